import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

import { startJob, takeUnfinishedJob } from '@/extension/unfinished-job';

/** Locks as browsers have them, for one page: `letGo` does what closing it does. */
function fakeLocks() {
  const held = new Set<string>();
  const request = async (name: string, ...rest: unknown[]): Promise<unknown> => {
    const act = rest.at(-1) as (lock: object | null) => unknown;
    if (held.has(name)) return act(null);
    held.add(name);
    const result = await act({});
    held.delete(name);
    return result;
  };
  Object.defineProperty(navigator, 'locks', { value: { request }, configurable: true });
  return () => held.clear();
}

let letGo: () => void;

beforeEach(() => {
  fakeBrowser.reset();
  letGo = fakeLocks();
});

const STATE = { kind: 'add', doneCount: 50, totalCount: 1000 } as const;

it('is told of once, when its page is gone', async () => {
  await startJob().step(STATE);
  expect(await takeUnfinishedJob()).toBeNull();
  letGo();
  expect(await takeUnfinishedJob()).toEqual(STATE);
  expect(await takeUnfinishedJob()).toBeNull();
});

it('is not told of when it was ended', async () => {
  const job = startJob();
  await job.step(STATE);
  await job.end();
  letGo();
  expect(await takeUnfinishedJob()).toBeNull();
});

it('leaves the note of another page’s work', async () => {
  const other = startJob();
  const job = startJob();
  await job.step(STATE);
  await other.end();
  letGo();
  expect(await takeUnfinishedJob()).toEqual(STATE);
});
