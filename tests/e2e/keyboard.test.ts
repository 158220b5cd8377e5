import { describe, expect } from 'vitest';

import { findCard, waitForCard, waitForNoCard } from './harness/card';
import { giveCommand } from './harness/commands';
import { it } from './harness/it';
import { listMentions, waitForDark, waitForMark } from './harness/marks';

describe('the shortcuts', () => {
  it('turn highlighting off and on again', async ({ open, session }) => {
    const page = await open('crisis-en.html');
    await waitForMark(page, 'csto');
    await giveCommand(session, page, 'toggle-highlights');
    await waitForDark(page);
    await giveCommand(session, page, 'toggle-highlights');
    await waitForMark(page, 'csto');
  });

  it('step through the mentions and open the card of the current one', async ({ open, session }) => {
    const page = await open('crisis-en.html');
    const [first, second] = await listMentions(page);
    expect(first).toBeDefined();
    expect(second).toBeDefined();
    await giveCommand(session, page, 'next-mention');
    await giveCommand(session, page, 'next-mention');
    await giveCommand(session, page, 'previous-mention');
    await giveCommand(session, page, 'open-card');
    const card = await waitForCard(page);
    expect(card.hasFocus).toBe(true);

    await page.keyboard.press('Escape');
    await waitForNoCard(page);
  });

  it('step into what is out of view', async ({ open, session }) => {
    const page = await open('crisis-en.html');
    await listMentions(page);
    await giveCommand(session, page, 'previous-mention');
    await page.waitForFunction(() => window.scrollY > 200, { timeout: 5000 });
  });
});

describe('a card opened by key', () => {
  it('keeps the focus in order: Tab walks through it, and leaves it back to the page', async ({ open, session }) => {
    const page = await open('crisis-en.html');
    await waitForMark(page, 'csto');
    await giveCommand(session, page, 'next-mention');
    await giveCommand(session, page, 'open-card');
    await waitForCard(page);
    await page.keyboard.press('Tab');
    expect((await findCard(page))?.hasFocus).toBe(true);
    await page.keyboard.down('Shift');
    for (let i = 0; i < 3; i++) await page.keyboard.press('Tab');
    await page.keyboard.up('Shift');
    expect((await findCard(page))?.hasFocus ?? false).toBe(false);
  });

  it('keeps typing in it from the page', async ({ open, session }) => {
    const page = await open('crisis-en.html');
    await waitForMark(page, 'csto');
    await giveCommand(session, page, 'next-mention');
    await giveCommand(session, page, 'open-card');
    await waitForCard(page);
    await page.evaluate(() => {
      document.addEventListener(
        'keydown',
        ({ key }) => (document.body.dataset.heard = `${document.body.dataset.heard}${key}`),
      );
    });
    await page.keyboard.press('j');
    expect(await page.evaluate(() => document.body.dataset.heard)).toBeUndefined();
  });
});
