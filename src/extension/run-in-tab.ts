import { browser } from 'wxt/browser';

/**
 * Runs a function in the page of a tab, beside its scripts, and returns what it returns. Only its source text gets there.
 * Rejects where none of our scripts may run.
 */
export async function runInTab(tabId: number, read: () => unknown): Promise<unknown> {
  const [frame] = await browser.scripting.executeScript({ target: { tabId }, func: read });
  return frame?.result;
}

/** The same in each of the page's frames that our scripts may run in, the page itself first. */
export async function runInFrames(tabId: number, read: () => unknown): Promise<readonly unknown[]> {
  const frames = await browser.scripting.executeScript({ target: { tabId, allFrames: true }, func: read });
  return frames.toSorted((one, other) => one.frameId - other.frameId).map(({ result }) => result);
}
