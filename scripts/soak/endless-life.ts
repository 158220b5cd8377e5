import type { Page } from 'puppeteer-core';

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

/** Waits for the last paragraphs' highlights, and looks at all texts. */
async function rest(page: Page): Promise<Chapter> {
  const isLit = (await waitUntilLit(page)) && (await page.evaluate(() => window.endless.isLastLit()));
  const wrong = await page.evaluate(() => window.ownText.listWrong());
  return { litCount: isLit ? 1 : 0, wrong: isLit ? wrong : [...wrong, 'no highlights in the last paragraphs'] };
}
