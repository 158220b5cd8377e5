import { browser } from 'wxt/browser';

/**
 * The tab whose page the reader looks at, or `null`: the one last visited in this window. A page of our own is not it, since
 * the popup can be a tab itself (Firefox for Android shows it so).
 */
export async function findActiveTabId(): Promise<number | null> {
  const tabs = await browser.tabs.query({ currentWindow: true });
  const ours = browser.runtime.getURL('/');
  const [latest] = tabs
    .filter(({ url }) => url?.startsWith(ours) !== true)
    .toSorted((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0));
  return latest?.id ?? null;
}
