import { browser } from 'wxt/browser';

/**
 * Runs a function in the page of a tab, beside its scripts, and returns what it returns. Only its source text gets there.
 * Rejects where none of our scripts may run.
 */
export async function runInTab(tabId: number, read: () => unknown): Promise<unknown> {
  const [frame] = await browser.scripting.executeScript({ target: { tabId }, func: read });
  return frame?.result;
}
