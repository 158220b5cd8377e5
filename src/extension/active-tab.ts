import { browser } from 'wxt/browser';

/** The id of the tab that the reader looks at, or `null`. */
export async function findActiveTabId(): Promise<number | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id ?? null;
}
