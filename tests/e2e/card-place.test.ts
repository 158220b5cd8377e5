import type { Page } from 'puppeteer-core';
import { describe, expect } from 'vitest';

import { clickInCard, findCard, hoverMention, openCard, settle, waitForCard, waitForNoCard } from './harness/card';
import { it } from './harness/it';
import { markOf, waitForMark } from './harness/marks';

interface Edges {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The first line of a term's first mention, in the viewport. */
function findEdges(page: Page, termId: string): Promise<Edges> {
  return page.$eval(markOf(termId), (mark) => {
    const { left, top, right, bottom } = mark.getClientRects()[0]!;
    return { left, top, right, bottom };
  });
}

/** Whether the card touches its mention but for a small gap, and hides nothing of it. */
function standsBeside(card: Edges, mention: Edges): boolean {
  const gapX = Math.max(card.left - mention.right, mention.left - card.right);
  const gapY = Math.max(card.top - mention.bottom, mention.top - card.bottom);
  const gap = Math.max(gapX, gapY);
  return gap >= 0 && gap <= 12;
}

/** Puts a mention into a low part of the page that scrolls; runs in the page. */
function addColumn(isShadow: boolean): void {
  const section = document.createElement('section');
  const paragraph = document.createElement('p');
  paragraph.textContent = 'A column that speaks of Margarita Simonyan, too.';
  section.append(paragraph);
  const column = document.createElement('div');
  column.id = 'column';
  column.style = 'height: 120px; overflow: auto';
  const filler = document.createElement('div');
  filler.style = 'height: 600px';
  if (isShadow) section.attachShadow({ mode: 'open' }).append(column);
  else section.prepend(column);
  column.append(isShadow ? document.createElement('slot') : paragraph, filler);
  document.body.prepend(section);
}

/** Runs in the page. */
function scrollColumn(byPx: number): void {
  const section = document.querySelector('section')!;
  (section.shadowRoot ?? section).querySelector('#column')!.scrollBy({ top: byPx, behavior: 'instant' });
}

describe('the card’s place', () => {
  it.for([
    { name: 'an ordinary page', style: '' },
    { name: 'a page that reads from right to left', style: 'direction: rtl' },
    { name: 'a page that zooms itself', style: 'zoom: 1.4' },
    { name: 'a page that moves its root', style: 'transform: translateY(40px)' },
  ])('is beside its mention on $name', async ({ style }, { open }) => {
    const page = await open('crisis-en.html');
    await page.evaluate((css) => document.documentElement.setAttribute('style', css), style);
    await waitForMark(page, 'csto');
    const card = await openCard(page, 'csto');
    const { width, height } = page.viewport()!;
    expect(standsBeside(card, await findEdges(page, 'csto'))).toBe(true);
    expect(card.left >= 0 && card.top >= 0 && card.right <= width && card.bottom <= height).toBe(true);
  });

  it('goes with its mention when the page scrolls a little', async ({ open }) => {
    const page = await open('crisis-en.html');
    await waitForMark(page, 'csto');
    const before = await openCard(page, 'csto');
    await page.evaluate(() => window.scrollBy({ top: 30, behavior: 'instant' }));
    await settle();
    const after = await findCard(page);
    // A screen's pixels are whole; both places are rounded to them.
    expect(Math.abs((after?.top ?? 0) - (before.top - 30))).toBeLessThanOrEqual(1);
  });

  it('stays when an answer unfolds', async ({ open }) => {
    const page = await open('crisis-en.html');
    await waitForMark(page, 'csto');
    const before = await openCard(page, 'csto');
    await clickInCard(page, before.questions[0]!);
    await settle();
    const after = await waitForCard(page);
    expect(after.text).not.toBe(before.text);
    expect([after.left, after.top]).toEqual([before.left, before.top]);
  });

  it.for([
    { name: 'the page', isShadow: false },
    { name: 'a component, which tells nobody outside', isShadow: true },
  ])('goes with its mention in a column of $name, until that is scrolled out', async ({ isShadow }, { open }) => {
    const page = await open('crisis-en.html');
    await waitForMark(page, 'csto');
    await page.evaluate(addColumn, isShadow);
    await page.waitForSelector(`section ${markOf('margarita-simonyan')}`);
    await settle();
    const before = await openCard(page, 'margarita-simonyan');
    await page.evaluate(scrollColumn, 20);
    await settle();
    const after = await findCard(page);
    expect(Math.abs((after?.top ?? 0) - (before.top - 20))).toBeLessThanOrEqual(1);
    await page.evaluate(scrollColumn, 200);
    await waitForNoCard(page);
  });

  it('is in the dialog that its mention is in', async ({ open }) => {
    const page = await open('crisis-en.html');
    await waitForMark(page, 'csto');
    await page.evaluate(() => {
      const dialog = document.createElement('dialog');
      const paragraph = document.createElement('p');
      paragraph.textContent = 'A dialog that speaks of Margarita Simonyan, too.';
      dialog.append(paragraph);
      document.body.prepend(dialog);
      dialog.showModal();
    });
    await page.waitForSelector(`dialog ${markOf('margarita-simonyan')}`);
    await settle();
    const card = await openCard(page, 'margarita-simonyan');
    await clickInCard(page, card.questions[0] ?? 'Close');
  });
});

describe('the pointer', () => {
  it('may take a slanting way to the card', async ({ open }) => {
    const page = await open('crisis-en.html');
    await waitForMark(page, 'csto');
    const { title, left, right, top, bottom } = await openCard(page, 'csto');
    await page.mouse.move((left + 3 * right) / 4, (top + bottom) / 2, { steps: 30 });
    await settle();
    expect((await findCard(page))?.title).toBe(title);
  });

  it('opens nothing while it is still and the page scrolls under it', async ({ open }) => {
    const page = await open('crisis-en.html');
    await waitForMark(page, 'csto');
    await hoverMention(page, 'csto');
    await waitForCard(page);
    await page.keyboard.press('Escape');
    await page.evaluate(() => window.scrollBy({ top: 200, behavior: 'instant' }));
    await settle();
    await page.evaluate(() => window.scrollBy({ top: -200, behavior: 'instant' }));
    await settle();
    expect(await findCard(page)).toBeNull();
  });
});
