import type { Page } from 'puppeteer-core';
import { inject, test } from 'vitest';

import type { BrowserName } from '@@/scripts/setup/find-browser.mjs';

import { type BrowserSession, startSession } from './browser-session';

declare module 'vitest' {
  interface ProvidedContext {
    browserName: BrowserName;
  }
}

interface EndToEnd {
  /** The browser of this test file. */
  readonly session: BrowserSession;
  /** Opens a page for this test; it is closed after it, and the extension's settings are the first ones again. */
  readonly open: (path: string) => Promise<Page>;
}

/** A test in the browser of the running project. */
export const it = test.extend<EndToEnd>({
  session: [
    async ({}, use) => {
      const session = await startSession(inject('browserName'));
      await use(session);
      await session.close();
    },
    { scope: 'file' },
  ],
  open: async ({ session }, use) => {
    const before = new Set(await session.browser.pages());
    await use((path) => session.openPage(path));
    await resetSettings(session);
    for (const page of await session.browser.pages()) if (!before.has(page)) await page.close();
  },
});

async function resetSettings(session: BrowserSession): Promise<void> {
  const page = await session.openOwnPage('popup.html');
  await page.evaluate(async () => {
    await chrome.storage.sync.clear();
    await chrome.storage.local.clear();
  });
  await page.close();
}
