import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';

import type { BrowserSession } from './browser-session';
import { giveCommand } from './commands';
import { waitForDark } from './marks';

/** Expects a live page to show the text it wrote, and to have thrown nothing. */
export async function expectOwnText(page: Page): Promise<void> {
  expect(await page.evaluate(() => window.ownText.listWrong())).toEqual([]);
}

/** Switches highlighting off, and expects a live page to have its own nodes as it left them, and nothing else. */
export async function expectGivenBack(session: BrowserSession, page: Page): Promise<void> {
  await giveCommand(session, page, 'toggle-highlights');
  await waitForDark(page);
  expect(await page.evaluate(() => window.ownText.listChanged())).toEqual([]);
  expect(await page.content()).not.toContain('data-backgrounder');
  await expectOwnText(page);
}
