import { browser } from 'wxt/browser';

/** What `wxt.config.ts` has the browser run in pages, and in all their frames. */
const PAGE_FILE = '/loader.js';
const FRAME_FILE = '/frame-scout.js';

/**
 * Puts our scripts into tabs that were open before the extension was installed or updated. Chromium runs content scripts
 * only in pages that load afterwards; where Firefox has already run ours, the newer copy replaces the older.
 */
export function startLoaderInOpenTabs(): void {
  browser.runtime.onInstalled.addListener(() => void injectIntoOpenTabs());
}

/** Lets the loader into one frame of a tab. Rejects where that is gone or may not be touched. */
export async function injectLoader(tabId: number, frameId: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId, frameIds: [frameId] }, files: [PAGE_FILE] });
}

async function injectIntoOpenTabs(): Promise<void> {
  const tabs = await browser.tabs.query({ url: ['http://*/*', 'https://*/*', 'file://*/*'], discarded: false });
  const ids = tabs.flatMap(({ id }) => id ?? []);
  // Some pages may not be touched (the browser's own, the add-on store): each of them rejects, and is left alone.
  await Promise.allSettled(
    ids.flatMap((tabId) => [
      injectLoader(tabId, 0),
      browser.scripting.executeScript({ target: { tabId, allFrames: true }, files: [FRAME_FILE] }),
    ]),
  );
}
