import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';

import { createTabSteps } from '@/app/tab-steps';

beforeEach(() => {
  fakeBrowser.reset();
  vi.restoreAllMocks();
});

const TAB = 7;
const BOX = { left: 1, top: 2, right: 3, bottom: 4 };

interface Injection {
  readonly target: { readonly allFrames?: boolean; readonly frameIds?: readonly number[] };
  readonly func: { readonly name: string };
  readonly args: readonly unknown[];
}

/** A tab's documents: where each is, and its mentions, numbered from 1. */
interface Given {
  readonly path: readonly number[];
  readonly termIds: readonly string[] | null;
}

/** Documents by their frames' numbers, which go where they are told and keep account of it. */
function setUp(documents: Readonly<Record<number, Given>>) {
  const done: string[] = [];
  const current = new Map<number, number>();
  const read = (frameId: number) => {
    const { path, termIds } = documents[frameId]!;
    const stops = termIds?.map((termId, position) => ({ number: position + 1, termId }));
    return { path, stops: stops ? { stops, current: current.get(frameId) ?? null, firstInView: 0 } : null };
  };
  const act = (frameId: number, action: string | { go: number }) => {
    done.push(`${frameId} ${JSON.stringify(action)}`);
    if (action === 'leave') current.delete(frameId);
    if (typeof action !== 'object') return null;
    current.set(frameId, action.go);
    return BOX;
  };
  const run = ({ func, args }: Injection, frameId: number): unknown => {
    if (func.name === 'readStops') return read(frameId);
    if (func.name === 'actOnStops') return act(frameId, args[0] as string);
    done.push(`${frameId} shows ${JSON.stringify(args)}`);
    return BOX;
  };
  const executeScript = vi.fn(async (injection: Injection): Promise<{ frameId: number; result: unknown }[]> => {
    const frameIds = injection.target.frameIds ?? Object.keys(documents).map(Number);
    return frameIds.map((frameId) => ({ frameId, result: run(injection, frameId) }));
  });
  vi.spyOn(browser.scripting, 'executeScript').mockImplementation(executeScript as never);
  return { steps: createTabSteps(), done, executeScript };
}

const PAGE = { path: [], termIds: ['csto'] };
const FRAME = { path: [2], termIds: ['rybar'] };

describe('stepping through a tab', () => {
  it('leads from the page into a frame, which the page brings into view', async () => {
    const { steps, done } = setUp({ 0: PAGE, 5: FRAME });
    await steps.step(TAB, 'next', null);
    await steps.step(TAB, 'next', null);
    expect(done).toEqual(['0 {"go":1}', '0 "leave"', '5 {"go":1}', `0 shows ${JSON.stringify([2, BOX])}`]);
  });

  it('has all documents around a frame bring it into view, also those that show nothing', async () => {
    const { steps, done } = setUp({
      9: { path: [1, 0], termIds: ['rybar'] },
      0: { path: [], termIds: null },
      5: { path: [1], termIds: null },
    });
    await steps.step(TAB, 'next', 'rybar');
    expect(done).toEqual(['9 {"go":1}', `5 shows ${JSON.stringify([0, BOX])}`, `0 shows ${JSON.stringify([1, BOX])}`]);
  });

  it('goes nowhere where the term is not named', async () => {
    const { steps, done } = setUp({ 0: PAGE });
    await steps.step(TAB, 'next', 'rybar');
    expect(done).toEqual([]);
  });

  it('goes on from where the step before led, however fast they come', async () => {
    const { steps, done } = setUp({ 0: { path: [], termIds: ['csto', 'rybar'] } });
    await Promise.all([steps.step(TAB, 'next', null), steps.step(TAB, 'next', null), steps.openCard(TAB)]);
    expect(done).toEqual(['0 {"go":1}', '0 {"go":2}', '0 "openCard"']);
  });

  it('rejects where no script of ours may run, and then goes on', async () => {
    const { steps, done, executeScript } = setUp({ 0: PAGE });
    executeScript.mockRejectedValueOnce(new Error('Cannot access a chrome:// URL'));
    await expect(steps.step(TAB, 'next', null)).rejects.toThrow('Cannot access');
    await steps.step(TAB, 'next', null);
    expect(done).toEqual(['0 {"go":1}']);
  });

  it('rejects an answer of another shape', async () => {
    const { steps, executeScript } = setUp({ 0: PAGE });
    executeScript.mockResolvedValueOnce([{ frameId: 0, result: { path: [], stops: { stops: 'all' } } }]);
    await expect(steps.step(TAB, 'next', null)).rejects.toThrow('stops');
  });

  it('keeps to the page where a frame does not answer', async () => {
    vi.useFakeTimers();
    const { steps, done, executeScript } = setUp({ 0: PAGE, 5: FRAME });
    executeScript.mockImplementationOnce(() => new Promise(() => {}));
    const stepped = steps.step(TAB, 'previous', null);
    await vi.advanceTimersByTimeAsync(1000);
    await stepped;
    vi.useRealTimers();
    expect(done).toEqual(['0 {"go":1}']);
  });
});

describe('opening the card by key', () => {
  it('opens that of the first mention in view where none is current', async () => {
    const { steps, done } = setUp({ 0: { path: [], termIds: null }, 5: FRAME });
    await steps.openCard(TAB);
    expect(done.filter((each) => !each.includes('shows'))).toEqual(['5 {"go":1}', '5 "openCard"']);
  });

  it('does nothing where there is none', async () => {
    const { steps, done } = setUp({ 0: { path: [], termIds: [] } });
    await steps.openCard(TAB);
    expect(done).toEqual([]);
  });
});
