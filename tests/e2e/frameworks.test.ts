import type { Page } from 'puppeteer-core';
import { describe, expect } from 'vitest';

import { createRandom } from '@@/tests/fixtures/frameworks/random';
import type { LivePage } from '@@/tests/fixtures/frameworks/start-page';

import type { BrowserSession } from './harness/browser-session';
import { giveCommand } from './harness/commands';
import { FRAMEWORKS, serveFrameworkPage } from './harness/framework-page';
import { it } from './harness/it';
import { countMarks, listMentions, waitForDark } from './harness/marks';

declare global {
  interface Window {
    /** Put there by the pages of `tests/fixtures/frameworks`. */
    livePage: LivePage;
  }
}

/**
 * How often a page rests until it is highlighted again, so that changes meet marks, and how many steps it takes each time;
 * raise them to look for what these do not show.
 */
const RESTS = 15;
const STEPS = 4;
const SEED = Math.floor(Math.random() * 2 ** 31);
console.log(`Live pages with the seed ${SEED}`);

describe.each(Object.keys(FRAMEWORKS) as (keyof typeof FRAMEWORKS)[])('a page kept alive by %s', (framework) => {
  it('shows its own text and nothing else through all its changes', { timeout: 120_000 }, async ({ session, open }) => {
    const page = await open(`${await serveFrameworkPage(session.server, framework)}#${SEED}`);
    await liveThroughChanges(page);
    expect(await listMentions(page), 'what is marked at rest').not.toEqual([]);

    await switchOff(session, page);
    const { live, twin } = await page.evaluate(() => window.livePage.readHtml());
    expect(live).toBe(twin);
    for (let step = 0; step < 10; step++) await expectOwnText(page, 1);
  });

  it('has the very nodes it made when highlighting is switched off', async ({ session, open }) => {
    const page = await open(`${await serveFrameworkPage(session.server, framework)}#${SEED}`);
    expect(await listMentions(page)).not.toEqual([]);
    expect(await page.evaluate(() => window.livePage.listChangedNodes())).not.toEqual([]);
    await switchOff(session, page);
    expect(await page.evaluate(() => window.livePage.listChangedNodes())).toEqual([]);
  });
});

/** Every step is one change or a few at once, and some follow before the page has been highlighted again. */
async function liveThroughChanges(page: Page): Promise<void> {
  const random = createRandom(SEED);
  for (let rest = 0; rest < RESTS; rest++) {
    expect(await listMentions(page), 'what is marked at rest').not.toEqual([]);
    for (let step = 0; step < STEPS; step++) {
      await expectOwnText(page, 1 + random.below(3));
      await new Promise((done) => setTimeout(done, random.below(30)));
    }
  }
}

async function expectOwnText(page: Page, changes: number): Promise<void> {
  const { shown, expected, problems } = await page.evaluate((count) => window.livePage.change(count), changes);
  expect({ shown, problems }).toEqual({ shown: expected, problems: [] });
}

async function switchOff(session: BrowserSession, page: Page): Promise<void> {
  expect(await countMarks(page)).toBeGreaterThan(0);
  await giveCommand(session, page, 'toggle-highlights');
  await waitForDark(page);
}
