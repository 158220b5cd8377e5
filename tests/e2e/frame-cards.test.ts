import type { Frame, Page } from 'puppeteer-core';
import { describe, expect, vi } from 'vitest';

import type { BrowserSession } from './harness/browser-session';
import { clickInCard, findCard, hoverMention, type SeenCard, settle, waitForCard, waitForNoCard } from './harness/card';
import { giveCommand } from './harness/commands';
import {
  countHostsIn,
  findFrame,
  findMentionIn,
  frameOf,
  hoverMentionIn,
  makeArticle,
  makeShell,
  onOtherSite,
  type SeenBox,
  STORY,
  waitForMarksIn,
} from './harness/framed-pages';
import { it } from './harness/it';
import { waitForMark } from './harness/marks';
import { openPopup } from './harness/popup';
import { word } from './harness/words';

/** Where a frame can come from: beside the page, another site, a frame of another site there, an attribute. */
const KINDS = ['same', 'away', 'nested', 'srcdoc'] as const;

const TALL = `${STORY}<div style="height: 900px"></div><p>In the end the CSTO left Yerevan, and Rybar wrote of it.</p>`;
const GAP = '<div style="height: 2000px"></div>';

function addFrame(session: BrowserSession, kind: (typeof KINDS)[number]): string {
  const away = (path: string) => onOtherSite(session, path);
  session.server.addPage('/tall.html', { body: makeArticle(TALL) });
  session.server.addPage('/nest.html', {
    body: makeShell(`<p>A nest</p>${frameOf('story', 'src="/tall.html"')}${GAP}`),
  });
  switch (kind) {
    case 'same':
      return frameOf('story', 'src="/tall.html"');
    case 'away':
      return frameOf('story', `src="${away('/tall.html')}"`);
    case 'nested':
      return `<iframe name="nest" width="720" height="440" src="${away('/nest.html')}"></iframe>`;
    case 'srcdoc':
      return frameOf('story', `srcdoc="${makeArticle(TALL).replaceAll('"', '&quot;')}"`);
  }
}

type Open = (path: string) => Promise<Page>;

/** Opens a page with these contents, in which there is a frame named `story`. */
async function openFramed({ server }: BrowserSession, open: Open, page: string) {
  const path = `framed-${Math.random()}.html`;
  server.addPage(`/${path}`, { body: page });
  const opened = await open(path);
  const story = await findFrame(opened, 'story');
  await waitForMarksIn(story);
  return { page: opened, story };
}

/** Opens a page that is no article, with a frame a little down the page. */
function openShell(session: BrowserSession, open: Open, kind: (typeof KINDS)[number]) {
  return openFramed(session, open, makeShell(`<p>A shell</p>${addFrame(session, kind)}${GAP}`));
}

/** How far a card is from what it stands beside, in px; below 0 where it covers it. */
function measureGap(card: SeenCard, { left, top, right, bottom }: SeenBox): number {
  return Math.max(card.left - right, left - card.right, card.top - bottom, top - card.bottom);
}

async function expectBeside(page: Page, place: SeenBox): Promise<void> {
  await vi.waitFor(
    async () => {
      const gap = measureGap((await findCard(page))!, place);
      expect(gap).toBeGreaterThanOrEqual(4);
      expect(gap).toBeLessThanOrEqual(8);
    },
    { timeout: 5000 },
  );
}

