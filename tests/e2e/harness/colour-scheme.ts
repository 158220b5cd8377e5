import type { Page } from 'puppeteer-core';

import { findFirefoxProtocol } from '@@/scripts/browser/firefox-protocol.mjs';

/** What Firefox's preference calls the schemes. */
const FIREFOX_SCHEMES = { dark: 0, light: 1 };

/** Lets pages see the reader's wish for light or dark: in Chromium this page, in Firefox all. */
export async function setColourScheme(page: Page, scheme: 'light' | 'dark'): Promise<void> {
  const firefox = findFirefoxProtocol(page);
  if (firefox === null) {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    return;
  }
  const preference = 'layout.css.prefers-color-scheme.content-override';
  await firefox.evaluateInWindow(`Services.prefs.setIntPref('${preference}', ${FIREFOX_SCHEMES[scheme]})`);
}
