import type { Page } from 'puppeteer-core';
import { describe, expect, vi } from 'vitest';

import type { BrowserSession } from './harness/browser-session';
import { openCard } from './harness/card';
import { giveCommand, readBadge } from './harness/commands';
import { it } from './harness/it';
import { ANY_MARK, countMarks, listMentions, markOf, waitForDark, waitForMark } from './harness/marks';
import { openWatched } from './harness/open-watched';
import { openPopup } from './harness/popup';
import { expectGivenBack, expectOwnText } from './harness/own-text';
import { word } from './harness/words';

/** Longer than reading, looking up and painting take together. */
const WORKED_MS = 1500;

function wait(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms));
}

/** Puts another tab in front. */
async function hide(session: BrowserSession, page: Page): Promise<Page> {
  const other = await session.openPage('elsewhere.html');
  await other.bringToFront();
  await page.waitForFunction(() => document.hidden, { polling: 50 });
  return other;
}

describe('a page in a hidden tab', () => {
  it('is left alone until it is shown, and is then as it should be', async ({ open, session }) => {
    const { page, errors } = await openWatched(open, 'live/endless.html');
    await waitForMark(page, 'csto');
    const early = await countMarks(page);
    await hide(session, page);
    await page.evaluate(() => {
      for (let i = 0; i < 30; i++)
        document.querySelector('#reports')!.append(window.ownText.make('p', window.makeReport(i)));
      window.ownText.write(document.querySelector('#own-0')!, 'Report 0: corrected, the Kremlin did not speak.');
    });
    await wait(WORKED_MS);
    await expectOwnText(page);
    expect(await countMarks(page), 'the marks that its change took, and none for it').toBe(early - 3);

    await page.bringToFront();
    await vi.waitFor(async () => expect(await countMarks(page)).toBeGreaterThan(early + 20), 5000);
    await expectOwnText(page);
    expect(errors).toEqual([]);
    await expectGivenBack(session, page);
  });

  it('that nobody has seen yet is not read', async ({ open, session }) => {
    const first = await open('elsewhere.html');
    const url = new URL('crisis-en.html', session.server.origin).href;
    // A tab that opens in the background, as by the middle button.
    const page = await session.browser.newPage();
    await first.bringToFront();
    await page.goto(url, { waitUntil: 'load' });
    expect(await page.evaluate(() => document.hidden)).toBe(true);
    await wait(WORKED_MS);
    expect(await page.$$(ANY_MARK)).toEqual([]);
    await page.bringToFront();
    await waitForMark(page, 'csto');
  });

  it('goes dark at once all the same when highlighting is switched off', async ({ open, session }) => {
    const page = await open('crisis-en.html');
    await waitForMark(page, 'csto');
    const other = await hide(session, page);
    await giveCommand(session, other, 'toggle-highlights');
    await waitForDark(page);
    expect(await page.evaluate(() => document.hidden)).toBe(true);
  });
});

describe('a page that the browser keeps aside while the reader is elsewhere', () => {
  it('comes back as it was, with cards', async ({ open, session }) => {
    const page = await open('crisis-en.html');
    const mentions = await listMentions(page);
    await leave(page);
    await comeBack(page);
    expect(await listMentions(page)).toEqual(mentions);
    expect((await openCard(page, 'csto')).text).toContain('2023');
    await vi.waitFor(async () => expect(await readBadge(session, page)).not.toBe(''), 5000);
  });

  it('has the settings that were changed meanwhile', async ({ open, session }) => {
    const page = await open('crisis-en.html');
    await waitForMark(page, 'nikol-pashinyan');
    await leave(page);
    const popup = await openPopup(session, page);
    await popup.choose(word('kinds.person'));
    await page.bringToFront();
    await comeBack(page);
    await vi.waitFor(async () => expect(await page.$(markOf('nikol-pashinyan'))).toBeNull(), 5000);
    expect(await page.$(markOf('csto'))).not.toBeNull();
  });

  it.for(['off', 'on'])('is %s where highlighting was switched so meanwhile', async (state, { open, session }) => {
    const page = await open('crisis-en.html');
    await waitForMark(page, 'csto');
    if (state === 'on') {
      await giveCommand(session, page, 'toggle-highlights');
      await waitForDark(page);
    }
    await leave(page);
    await giveCommand(session, page, 'toggle-highlights');
    await comeBack(page);
    await (state === 'on' ? waitForMark(page, 'csto') : waitForDark(page));
  });

  it('goes on where it was left before it was read', async ({ open }) => {
    const page = await open('elsewhere.html');
    const url = new URL('crisis-en.html', page.url()).href;
    await page.goto(url, { waitUntil: 'domcontentloaded' });
    await leave(page);
    await comeBack(page);
    await waitForMark(page, 'csto');
  });
});

async function leave(page: Page): Promise<void> {
  await page.evaluate(() =>
    window.addEventListener('pageshow', ({ persisted }) => Object.assign(window, { wasKept: persisted })),
  );
  await page.goto(new URL('night.html', page.url()).href, { waitUntil: 'load' });
}

/** Goes back; puppeteer waits in vain for a load in Firefox, as there is none. */
async function comeBack(page: Page): Promise<void> {
  await page.evaluate(() => void setTimeout(() => history.back()));
  await page.waitForFunction(() => Reflect.has(window, 'wasKept'), { timeout: 10_000 });
  expect(await page.evaluate((): unknown => Reflect.get(window, 'wasKept')), 'whether the page was kept').toBe(true);
}
