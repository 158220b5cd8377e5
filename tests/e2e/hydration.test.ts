import type { Page } from 'puppeteer-core';
import { describe, expect, vi } from 'vitest';

import type { HydrationPage } from '@@/tests/fixtures/hydration/hydrate-page';

import { waitForCard } from './harness/card';
import { giveCommand } from './harness/commands';
import { type Framework, serveHydrationPage, type ShapeName, SHAPES } from './harness/hydration-page';
import { it } from './harness/it';
import { countMarks } from './harness/marks';
import { hoverTint, listTints } from './harness/tints';

declare global {
  interface Window {
    /** Put there by the pages of `tests/fixtures/hydration`. */
    hydration: HydrationPage;
  }
}

/** How long after it loaded a page is taken over. */
const ALL_DELAYS_MS = [100, 400, 2000, 6000];
const FEW_DELAYS_MS = [100, 2000];
const ONE_DELAY_MS = [2000];

/** After it was taken over, a page may be looked at again only after some seconds. */
const WRAP_LIMIT_MS = 20_000;

describe.each([
  ['React', 'plain', ALL_DELAYS_MS],
  ['React', 'one-file', ONE_DELAY_MS],
  ['React', 'asked for later', [500]],
  ['React', 'article-like', ONE_DELAY_MS],
  ['React', 'Next-like', FEW_DELAYS_MS],
  ['React', 'Astro-like', FEW_DELAYS_MS],
  ['Vue', 'plain', ALL_DELAYS_MS],
  ['Vue', 'article-like', ONE_DELAY_MS],
  ['Vue', 'Nuxt-like', FEW_DELAYS_MS],
  ['Svelte', 'plain', ALL_DELAYS_MS],
  ['Svelte', 'article-like', ONE_DELAY_MS],
  ['Svelte', 'Astro-like', FEW_DELAYS_MS],
] as const)('a %s page, %s', (framework: Framework, shape: ShapeName, delaysMs) => {
  it(
    'hydrates without a mismatch, however late, and is then marked',
    { timeout: 120_000 },
    async ({ session, open }) => {
      const path = await serveHydrationPage(session.server, framework, shape);
      const { roots } = SHAPES[shape];
      for (const delayMs of delaysMs) {
        const page = await open(`${path}#${delayMs}`);
        await page.bringToFront();
        if (delayMs >= 2000) await expectTintsAlone(page, roots);
        await waitForMarks(page, roots);
        expect(await page.evaluate(() => window.hydration.problems), `${delayMs} ms`).toEqual([]);
        await expectOwnText(page);
        await giveCommand(session, page, 'toggle-highlights');
        await vi.waitFor(async () => expect(await countMarks(page)).toBe(0), { timeout: 5000 });
        expect(await listTints(page)).toEqual([]);
        await giveCommand(session, page, 'toggle-highlights');
        await vi.waitFor(async () => expect(await countMarks(page)).toBeGreaterThan(0), { timeout: 5000 });
        await page.close();
      }
    },
  );
});

describe.each(['React-late', 'Vue-late'] as const)('a %s page', (framework) => {
  it('is marked but for what it takes over when the reader first acts, and then that too', async ({
    session,
    open,
  }) => {
    const page = await open(`${await serveHydrationPage(session.server, framework, 'plain')}#100`);
    const part = (await page.$('.late i'))!;
    const countIn = (roots: string) => page.$$eval(`${roots} mark`, (marks) => marks.length);
    await vi.waitFor(async () => expect(await countIn('article')).toBeGreaterThan(0), { timeout: WRAP_LIMIT_MS });
    expect(await countIn('.late')).toBe(0);
    expect(await listTints(page)).toEqual(['Armenia', 'CSTO']);
    await page.$eval('.late', (element) => (element as HTMLElement).click());
    await vi.waitFor(async () => expect(await countIn('.late')).toBe(2), { timeout: WRAP_LIMIT_MS });
    expect(await page.evaluate(() => window.hydration.problems)).toEqual([]);
    expect(await part.evaluate((element) => element.isConnected)).toBe(true);
  });
});

describe('a mention on a page that is not hydrated yet', () => {
  it('opens its card on hover, and is stepped to', { timeout: 60_000 }, async ({ session, open }) => {
    const path = await serveHydrationPage(session.server, 'React', 'plain');
    const page = await open(`${path}#60000`);
    await expectTintsAlone(page, SHAPES.plain.roots);
    await hoverTint(page, 'CSTO');
    await waitForCard(page, 'CSTO');
    await page.keyboard.press('Escape');
    await giveCommand(session, page, 'next-mention');
    await vi.waitFor(async () => expect(await listTints(page, 'current')).toHaveLength(1), { timeout: 5000 });
    await page.keyboard.press('Enter');
    await waitForCard(page, 'Nagorno-Karabakh');
    expect(await countMarks(page)).toBe(0);
  });
});

async function expectTintsAlone(page: Page, roots: string): Promise<void> {
  await vi.waitFor(async () => expect(await listTints(page)).toContain('CSTO'), { timeout: 5000 });
  const marked = await page.$$eval(`:is(${roots}) mark`, (marks) => marks.length);
  expect(marked, 'marks in what is still to be taken over').toBe(0);
  expect(await page.evaluate(() => window.hydration.count)).toBe(0);
}

async function waitForMarks(page: Page, roots: string): Promise<void> {
  const count = await page.$$eval(roots, (elements) => elements.length);
  const isDone = async () => {
    expect(await page.evaluate(() => window.hydration.count)).toBe(count);
    expect(await countMarks(page)).toBeGreaterThan(0);
    expect(await listTints(page)).toEqual([]);
  };
  await vi.waitFor(isDone, { timeout: WRAP_LIMIT_MS, interval: 100 });
}

async function expectOwnText(page: Page): Promise<void> {
  const { shown, expected } = await page.evaluate(() => window.hydration.change());
  for (const lines of shown) expect(lines).toEqual(expected);
}
