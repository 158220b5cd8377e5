import { describe, expect } from 'vitest';

import { listDialogNames } from './harness/accessibility';
import {
  clickInCard,
  findCard,
  hoverMention,
  openCard,
  settle,
  tapMention,
  waitForCard,
  waitForNoCard,
} from './harness/card';
import { it } from './harness/it';
import { waitForMark } from './harness/marks';
import { word } from './harness/words';

describe('the card', () => {
  it('opens on hover and says what the backgrounder says, with its date', async ({ open }) => {
    const page = await open('crisis-en.html');
    await waitForMark(page, 'csto');
    const card = await openCard(page, 'csto');

    expect(card.title).toMatch(/Collective Security Treaty Organization|CSTO/);
    expect(card.text).toContain(word('kind.organisation'));
    expect(card.text).toContain(word('card.background'));
    expect(card.text).toContain('14 November 2023');
    expect(card.text).toContain('CNN');
    expect(card.questions.length).toBeGreaterThan(0);
  });

  it('unfolds an answer', async ({ open }) => {
    const page = await open('crisis-en.html');
    await waitForMark(page, 'csto');
    const { questions, text } = await openCard(page, 'csto');
    await clickInCard(page, questions[0]!);
    await settle();
    const unfolded = await waitForCard(page);
    expect(unfolded.text.length).toBeGreaterThan(text.length);
  });

  it('has no heading for questions where none is about the term', async ({ open }) => {
    const page = await open('crisis-en.html');
    await waitForMark(page, 'rybar');
    const { text, questions } = await openCard(page, 'rybar');
    expect(text.includes(word('card.questions'))).toBe(questions.length > 0);
  });

  it('is a dialog named by the term for a screen reader', async ({ open }) => {
    const page = await open('crisis-en.html');
    await waitForMark(page, 'csto');
    const { title } = await openCard(page, 'csto');
    expect(await listDialogNames(page)).toEqual([title]);
  });

  it('does not open when the pointer only passes', async ({ open }) => {
    const page = await open('crisis-en.html');
    await waitForMark(page, 'csto');
    await hoverMention(page, 'csto');
    await page.mouse.move(5, 5);
    await settle();
    expect(await findCard(page)).toBeNull();
  });

  it('goes when the pointer leaves, and stays while it is on the card', async ({ open }) => {
    const page = await open('crisis-en.html');
    await waitForMark(page, 'csto');
    const { left, right, top, bottom } = await openCard(page, 'csto');
    await page.mouse.move((left + right) / 2, (top + bottom) / 2, { steps: 12 });
    await settle();
    expect(await findCard(page)).not.toBeNull();
    await page.mouse.move(4, 4, { steps: 6 });
    await waitForNoCard(page);
  });

  it('opens on a tap, and closes on the next', async ({ open }) => {
    const page = await open('crisis-en.html');
    await waitForMark(page, 'rybar');
    await tapMention(page, 'rybar');
    await waitForCard(page, /^Rybar$/);
    await tapMention(page, 'rybar');
    await waitForNoCard(page);
  });

  it('closes with Escape', async ({ open }) => {
    const page = await open('crisis-en.html');
    await waitForMark(page, 'csto');
    await openCard(page, 'csto');
    await page.keyboard.press('Escape');
    await waitForNoCard(page);
  });

  it('closes with its button and with a click elsewhere', async ({ open }) => {
    const page = await open('crisis-en.html');
    await waitForMark(page, 'csto');
    await openCard(page, 'csto');
    await clickInCard(page, word('card.close'));
    await waitForNoCard(page);
    await page.mouse.move(4, 4);
    await openCard(page, 'csto');
    await page.mouse.click(4, 4);
    await waitForNoCard(page);
  });

  it('goes when its mention is scrolled away', async ({ open }) => {
    const page = await open('crisis-en.html');
    await waitForMark(page, 'csto');
    await openCard(page, 'csto');
    await page.evaluate(() => window.scrollTo({ top: 0, behavior: 'instant' }));
    await waitForNoCard(page);
  });

  it('stays when it is pinned, wherever the pointer and the page go', async ({ open }) => {
    const page = await open('crisis-en.html');
    await waitForMark(page, 'csto');
    const { title } = await openCard(page, 'csto');
    await clickInCard(page, word('card.keepOpen'));
    await page.mouse.move(4, 4, { steps: 4 });
    await page.evaluate(() => window.scrollTo({ top: 0, behavior: 'instant' }));
    await settle();
    expect((await findCard(page))?.title).toBe(title);
    await clickInCard(page, word('card.close'));
    await waitForNoCard(page);
  });

  it('opens a related term’s card, with a way back', async ({ open }) => {
    const page = await open('crisis-en.html');
    await waitForMark(page, 'csto');
    const { title } = await openCard(page, 'csto');
    await clickInCard(page, 'Armenia');
    await waitForCard(page, /^Armenia$/);
    await clickInCard(page, word('card.back'));
    await waitForCard(page, title);
  });

  it('warns on a page that is over a year newer', async ({ open }) => {
    const page = await open('anniversary-2025.html');
    await waitForMark(page, 'csto');
    expect((await openCard(page, 'csto')).text).toContain(word('card.pageIsNewer.1'));
  });

  it('is never wider than a narrow page', async ({ open }) => {
    const page = await open('crisis-en.html');
    await page.setViewport({ width: 340, height: 640 });
    await waitForMark(page, 'csto');
    const { left, right, top, bottom } = await openCard(page, 'csto');
    expect(left).toBeGreaterThanOrEqual(0);
    expect(right).toBeLessThanOrEqual(340);
    expect(top).toBeGreaterThanOrEqual(0);
    expect(bottom).toBeLessThanOrEqual(640);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  });

  it('cannot be read by the page’s own scripts', async ({ open }) => {
    const page = await open('crisis-en.html');
    await waitForMark(page, 'csto');
    await openCard(page, 'csto');
    const seen = await page.$eval('backgrounder-popover', (host) => [
      host.shadowRoot,
      host.textContent,
      host.innerHTML,
    ]);
    expect(seen).toEqual([null, '', '']);
  });
});
