import type { Page } from 'puppeteer-core';
import { describe, expect, vi } from 'vitest';

import { it } from './harness/it';
import { ANY_MARK, countMarks, listMentions, markOf, waitForMark } from './harness/marks';
import { openWatched } from './harness/open-watched';
import { expectGivenBack, expectOwnText } from './harness/own-text';

/** What is marked in a report that names somebody, as `makeReport` of the pages writes it. */
const NAMED = ['csto: CSTO', 'nagorno-karabakh: Nagorno-Karabakh', 'rybar: Rybar'];

function listExpected(texts: readonly string[]): string[] {
  return texts.flatMap((text) => (text.includes('CSTO') ? NAMED : []));
}

describe('a page without end', () => {
  it('is marked as far as it goes, and keeps the marks it has', async ({ open, session }) => {
    const { page, errors } = await openWatched(open, 'live/endless.html');
    await waitForMark(page, 'csto');
    const early = await page.$$(`#reports ${ANY_MARK}`);
    for (let screen = 0; screen < 6; screen++) {
      const before = await countReports(page);
      await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
      await vi.waitFor(async () => expect(await countReports(page)).toBeGreaterThan(before), 5000);
      await expectOwnText(page);
    }
    await vi.waitFor(async () => {
      const texts = await page.evaluate(() => window.ownText.listTexts());
      expect(await listMentions(page)).toEqual(['nagorno-karabakh: Nagorno-Karabakh', ...listExpected(texts)]);
    }, 15_000);
    expect(new URL(page.url()).search).not.toBe('?from=0');
    expect(await Promise.all(early.map((mark) => mark.evaluate(({ isConnected }) => isConnected)))).not.toContain(
      false,
    );
    expect(errors).toEqual([]);
    await expectGivenBack(session, page);
  });
});

function countReports(page: Page): Promise<number> {
  return page.$$eval('#reports p', (reports) => reports.length);
}

describe('a ticker', () => {
  it('is left alone until it rests, and holds up nothing else', async ({ open, session }) => {
    const { page, errors } = await openWatched(open, 'live/ticker.html');
    await page.waitForSelector(`#steady ${markOf('csto')}`, { timeout: 15_000 });
    const early = await page.evaluate(() => window.ticker.read());
    await vi.waitFor(async () => {
      await expectOwnText(page);
      const { tick, board } = await page.evaluate(() => window.ticker.read());
      expect(board).toMatch(/^Rybar, reader number (\d+)\n+The CSTO, reader number \1$/);
      expect(tick).toBeGreaterThan(early.tick + 40);
    }, 15_000);
    const late = await page.evaluate(() => window.ticker.read());
    expect(late.marksMade - early.marksMade, 'marks while it ticks').toBe(0);

    await page.evaluate(() => window.ticker.stop());
    await page.waitForSelector(`.line ${markOf('csto')}`, { timeout: 5000 });
    await page.waitForSelector(`#board ${markOf('rybar')}`, { timeout: 5000 });
    await expectOwnText(page);
    expect(errors).toEqual([]);
    await expectGivenBack(session, page);
  });
});

describe('a list that recycles its rows', () => {
  it('has the right names marked wherever it is scrolled to', async ({ open, session }) => {
    const { page, errors } = await openWatched(open, 'live/rows.html');
    await waitForMark(page, 'csto');
    for (const top of [4000, 4040, 20_020, 20_000, 39_000, 0]) {
      await scrollList(page, top);
      await expectOwnText(page);
      await vi.waitFor(async () => expect(await listRowMentions(page)).toEqual(await listWanted(page)), 5000);
      await expectOwnText(page);
    }
    expect(errors).toEqual([]);
    await expectGivenBack(session, page);
  });
});

