import type { Page } from 'puppeteer-core';

import { MENTION_BUDGET } from '@/core/page/keep-within-budget';

import { type Chapter, joinChapters, type Life, waitUntilLit } from './life';

/** Paragraphs between two rests. */
const REST_AFTER = 1000;

/** A page without end: paragraphs come, all of them stay, and in the end they go again. */
export function makeEndlessLife(origin: string, count: number): Life {
  const live = async (page: Page, nodes: number): Promise<Chapter> => {
    const chapters: Chapter[] = [];
    for (let done = 0; done < nodes; done += REST_AFTER) {
      await page.evaluate((added) => window.endless.grow(added), Math.min(REST_AFTER, nodes - done));
      chapters.push(await rest(page));
    }
    for (let done = 0; done < nodes; done += REST_AFTER) {
      await page.evaluate((removed) => window.endless.shrink(removed), Math.min(REST_AFTER, nodes - done));
      await page.evaluate(() => window.ownText.forgetRemoved());
    }
    return joinChapters([...chapters, await rest(page)]);
  };
  return {
    name: 'page without end',
    unit: 'nodes',
    url: `${origin}/live/endless.html`,
    count,
    warmUpCount: Math.min(count, 2000),
    live,
  };
}

/** Waits for the highlights of the last paragraphs, or for as many as a page may have, and looks at all texts. */
async function rest(page: Page): Promise<Chapter> {
  const isLit = (await waitUntilLast(page)) && (await waitUntilLit(page));
  const wrong = await page.evaluate(() => window.ownText.listWrong());
  return { litCount: isLit ? 1 : 0, wrong: isLit ? wrong : [...wrong, 'no highlights in the last paragraphs'] };
}

/** On a slow machine wrapping pauses where it costs the page too much, and mentions are tinted until it goes on: highlights, too. */
function waitUntilLast(page: Page): Promise<boolean> {
  return page.evaluate(async (budget) => {
    const endMs = performance.now() + 15_000;
    while (performance.now() < endMs) {
      const { length } = document.querySelectorAll('mark[data-backgrounder-term]');
      const tints = [...CSS.highlights].flatMap(([name, ranges]) =>
        name.startsWith('backgrounder') ? [...ranges] : [],
      );
      const last = window.endless.findLastNamed();
      const isLastLit =
        last.querySelector('mark') !== null || tints.some(({ startContainer }) => last.contains(startContainer));
      if (length + tints.length === budget || isLastLit) return true;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    return false;
  }, MENTION_BUDGET);
}
