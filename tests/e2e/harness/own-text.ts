import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';

import type { BrowserSession } from './browser-session';
import { giveCommand } from './commands';
import { waitForDark } from './marks';

declare global {
  interface Window {
    /** Put there by the pages of `tests/fixtures/pages/live`. */
    ownText: {
      listWrong(): string[];
      listChanged(): string[];
      listTexts(): string[];
      make(tag: string, text: string): HTMLElement;
      write(element: Element, text: string): void;
    };
    makeReport(number: number): string;
  }
}

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
