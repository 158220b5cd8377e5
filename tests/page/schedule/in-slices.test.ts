import { describe, expect, it } from 'vitest';

import { runInSlices } from '@/page/schedule/in-slices';

/** Runs five items of 4 ms each on a clock that only they move, and notes what happens when. */
async function run(budgetMs: number, signal = new AbortController().signal): Promise<string[]> {
  const events: string[] = [];
  let nowMs = 0;
  const work = (item: number): void => {
    nowMs += 4;
    events.push(String(item));
  };
  const done = runInSlices([1, 2, 3, 4, 5], work, signal, {
    budgetMs,
    now: () => nowMs,
    onSliceEnd: () => events.push('end'),
  });
  events.push('caller goes on');
  await done;
  return events;
}

describe('runInSlices', () => {
  it('gives the page its turn when the budget is used up', async () => {
    expect(await run(8)).toEqual(['1', '2', 'end', 'caller goes on', '3', '4', 'end', '5', 'end']);
  });

  it('works in one go where there is time', async () => {
    expect(await run(100)).toEqual(['1', '2', '3', '4', '5', 'end', 'caller goes on']);
  });

  it('drops the rest when the signal aborts', async () => {
    const controller = new AbortController();
    const running = run(8, controller.signal);
    controller.abort();
    expect(await running).toEqual(['1', '2', 'end', 'caller goes on']);
  });

  it('rests between two slices as long as it is told to', async () => {
    const worked: number[] = [];
    let goOn = (): void => {};
    const ready = new Promise<void>((resolve) => (goOn = resolve));
    const work = (item: number) => void worked.push(item);
    const done = runInSlices([1, 2], work, new AbortController().signal, { budgetMs: 0, whenReady: () => ready });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(worked).toEqual([1]);
    goOn();
    await done;
    expect(worked).toEqual([1, 2]);
  });

  it('asks for items only when it is their turn', async () => {
    const asked: number[] = [];
    function* make(): Generator<number> {
      for (const item of [1, 2]) {
        asked.push(item);
        yield item;
      }
    }
    let nowMs = 0;
    const done = runInSlices(make(), () => (nowMs += 10), new AbortController().signal, { now: () => nowMs });
    expect(asked).toEqual([1]);
    await done;
    expect(asked).toEqual([1, 2]);
  });
});
