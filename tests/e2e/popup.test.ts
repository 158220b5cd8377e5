import type { Page } from 'puppeteer-core';
import { describe, expect, vi } from 'vitest';

import { readBadge } from './harness/commands';
import { it } from './harness/it';
import { countMarks, expectToStayDark, listMentions, markOf, waitForDark, waitForMark } from './harness/marks';
import { openPopup } from './harness/popup';
import { word } from './harness/words';

describe('the toolbar popup', () => {
  it('switches highlighting off and on at once on every open tab', async ({ open, session }) => {
    const first = await open('crisis-en.html');
    await waitForMark(first, 'csto');
    const second = await open('night.html');
    await waitForMark(second, 'csto');
    const popup = await openPopup(session, second);
    await popup.toggleEverywhere();
    await waitForDark(first);
    await waitForDark(second);
    await popup.toggleEverywhere();
    await second.bringToFront();
    await waitForMark(second, 'csto');
    await first.bringToFront();
    await waitForMark(first, 'csto');
  });

  it('gives the page back byte for byte when it is switched off', async ({ open, session }) => {
    const popupBefore = await openPopup(session, await open('elsewhere.html'));
    await popupBefore.toggleEverywhere();
    const page = await open('crisis-en.html');
    const html = await page.content();
    const texts = await countTextNodes(page);

    await popupBefore.toggleEverywhere();
    await page.bringToFront();
    await waitForMark(page, 'csto');
    expect(await page.content()).not.toBe(html);

    await popupBefore.toggleEverywhere();
    await waitForDark(page);
    expect(await page.content()).toBe(html);
    expect(await countTextNodes(page)).toBe(texts);
  });

  it('switches highlighting off on this site only', async ({ open, session }) => {
    const page = await open('crisis-en.html');
    await waitForMark(page, 'csto');
    const popup = await openPopup(session, page);
    const site = new URL(session.server.origin).host;
    await popup.toggleSite(site);
    await waitForDark(page);
    expect(await popup.readText()).toContain(word('popup.status.offOnSite'));
    await popup.toggleSite(site);
    await page.bringToFront();
    await waitForMark(page, 'csto');
  });

  it('lets highlighting rest and resume', async ({ open, session }) => {
    const page = await open('crisis-en.html');
    await waitForMark(page, 'csto');
    const popup = await openPopup(session, page);
    await popup.choose(word('popup.pause'));
    await waitForDark(page);
    await popup.choose(word('popup.resume'));
    await page.bringToFront();
    await waitForMark(page, 'csto');
  });

  it('leaves out a kind of term', async ({ open, session }) => {
    const page = await open('crisis-en.html');
    await waitForMark(page, 'nikol-pashinyan');
    const popup = await openPopup(session, page);
    await popup.choose(word('kinds.person'));
    await page.bringToFront();
    await vi.waitFor(async () => expect(await page.$(markOf('nikol-pashinyan'))).toBeNull(), { timeout: 5000 });
    expect(await page.$(markOf('csto'))).not.toBeNull();
  });

  it('marks the first mention of each term alone', async ({ open, session }) => {
    const page = await open('crisis-en.html');
    const all = await listMentions(page);
    const popup = await openPopup(session, page);
    await popup.choose(word('occurrences.first'));
    await page.bringToFront();
    await vi.waitFor(async () => expect(await countMarks(page)).toBeLessThan(all.length), { timeout: 5000 });
    const first = await listMentions(page);
    const termIds = first.map((mention) => mention.split(':')[0]);
    expect(termIds).toEqual([...new Set(termIds)]);
    expect(new Set(termIds)).toEqual(new Set(all.map((mention) => mention.split(':')[0])));
  });

  it('counts the terms on the toolbar button', async ({ open, session }) => {
    const page = await open('crisis-en.html');
    const terms = new Set((await listMentions(page)).map((mention) => mention.split(':')[0]));
    await vi.waitFor(async () => expect(await readBadge(session, page)).toBe(String(terms.size)), { timeout: 5000 });
    const dark = await open('elsewhere.html');
    expect(await readBadge(session, dark)).toBe('');
  });

  it('lists the terms found, and each jumps to its next mention', async ({ open, session }) => {
    const page = await open('crisis-en.html');
    await listMentions(page);
    const popup = await openPopup(session, page);
    expect(await popup.readText()).toContain('Rybar');
    await popup.page.$$eval('button.found-term', (buttons) => {
      buttons.find((button) => button.textContent.includes('Rybar'))?.click();
    });
    await page.bringToFront();
    await page.waitForFunction(
      (selector) => {
        const { top, bottom } = document.querySelector(selector)!.getBoundingClientRect();
        return top >= 0 && bottom <= window.innerHeight;
      },
      { timeout: 5000 },
      markOf('rybar'),
    );
  });

  it('says why a page is dark and lights it on request', async ({ open, session }) => {
    const page = await open('elsewhere.html');
    await expectToStayDark(page);
    const popup = await openPopup(session, page);
    await vi.waitFor(async () => expect(await popup.readText()).toContain(word('popup.showAnyway')), { timeout: 5000 });
    await popup.choose(word('popup.showAnyway'));
    await page.bringToFront();
    await waitForMark(page, 'nato');
  });

  it('looks at articles alone, at every page, or at the sites that are listed', async ({ open, session }) => {
    const notes = '<p>To buy: flour, CSTO stickers, a map of Nagorno-Karabakh.</p>';
    session.server.addPage('/notes.html', { body: `<!doctype html><title>Notes</title><body>${notes}</body>` });
    const page = await open('notes.html');
    await expectToStayDark(page);

    const popup = await openPopup(session, page);
    expect(await popup.readText()).toContain(word('popup.status.notAnArticle'));
    await popup.choose(word('pageChoice.every'));
    await page.bringToFront();
    await waitForMark(page, 'csto');
    await popup.choose(word('pageChoice.listed'));
    await waitForDark(page);
    await popup.choose(word('popup.addSite', new URL(session.server.origin).host));
    await page.bringToFront();
    await waitForMark(page, 'csto');
  });

  it('starts from the first settings where the stored ones are broken', async ({ open, session }) => {
    const own = await session.openOwnPage('popup.html');
    await own.evaluate(() =>
      chrome.storage.local.set({ settings: { isOn: 'perhaps', hiddenKinds: 7, style: 'fill' } }),
    );
    const page = await open('crisis-en.html');
    await waitForMark(page, 'nikol-pashinyan');
  });
});

function countTextNodes(page: Page): Promise<number> {
  return page.evaluate(() => {
    const walker = document.createTreeWalker(document, NodeFilter.SHOW_TEXT);
    let count = 0;
    while (walker.nextNode()) count++;
    return count;
  });
}
