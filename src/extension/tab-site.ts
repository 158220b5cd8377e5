import { browser } from 'wxt/browser';

/** The host of a tab's page; empty where it has none. Rejects where the tab is gone. */
export async function findTabSite(tabId: number): Promise<string> {
  const { url } = await browser.tabs.get(tabId);
  return url ? new URL(url).host : '';
}