describe.each(KINDS)('a mention in a frame (%s)', (kind) => {
  it('has its card at the top, beside it, and follows it', async ({ open, session }) => {
    const { page, story } = await openShell(session, open, kind);
    await hoverMentionIn(page, story, 'csto');
    expect((await waitForCard(page)).title).toBe('CSTO');
    expect(await countHostsIn(story)).toBe(0);
    await expectBeside(page, await findMentionIn(story, 'csto'));

    // The frame scrolls, the page scrolls, and the frame around.
    const scrollable = [story, page.mainFrame(), ...(kind === 'nested' ? [story.parentFrame()!] : [])];
    for (const document of scrollable) {
      await document.evaluate(() => window.scrollBy({ top: 8, behavior: 'instant' }));
      await expectBeside(page, await findMentionIn(story, 'csto'));
    }

    await story.evaluate(() => window.scrollBy({ top: 400, behavior: 'instant' }));
    await waitForNoCard(page);
  });

  it('is reached by key, which opens its card and gets the focus back', async ({ open, session }) => {
    const { page, story } = await openShell(session, open, kind);
    await giveCommand(session, page, 'next-mention');
    await giveCommand(session, page, 'open-card');
    const card = await waitForCard(page, 'CSTO');
    expect(card.hasFocus).toBe(true);
    await page.keyboard.press('Escape');
    await waitForNoCard(page);
    const readFocus = () => story.evaluate(() => `${document.hasFocus()} ${document.activeElement?.textContent}`);
    await vi.waitFor(async () => expect(await readFocus()).toBe('true CSTO'), { timeout: 5000 });
    // And from there, as from any mention.
    await page.keyboard.press('Enter');
    expect((await waitForCard(page, 'CSTO')).hasFocus).toBe(true);
  });

  it('has the focus when it is tabbed out of its card', async ({ open, session }) => {
    const { page, story } = await openShell(session, open, kind);
    for (const isBackwards of [false, true]) {
      await giveCommand(session, page, 'next-mention');
      await giveCommand(session, page, 'open-card');
      expect((await waitForCard(page)).hasFocus).toBe(true);
      const current = await story.evaluate(() => document.querySelector('[data-backgrounder-current]')?.textContent);
      if (isBackwards) await page.keyboard.down('Shift');
      for (let stops = 0; stops < 30 && (await findCard(page))?.hasFocus; stops += 1) await page.keyboard.press('Tab');
      if (isBackwards) await page.keyboard.up('Shift');
      const readFocus = () => story.evaluate(() => `${document.hasFocus()} ${document.activeElement?.textContent}`);
      await vi.waitFor(async () => expect(await readFocus()).toBe(`true ${current}`), { timeout: 5000 });
      await page.keyboard.press('Escape');
      await waitForNoCard(page);
    }
  });

  it('is brought into view by stepping to it', async ({ open, session }) => {
    const { page, story } = await openFramed(session, open, makeShell(`${GAP}${addFrame(session, kind)}${GAP}`));
    await giveCommand(session, page, 'previous-mention');
    await vi.waitFor(
      async () => {
        expect(await story.evaluate(() => document.activeElement?.textContent)).toBe('Rybar');
        const { top, bottom } = await findMentionIn(story, 'rybar');
        expect(top).toBeGreaterThan(0);
        expect(bottom).toBeLessThan(900);
      },
      { timeout: 5000 },
    );
  });

  it('loses its card with its frame', async ({ open, session }) => {
    const { page, story } = await openShell(session, open, kind);
    await hoverMentionIn(page, story, 'csto');
    await waitForCard(page);
    if (kind === 'away') await page.$eval('iframe', (frame) => frame.removeAttribute('src'));
    else if (kind === 'nested') await story.parentFrame()!.$eval('iframe', (frame) => frame.remove());
    else await page.$eval('iframe', (frame) => frame.remove());
    await waitForNoCard(page);
  });
});

