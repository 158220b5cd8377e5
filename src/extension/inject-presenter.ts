import { browser } from 'wxt/browser';

/**
 * Puts the presenter's script and the page styles into one frame. No rule of the page, not even
 * `* { display: block !important }`, wins over styles of user origin. Rejects where the frame is gone or may not be touched.
 */
export async function injectPresenter(tabId: number, frameId: number, pageCss: string): Promise<void> {
  const target = { tabId, frameIds: [frameId] };
  await Promise.all([
    browser.scripting.insertCSS({ target, css: pageCss, origin: 'USER' }),
    browser.scripting.executeScript({ target, files: ['/presenter.js'] }),
  ]);
}
