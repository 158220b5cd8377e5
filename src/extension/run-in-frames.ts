import { browser } from 'wxt/browser';

/** What a function returned in one frame of a tab. */
export interface FrameResult {
  readonly frameId: number;
  readonly result: unknown;
}

/**
 * Runs a function in frames of a tab, in the extension's own world, at once and also where a page is still loading. Only its
 * source text gets there, so it needs nothing from outside itself; promises are awaited. Frames that are gone meanwhile, or
 * may not be touched, are left out; where that is all of them, it rejects.
 */
export async function runInFrames<Args extends unknown[]>(
  tabId: number,
  frameIds: readonly number[] | 'all',
  func: (...args: Args) => unknown,
  ...args: Args
): Promise<FrameResult[]> {
  const target = frameIds === 'all' ? { tabId, allFrames: true } : { tabId, frameIds: [...frameIds] };
  const frames = await browser.scripting.executeScript({ target, func, args, injectImmediately: true });
  return frames.map(({ frameId, result }) => ({ frameId, result }));
}
