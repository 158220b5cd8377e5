import type { Page } from 'puppeteer-core';

import { createRandom, type Random } from '@@/tests/fixtures/frameworks/random';
import { MARKED, type Story } from '@@/tests/fixtures/pages/live/stories';

import { type Chapter, joinChapters, type Life, waitUntilLit } from './life';

/** The page it begins and ends with. */
const HOME = 'talks';

/** Every so many moves the app shows a page that is no article: reading ends there, and begins anew after it. */
const FRONT_EVERY = 10;

/**
 * So many moves until the heap has settled. Within the first 300 one array of some 64 kB comes to a heap of 1.6 MB, at once and with no
 * more objects than before; it is taken to be a table that V8 keeps for weak maps, which count what is gone until it is
 * collected. Two heap snapshots of later moves differ by feedback vectors and the browser's own timings of frames alone.
 */
const SETTLED_AFTER = 400;

/** An app that moves from one of its pages to another, each with highlights of its own. */
export function makeRouteLife(origin: string, count: number, seed: number): Life {
  const random = createRandom(seed);
  const live = async (page: Page, moves: number): Promise<Chapter> => {
    const chapters: Chapter[] = [];
    for (let move = 1; move <= moves; move++) chapters.push(await go(page, pickStory(random, move)));
    chapters.push(await go(page, HOME));
    await page.evaluate(() => window.ownText.forgetRemoved());
    await waitUntilLit(page);
    return joinChapters(chapters);
  };
  return {
    name: 'app with routes',
    unit: 'moves',
    url: `${origin}/live/routes.html`,
    count,
    warmUpCount: Math.min(count, SETTLED_AFTER),
    live,
  };
}

function pickStory(random: Random, move: number): Story {
  return move % FRONT_EVERY === 0 ? 'front' : random.pick(['talks', 'dispute'] as const);
}

/** Goes to a page and waits for its highlights, or for those of the page before to be gone. */
function go(page: Page, story: Story): Promise<Chapter> {
  return page.evaluate(
    async (name, expected) => {
      const listMarks = () =>
        [...document.querySelectorAll('mark[data-backgrounder-term]')].map(({ textContent }) => textContent).join();
      const drawn = window.router.countDrawn();
      window.router.go(name, 0);
      const endMs = performance.now() + 15_000;
      while (performance.now() < endMs) {
        await new Promise((resolve) => setTimeout(resolve, 20));
        if (window.router.countDrawn() > drawn && listMarks() === expected) break;
      }
      const isRight = listMarks() === expected;
      window.ownText.forgetRemoved();
      const wrong = isRight ? [] : [`${name}: marked ${listMarks()} instead of ${expected}`];
      return { litCount: isRight && expected !== '' ? 1 : 0, wrong: [...wrong, ...window.ownText.listWrong()] };
    },
    story,
    MARKED[story].join(),
  );
}
