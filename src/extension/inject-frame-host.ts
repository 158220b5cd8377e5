import { browser } from 'wxt/browser';

/** Puts the script into the page of a tab that takes in what frames tell. Rejects where the page is gone. */
export async function injectFrameHost(tabId: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId }, files: ['/frame-host.js'] });
}
