import { browser } from 'wxt/browser';

/**
 * Puts the loader into tabs that were open before the extension was installed or updated. Chromium runs content scripts
 * only in pages that load afterwards; where Firefox has already run ours, the newer copy replaces the older.
 */
export function startLoaderInOpenTabs(): void {
  browser.runtime.onInstalled.addListener(() => void injectIntoOpenTabs());
}

async function injectIntoOpenTabs(): Promise<void> {
  const tabs = await browser.tabs.query({ url: ['http://*/*', 'https://*/*', 'file://*/*'], discarded: false });
  const files = ['/loader.js'] as const;
  const runs = tabs.flatMap(({ id }) =>
    id === undefined ? [] : browser.scripting.executeScript({ target: { tabId: id }, files: [...files] }),
  );
  // Some pages may not be touched (the browser's own, the add-on store): each of them rejects, and is left alone.
  await Promise.allSettled(runs);
}