describe('the card of a mention in a frame', () => {
  it('stays while the pointer is on its way to it and on it, and goes when the pointer goes', async ({
    open,
    session,
  }) => {
    const { page, story } = await openShell(session, open, 'away');
    await hoverMentionIn(page, story, 'csto');
    const { left, right, top, bottom } = await waitForCard(page);
    await page.mouse.move((left + right) / 2, (top + bottom) / 2, { steps: 20 });
    await settle();
    expect((await findCard(page))?.title).toBe('CSTO');
    await page.mouse.move(1200, 20, { steps: 10 });
    await waitForNoCard(page);
  });

  it('goes when the pointer rests elsewhere in the frame', async ({ open, session }) => {
    const { page, story } = await openShell(session, open, 'away');
    const { left, top } = await hoverMentionIn(page, story, 'csto');
    await waitForCard(page);
    await page.mouse.move(left - 20, top - 6, { steps: 3 });
    await waitForNoCard(page);
  });

  it('opens by a tap, and closes by another beside it', async ({ open, session }) => {
    const { page, story } = await openShell(session, open, 'away');
    const { left, top } = await findMentionIn(story, 'csto');
    await page.touchscreen.tap(left + 5, top + 5);
    await waitForCard(page, 'CSTO');
    await page.touchscreen.tap(left - 20, top + 5);
    await waitForNoCard(page);
  });

  it('closes by Escape in the frame, unless it is pinned', async ({ open, session }) => {
    const { page, story } = await openShell(session, open, 'away');
    const { left, top } = await findMentionIn(story, 'csto');
    await page.mouse.click(left - 20, top - 5);
    await hoverMentionIn(page, story, 'csto');
    await waitForCard(page);
    await page.keyboard.press('Escape');
    await waitForNoCard(page);

    await hoverMentionIn(page, story, 'yerevan');
    await waitForCard(page, 'Yerevan');
    await clickInCard(page, word('card.keepOpen'));
    await page.mouse.click(left - 20, top - 5);
    await page.keyboard.press('Escape');
    await settle();
    expect((await findCard(page))?.title).toBe('Yerevan');
  });

  it('of the page closes by a press in a frame that names nobody', async ({ open, session }) => {
    session.server.addPage('/silent.html', {
      body: makeShell('<p>Nobody is named here, and nothing is to be seen.</p>'),
    });
    session.server.addPage('/around.html', {
      body: makeArticle(
        `${STORY}${GAP.replace('2000', '500')}${frameOf('silent', `src="${onOtherSite(session, '/silent.html')}"`)}`,
      ),
    });
    const page = await open('around.html');
    await waitForMark(page, 'csto');
    await findFrame(page, 'silent');
    await giveCommand(session, page, 'next-mention');
    await giveCommand(session, page, 'open-card');
    await waitForCard(page, 'CSTO');
    await settle();
    await waitForCard(page, 'CSTO');
    const { x, y } = await page.$eval('iframe', (frame) => {
      const { left, top } = frame.getBoundingClientRect();
      return { x: left + 200, y: top + 100 };
    });
    await page.mouse.click(x, y);
    await waitForNoCard(page);
  });

  it.for(['same', 'away'] as const)('is of use in a modal dialog (%s)', async (kind, { open, session }) => {
    const dialog = `<dialog>${addFrame(session, kind)}</dialog><script>document.querySelector('dialog').showModal()</script>`;
    const { page, story } = await openFramed(session, open, makeShell(`<p>A shell</p>${dialog}${GAP}`));
    const place = await hoverMentionIn(page, story, 'csto');
    const { questions } = await waitForCard(page, 'CSTO');
    await expectBeside(page, place);
    const folded = (await findCard(page))!.text;
    await clickInCard(page, questions[0]!);
    await vi.waitFor(async () => expect((await findCard(page))!.text.length).toBeGreaterThan(folded.length), 5000);
    expect(await page.$eval('dialog', (shown) => shown.open)).toBe(true);
    await page.keyboard.press('Escape');
    await waitForNoCard(page);
    expect(await page.$eval('dialog', (shown) => shown.open)).toBe(true);
  });

  it('comes in a frame written from right to left, too', async ({ open, session }) => {
    session.server.addPage('/rtl.html', { body: makeArticle(STORY).replace('lang="en"', 'lang="en" dir="rtl"') });
    const { page, story } = await openFramed(session, open, makeShell(frameOf('story', 'src="/rtl.html"')));
    const place = await hoverMentionIn(page, story, 'csto');
    await waitForCard(page, 'CSTO');
    await expectBeside(page, place);
  });

  it('is the only one in the tab', async ({ open, session }) => {
    const text = '<p>Dmitry Peskov spoke for the Kremlin about Nagorno-Karabakh.</p>';
    const aside = `<div style="margin-left: 600px">${addFrame(session, 'away')}</div>`;
    const { page, story } = await openFramed(session, open, makeArticle(`${text}${aside}`));
    await waitForMark(page, 'dmitry-peskov');
    await hoverMention(page, 'dmitry-peskov');
    await waitForCard(page, 'Dmitry Peskov');
    await hoverMentionIn(page, story, 'yerevan');
    await waitForCard(page, 'Yerevan');
    expect(await countHostsIn(page.mainFrame())).toBe(1);
    await hoverMention(page, 'kremlin');
    await waitForCard(page, 'Kremlin');
    expect((await countHostsIn(page.mainFrame())) + (await countHostsIn(story))).toBe(1);
  });

  it('stands beside a mention in a frame that is turned, scaled and skewed', async ({ open, session }) => {
    const style = 'transform: rotate(90deg) skewX(5deg); scale: .7 .8; width: 640px; position: relative; top: 60px';
    const shell = makeShell(`<div id="turned" style="${style}">${addFrame(session, 'away')}</div>`);
    const { page, story } = await openFramed(session, open, shell);
    const own = await story.$eval('mark', (mark) => mark.getBoundingClientRect().toJSON() as DOMRect);
    // What stands in the same place beside the frame, the browser can be asked about.
    const place = await page.$eval(
      '#turned',
      (turned, { left, top, width, height }) => {
        const frame = turned.querySelector('iframe')!;
        const twin = turned.appendChild(document.createElement('div'));
        const [x, y] = [frame.offsetLeft + 8 + left, frame.offsetTop + 8 + top];
        twin.style.cssText = `position: absolute; pointer-events: none; left: ${x}px; top: ${y}px; width: ${width}px; height: ${height}px`;
        const rect = twin.getBoundingClientRect();
        return { left: rect.left, top: rect.top, right: rect.right, bottom: rect.bottom };
      },
      own,
    );
    const [x, y] = [(place.left + place.right) / 2, (place.top + place.bottom) / 2];
    await page.mouse.move(x, y - 10);
    await page.mouse.move(x, y, { steps: 4 });
    await waitForCard(page, 'CSTO');
    await expectBeside(page, place);
  });

  it('goes unseen by the page and the frame', async ({ open, session }) => {
    const { page, story } = await openShell(session, open, 'same');
    const documents: Frame[] = [page.mainFrame(), story];
    for (const document of documents) {
      await document.evaluate(() => addEventListener('message', () => (window.name = 'heard')));
    }
    await hoverMentionIn(page, story, 'csto');
    await waitForCard(page);
    expect(await Promise.all(documents.map((each) => each.evaluate(() => window.name)))).toEqual(['', 'story']);
  });
});

