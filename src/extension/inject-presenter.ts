import { browser } from 'wxt/browser';

/**
 * Puts the presenter's script and the page styles into a page (frame 0) or one of its frames, which gets a smaller one without cards. No rule of the page, not even
 * `* { display: block !important }`, wins over styles of user origin. Rejects where the frame is gone or may not be touched.
 */
export async function injectPresenter(tabId: number, frameId: number, pageCss: string): Promise<void> {
  const target = { tabId, frameIds: [frameId] };
  await Promise.all([
    browser.scripting.insertCSS({ target, css: pageCss, origin: 'USER' }),
    browser.scripting.executeScript({ target, files: [frameId === 0 ? '/presenter.js' : '/frame-presenter.js'] }),
  ]);
}
