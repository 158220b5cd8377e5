import type { Page } from 'puppeteer-core';

import type { LivePage } from '@@/tests/fixtures/frameworks/start-page';

import { type Chapter, joinChapters, type Life, waitUntilLit } from './life';

declare global {
  interface Window {
    livePage: LivePage;
  }
}

/** Updates after which the page rests until it is highlighted again, so that the next ones meet marks. */
const REST_AFTER = 40;

/** A framework's page, through random updates: texts, elements, lists in another order. */
export function makeUpdateLife(name: string, url: string, count: number): Life {
  const live = async (page: Page, updates: number): Promise<Chapter> => {
    const chapters: Chapter[] = [];
    for (let done = 0; done < updates; done += REST_AFTER) {
      const wrong = await update(page, Math.min(REST_AFTER, updates - done));
      chapters.push(await rest(page, wrong));
    }
    await page.evaluate(() => window.livePage.restart());
    return joinChapters([...chapters, await rest(page, [])]);
  };
  return { name, url, count, live, unit: 'updates', warmUpCount: Math.min(count, 400) };
}

/** One to three updates at a time. Returns what was wrong, looked at before each paint. */
function update(page: Page, count: number): Promise<readonly string[]> {
  return page.evaluate(async (updates) => {
    const wrong: string[] = [];
    for (let done = 0; done < updates;) {
      const atOnce = Math.min(1 + (done % 3), updates - done);
      const { shown, expected, problems } = await window.livePage.change(atOnce);
      done += atOnce;
      if (shown.join('\n') !== expected.join('\n'))
        wrong.push(`${shown.join(' | ')} instead of ${expected.join(' | ')}`);
      if (problems.length > 0) return [...wrong, ...problems];
    }
    return wrong;
  }, count);
}

async function rest(page: Page, wrong: readonly string[]): Promise<Chapter> {
  const isLit = await waitUntilLit(page);
  return { litCount: isLit ? 1 : 0, wrong: isLit ? wrong : [...wrong, 'no highlights after the updates'] };
}
