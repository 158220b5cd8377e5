import { browser } from 'wxt/browser';

/** Style sheets for a page, by their origin (https://www.w3.org/TR/css-cascade-5/#cascading-origins). */
export interface PageStyles {
  readonly user: string;
  readonly author: string;
}

/**
 * Puts the presenter's script and the page styles into one frame. No rule of the page, not even
 * `* { display: block !important }`, wins over styles of user origin. Rejects where the frame is gone or may not be touched.
 */
export async function injectPresenter(tabId: number, frameId: number, styles: PageStyles): Promise<void> {
  const target = { tabId, frameIds: [frameId] };
  await Promise.all([
    browser.scripting.insertCSS({ target, css: styles.user, origin: 'USER' }),
    browser.scripting.insertCSS({ target, css: styles.author, origin: 'AUTHOR' }),
    browser.scripting.executeScript({ target, files: ['/presenter.js'] }),
  ]);
}