/** Scrolls in many small steps, as a wheel does, with a frame for each. */
async function scrollList(page: Page, top: number): Promise<void> {
  await page.$eval(
    '#list',
    async (list, end) => {
      const start = list.scrollTop;
      for (let step = 1; step <= 20; step++) {
        list.scrollTop = start + ((end - start) * step) / 20;
        await new Promise(requestAnimationFrame);
      }
    },
    top,
  );
}

/** By row, from top to bottom, how many names are marked. */
function listRowMentions(page: Page): Promise<number[]> {
  return page.$eval('#list', (list) =>
    [...list.querySelectorAll('li')]
      .toSorted((a, b) => Number(a.dataset.number) - Number(b.dataset.number))
      .map((row) => row.querySelectorAll('mark').length),
  );
}

async function listWanted(page: Page): Promise<number[]> {
  const texts = await page.evaluate(() => window.rowsInOrder());
  return texts.map((text) => listExpected([text]).length);
}

describe('a region that the page fills anew', () => {
  const FIRST = '<p>The CSTO met in Yerevan.</p><p>Nobody spoke.</p>';
  const SECOND = '<ul><li>Rybar wrote <b>a note</b> on Nagorno-Karabakh</li></ul>';

  it('has its own text each time, and its own marks in the end', async ({ open, session }) => {
    const { page, errors } = await openWatched(open, 'live/endless.html');
    await waitForMark(page, 'csto');
    const fill = (html: string) => page.$eval('#end', (end, inner) => ((end.innerHTML = inner), end.textContent), html);
    for (const html of [FIRST, SECOND, FIRST, SECOND]) {
      expect(await fill(html)).toBe(html.replaceAll(/<[^>]*>/g, ''));
      await new Promise((done) => setTimeout(done, 200));
    }
    await page.waitForSelector(`#end ${markOf('rybar')}`, { timeout: 5000 });
    expect(await page.$$eval(`#end ${ANY_MARK}`, (marks) => marks.map((mark) => mark.textContent))).toEqual([
      'Rybar',
      'Nagorno-Karabakh',
    ]);
    expect(errors).toEqual([]);
    await expectGivenBack(session, page);
    expect(await page.$eval('#end', (end) => end.innerHTML)).toBe(SECOND);
  });

  it('with its own HTML as it reads it, marks and all, shows it once', async ({ open, session }) => {
    const { page, errors } = await openWatched(open, 'live/endless.html');
    await page.$eval('#end', (end, html) => (end.innerHTML = html), FIRST);
    await page.waitForSelector(`#end ${markOf('csto')}`, { timeout: 15_000 });
    await page.$eval('#end', (end) => {
      end.innerHTML += '';
      end.append(end.firstElementChild!.cloneNode(true));
    });
    const text = 'The CSTO met in Yerevan.Nobody spoke.The CSTO met in Yerevan.';
    expect(await page.$eval('#end', (end) => end.textContent)).toBe(text);
    await vi.waitFor(async () => expect((await page.$$(`#end ${ANY_MARK}`)).length).toBe(4), 5000);
    expect(await page.$eval('#end', (end) => end.textContent)).toBe(text);
    expect(errors).toEqual([]);
    await expectGivenBack(session, page);
    expect(await page.$eval('#end', (end) => end.innerHTML)).toBe(`${FIRST}<p>The CSTO met in Yerevan.</p>`);
  });

  it('by replaceChildren and by a fragment is no other', async ({ open, session }) => {
    const { page, errors } = await openWatched(open, 'live/endless.html');
    await waitForMark(page, 'csto');
    await page.evaluate(() => {
      const reports = document.querySelector('#reports')!;
      const fragment = document.createDocumentFragment();
      fragment.append(...[...reports.children].toReversed());
      reports.replaceChildren(fragment);
    });
    await expectOwnText(page);
    await vi.waitFor(async () => expect(await countMarks(page)).toBeGreaterThan(10), 5000);
    await expectOwnText(page);
    expect(errors).toEqual([]);
    await expectGivenBack(session, page);
  });
});
