import { browser } from 'wxt/browser';

/** Opens the library page in a tab of its own; given a tab, the page there is read and waits for review. */
export async function openLibraryPage(fromTabId: number | null): Promise<void> {
  if (fromTabId === null) return browser.runtime.openOptionsPage();
  await browser.tabs.create({ url: browser.runtime.getURL(`/options.html#tab=${fromTabId}`) });
}
