import { browser } from 'wxt/browser';

/** Style sheets for a page, by their origin (https://www.w3.org/TR/css-cascade-5/#cascading-origins). */
export interface PageStyles {
  readonly user: string;
  readonly author: string;
}

/** Puts style sheets into one frame. Rejects where the frame is gone or may not be touched. */
export async function injectStyles(tabId: number, frameId: number, { user, author }: PageStyles): Promise<void> {
  const target = { tabId, frameIds: [frameId] };
  await Promise.all([
    browser.scripting.insertCSS({ target, css: user, origin: 'USER' }),
    browser.scripting.insertCSS({ target, css: author, origin: 'AUTHOR' }),
  ]);
}
