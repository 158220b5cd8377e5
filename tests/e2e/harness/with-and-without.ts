import type { Page } from 'puppeteer-core';

import type { BrowserSession } from './browser-session';
import { giveCommand } from './commands';
import { waitForDark, waitForMark } from './marks';

/** What a page gives with highlights, and what the same page gives when they are off. */
export interface Compared<T> {
  readonly lit: T;
  readonly plain: T;
}

/**
 * Does the same on a page with highlights and, opened anew, without them. `act` is only to leave what a page opened anew does
 * not have.
 */
export async function withAndWithout<T>(
  session: BrowserSession,
  page: Page,
  act: (page: Page) => Promise<T>,
): Promise<Compared<T>> {
  await waitForMark(page, 'csto');
  const lit = await act(page);
  await page.reload({ waitUntil: 'load' });
  await waitForMark(page, 'csto');
  await giveCommand(session, page, 'toggle-highlights');
  await waitForDark(page);
  return { lit, plain: await act(page) };
}
