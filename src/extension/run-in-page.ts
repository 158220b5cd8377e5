import { browser } from 'wxt/browser';

/**
 * Runs a function in one frame's own world, where the page's scripts run, and returns what it returns, which the page may
 * have tampered with. Only its source text gets there, so it needs nothing from outside itself. Rejects where the frame is
 * gone or may not be touched.
 */
export async function runInPage(tabId: number, frameId: number, read: () => unknown): Promise<unknown> {
  const target = { tabId, frameIds: [frameId] };
  const [frame] = await browser.scripting.executeScript({ target, world: 'MAIN', func: read });
  return frame?.result;
}
