import type { Page } from 'puppeteer-core';
import { describe, expect, vi } from 'vitest';

import { createRandom } from '@@/tests/fixtures/frameworks/random';
import { MARKED, type Story } from '@@/tests/fixtures/pages/live/stories';

import { openCard } from './harness/card';
import { readBadge } from './harness/commands';
import { it } from './harness/it';
import { ANY_MARK, countMarks, expectToStayDark, waitForDark } from './harness/marks';
import { openWatched } from './harness/open-watched';
import { expectGivenBack, expectOwnText } from './harness/own-text';

const SEED = Math.floor(Math.random() * 2 ** 31);
console.log(`Routes with the seed ${SEED}`);

/** Goes to a page of the app, and waits until it is drawn. */
async function go(page: Page, story: Story, delayMs = 50): Promise<void> {
  const drawn = await page.evaluate(() => window.router.countDrawn());
  await page.evaluate((name, ms) => window.router.go(name, ms), story, delayMs);
  await page.waitForFunction((before) => window.router.countDrawn() > before, {}, drawn);
}

async function travel(page: Page, direction: 'back' | 'forward'): Promise<void> {
  const drawn = await page.evaluate(() => window.router.countDrawn());
  await page.evaluate((to) => (to === 'back' ? history.back() : history.forward()), direction);
  await page.waitForFunction((before) => window.router.countDrawn() > before, {}, drawn);
}

async function expectMarked(page: Page, story: Story): Promise<void> {
  const listMarks = () => page.$$eval(ANY_MARK, (marks) => marks.map((mark) => mark.textContent));
  await vi.waitFor(async () => expect(await listMarks()).toEqual(MARKED[story]), 8000);
  await expectOwnText(page);
}

describe.each(['push', 'hash', 'navigation'])('an app that moves on by its own router (%s)', (router) => {
  const path = `live/routes.html?router=${router}`;

  it('has the marks of the page it shows', async ({ open, session }) => {
    const { page, errors } = await openWatched(open, path);
    await expectMarked(page, 'talks');
    for (const story of ['dispute', 'concert', 'front', 'talks', 'front', 'dispute'] as const) {
      await go(page, story);
      await expectMarked(page, story);
    }
    await travel(page, 'back');
    await expectMarked(page, 'front');
    await expectToStayDark(page);
    await travel(page, 'back');
    await expectMarked(page, 'talks');
    await travel(page, 'forward');
    await expectMarked(page, 'front');
    await go(page, 'talks');
    await expectMarked(page, 'talks');
    expect(errors).toEqual([]);
    await expectGivenBack(session, page);
  });

  it('is followed through hurried moves, to the right marks in the end', async ({ open, session }) => {
    const random = createRandom(SEED);
    const { page, errors } = await openWatched(open, path);
    const stories = Object.keys(MARKED) as Story[];
    for (let move = 0; move < 40; move++) {
      await go(page, random.pick(stories), random.below(20));
      if (random.below(3) === 0) await new Promise((done) => setTimeout(done, random.below(400)));
      await expectOwnText(page);
    }
    for (const story of ['talks', 'concert'] as const) {
      await go(page, story);
      await expectMarked(page, story);
    }
    await go(page, 'dispute');
    await expectMarked(page, 'dispute');
    expect(errors).toEqual([]);
    await expectGivenBack(session, page);
  });
});

describe('an app that moves on', () => {
  it('lights up a page that it draws late', async ({ open }) => {
    const { page } = await openWatched(open, 'live/routes.html?story=front');
    await expectToStayDark(page);
    await go(page, 'talks', 2500);
    await expectMarked(page, 'talks');
    expect((await openCard(page, 'csto')).title).toMatch(/CSTO|Collective/);
  });

  it('never shows a mark of a page that is no article', async ({ open }) => {
    const { page } = await openWatched(open, 'live/routes.html');
    await expectMarked(page, 'talks');
    await page.evaluate(() => {
      Object.assign(window, { marksMade: 0 });
      new MutationObserver((records) => {
        const added = records.flatMap(({ addedNodes }) => [...addedNodes]);
        const isMark = (node: Node) => node instanceof Element && node.localName === 'mark';
        Reflect.set(window, 'marksMade', Number(Reflect.get(window, 'marksMade')) + added.filter(isMark).length);
      }).observe(document.querySelector('main')!, { childList: true, subtree: true });
    });
    await go(page, 'front', 600);
    await waitForDark(page);
    await expectToStayDark(page);
    expect(await page.evaluate((): unknown => Reflect.get(window, 'marksMade'))).toBe(0);
  });

  it('counts the terms of the page it shows on the toolbar button', async ({ open, session }) => {
    const { page } = await openWatched(open, 'live/routes.html');
    await expectMarked(page, 'talks');
    await vi.waitFor(async () => expect(await readBadge(session, page)).toBe('4'), 5000);
    await page.bringToFront();
    await go(page, 'concert');
    await waitForDark(page);
    await vi.waitFor(async () => expect(await readBadge(session, page)).toBe(''), 5000);
    await page.bringToFront();
    await go(page, 'talks');
    await expectMarked(page, 'talks');
    expect(await countMarks(page)).toBe(5);
  });
});
