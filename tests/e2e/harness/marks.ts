import type { Page } from 'puppeteer-core';
import { expect, vi } from 'vitest';

import { readMentions, waitForMentions } from '@@/scripts/browser/read-mentions.mjs';

export const ANY_MARK = 'mark[data-backgrounder-term]';

/** How long the slowest machine may take to show marks, and how long a page that must stay dark is watched. */
const LIGHT_LIMIT_MS = 15_000;
const DARK_WATCH_MS = 1500;

export function markOf(termId: string): string {
  return `mark[data-backgrounder-term="${termId}"]`;
}

/** The page's mentions as `term-id: text`, in the order of the text and each on one line, once all are marked. */
export async function listMentions(page: Page): Promise<string[]> {
  await waitForMentions(page, LIGHT_LIMIT_MS);
  const mentions = await readMentions(page);
  return mentions.map(({ termId, text }) => `${termId}: ${text.replaceAll(/\s+/g, ' ')}`);
}

export async function waitForMark(page: Page, termId: string): Promise<void> {
  await page.waitForSelector(markOf(termId), { timeout: LIGHT_LIMIT_MS });
}

export function countMarks(page: Page): Promise<number> {
  return page.$$eval(ANY_MARK, (marks) => marks.length);
}

/** Waits until no mark is left. */
export async function waitForDark(page: Page): Promise<void> {
  await vi.waitFor(async () => expect(await countMarks(page)).toBe(0), { timeout: LIGHT_LIMIT_MS });
}

/** Watches a page for a while in which no mark may come. */
export async function expectToStayDark(page: Page): Promise<void> {
  await new Promise((done) => setTimeout(done, DARK_WATCH_MS));
  expect(await listMarkedTexts(page)).toEqual([]);
}

function listMarkedTexts(page: Page): Promise<(string | null)[]> {
  return page.$$eval(ANY_MARK, (marks) => marks.map((mark) => mark.textContent));
}
