import type { Page } from 'puppeteer-core';

import { countShown, type Highlighting, type ShownCount } from './highlighting';
import type { PageRecorder } from './in-page/main';
import type { Difference } from './in-page/picture';

declare global {
  var pageRecorder: PageRecorder;
}

/** The module that `bundleInPage` makes the page's script of. */
export const RECORDER_ENTRY = 'scripts/identity/in-page/main.ts';

export interface CheckOptions {
  /** From `bundleInPage`. */
  readonly recorder: string;
  /** How far things may move, in CSS pixels. */
  readonly limitPx: number;
  /** Whether computed style is compared, too. */
  readonly hasLooks: boolean;
}

/** What highlighting did to a page. */
export interface PageCheck {
  readonly shown: ShownCount;
  /** The page's `data-case`s in which something is highlighted, in order. */
  readonly casesShown: readonly string[];
  /** With highlights: what is not where or as it was. */
  readonly differences: readonly Difference[];
  /** The browser's own score for what shifted, `null` where it keeps none. */
  readonly shift: number | null;
  /** Highlights taken off: nodes that are not the very same with the same value. */
  readonly changedNodes: readonly string[];
}

/** What moves by itself is seen to do so in this time. */
const REST_MS = 250;

/** Checks the page that is open, on which nothing is highlighted yet, and leaves it like that. */
export async function checkPage(
  page: Page,
  { switchOn, switchOff }: Highlighting,
  { recorder, limitPx, hasLooks }: CheckOptions,
): Promise<PageCheck> {
  await page.evaluate(recorder);
  await page.evaluate((options) => pageRecorder.remember(options), { hasLooks });
  await new Promise((done) => setTimeout(done, REST_MS));
  await page.evaluate(() => pageRecorder.forgetRestless());
  await switchOn();
  const shown = await countShown(page);
  const casesShown = await page.evaluate(() => pageRecorder.listCasesShown());
  const differences = await page.evaluate((limit) => pageRecorder.compareLook(limit), limitPx);
  const shift = await page.evaluate(() => pageRecorder.readShift());
  await switchOff();
  const changedNodes = await page.evaluate(() => pageRecorder.compareNodes());
  return { shown, casesShown, differences, shift, changedNodes };
}
