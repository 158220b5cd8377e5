import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';

import { openFrame } from '@/app/open-frame';
import type { FrameSurroundings } from '@/page/frames/look-around';

beforeEach(() => {
  fakeBrowser.reset();
  vi.restoreAllMocks();
});

const TAB = 7;

/** What is asked of the browser. */
interface Injection {
  readonly target: { readonly tabId: number; readonly frameIds?: readonly number[] };
  readonly args?: readonly unknown[];
  readonly files?: readonly string[];
}

/** A tab whose documents say this of the frame; keeps account of what is done in which frame. */
function setUp(documents: Readonly<Record<number, FrameSurroundings | null | undefined>>) {
  const done: string[] = [];
  vi.spyOn(browser.tabs, 'get').mockImplementation(async () => ({ url: 'https://news.example:8080/story' }) as never);
  const executeScript = vi.fn(async ({ target, args, files }: Injection) => {
    const asked = target.frameIds ?? Object.keys(documents).map(Number);
    const where = asked.join();
    if (files !== undefined) done.push(`${where} runs ${files.join()}`);
    else if (typeof args?.[0] === 'object' && !Array.isArray(args[0]))
      done.push(`${where} gets ${JSON.stringify(args[0])}`);
    else return asked.map((frameId) => ({ frameId, result: documents[frameId] ?? null }));
    return [];
  });
  vi.spyOn(browser.scripting, 'executeScript').mockImplementation(executeScript);
  return { done, executeScript };
}

const seat = (frameId: number, ...aroundIds: number[]) =>
  `${frameId} gets ${JSON.stringify({ site: 'news.example:8080', aroundIds })}`;

describe('openFrame', () => {
  it('lets the loader into a frame that the page shows, asking nobody but the page', async () => {
    const { done, executeScript } = setUp({ 0: { depth: 0, isOnShow: true } });
    expect(await openFrame(TAB, 5, [2])).toBe(true);
    expect(done).toEqual([seat(5), '5 runs /loader.js']);
    expect(executeScript.mock.calls[0]![0]).toMatchObject({ target: { tabId: TAB, frameIds: [0] }, args: [[2]] });
  });

  it('leaves a frame alone that the page does not show', async () => {
    const { done } = setUp({ 0: { depth: 0, isOnShow: false } });
    expect(await openFrame(TAB, 5, [2])).toBe(false);
    expect(done).toEqual([]);
  });

  it('tells a frame in frames which are around it', async () => {
    const { done } = setUp({
      9: { depth: 1, isOnShow: true },
      4: null,
      0: { depth: 0, isOnShow: true },
      5: null,
    });
    expect(await openFrame(TAB, 5, [2, 0])).toBe(true);
    expect(done).toEqual([seat(5, 9), '5 runs /loader.js']);
  });

  it.each([
    ['one around it is not on show', { 9: { depth: 1, isOnShow: false } }],
    ['one around it may not be looked at', {}],
  ])('leaves a frame alone where %s', async (_, others) => {
    const { done } = setUp({ 0: { depth: 0, isOnShow: true }, ...others });
    expect(await openFrame(TAB, 5, [2, 0])).toBe(false);
    expect(done).toEqual([]);
  });
});