describe('stepping', () => {
  it('goes through the page, then its frames, and round', async ({ open, session }) => {
    session.server.addPage('/short.html', { body: makeArticle(STORY) });
    const frame = frameOf('story', `src="${onOtherSite(session, '/short.html')}"`);
    const text = '<p>Rybar wrote about Nagorno-Karabakh and the CSTO.</p>';
    const { page, story } = await openFramed(session, open, makeArticle(`${text}${frame}`));
    await waitForMark(page, 'rybar');
    const readCurrent = async () => {
      const find = () => document.querySelector('[data-backgrounder-current]')?.textContent ?? '';
      return `${await page.evaluate(find)}|${await story.evaluate(find)}`;
    };
    const seen: string[] = [];
    for (let step = 0; step < 4; step += 1) {
      await giveCommand(session, page, 'next-mention');
      await vi.waitFor(async () => expect(seen).not.toContain(await readCurrent()), { timeout: 5000 });
      await settle();
      seen.push(await readCurrent());
    }
    expect(seen).toEqual(['Rybar|', 'Nagorno-Karabakh|', 'CSTO|', '|CSTO']);
    await giveCommand(session, page, 'previous-mention');
    await vi.waitFor(async () => expect(await readCurrent()).toBe('CSTO|'), { timeout: 5000 });
  });

  it('jumps from the popup to a name that only a frame has', async ({ open, session }) => {
    const { page, story } = await openShell(session, open, 'away');
    const popup = await openPopup(session, page);
    await popup.page.waitForSelector('.found-term');
    await popup.page.$$eval('button.found-term', (terms) =>
      terms.find((term) => term.textContent.includes('Rybar'))!.click(),
    );
    await vi.waitFor(
      async () => expect(await story.evaluate(() => document.activeElement?.textContent)).toBe('Rybar'),
      { timeout: 5000 },
    );
    await popup.close();
  });
});
