import type { Page } from 'puppeteer-core';
import { describe, expect, vi } from 'vitest';

import type { BrowserSession } from './harness/browser-session';
import { openCard, waitForCard, waitForNoCard } from './harness/card';
import { giveCommand } from './harness/commands';
import { it } from './harness/it';
import { ANY_MARK, listMentions, markOf, waitForDark, waitForMark } from './harness/marks';
import { openWatched } from './harness/open-watched';

const HEAD = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A page</title>
<meta property="og:type" content="article"><link rel="icon" href="data:,"></head>`;
const MASTHEAD = '<header><strong>The Harbour Courier</strong></header>';

const OLD = '<article><h1>What Nagorno-Karabakh left</h1><p>The CSTO met in Yerevan.</p></article>';
const NEW = '<article><h1>Who follows Nagorno-Karabakh</h1><p>Rybar wrote that the CSTO would not.</p></article>';
const OLD_MENTIONS = ['nagorno-karabakh: Nagorno-Karabakh', 'csto: CSTO', 'yerevan: Yerevan'];
const NEW_MENTIONS = ['nagorno-karabakh: Nagorno-Karabakh', 'rybar: Rybar', 'csto: CSTO'];

function makePage(body: string): string {
  return `${HEAD}<body>${MASTHEAD}${body}</body></html>`;
}

async function expectMentions(page: Page, expected: readonly string[]): Promise<void> {
  await vi.waitFor(async () => expect(await listMentions(page)).toEqual(expected), 10_000);
}

/** Switches highlighting off; then the page's body holds just this. */
async function expectGivenBack(session: BrowserSession, page: Page, body: string): Promise<void> {
  await giveCommand(session, page, 'toggle-highlights');
  await waitForDark(page);
  expect(await page.evaluate(() => document.body.innerHTML)).toBe(body);
}

describe('a page that the server sends bit by bit', () => {
  it('is marked whole when it is there, and has its own text all the time', async ({ open, session }) => {
    const paragraphs = Array.from(
      { length: 12 },
      (_, i) => `<p>Part ${i}: the CSTO met, and Rybar wrote about it.</p>`,
    );
    async function* send() {
      yield `${HEAD}<body>${MASTHEAD}<article><h1>What Nagorno-Karabakh left</h1>`;
      for (const paragraph of paragraphs) {
        // Cut within a name: half of it may stand there for a while.
        yield paragraph.slice(0, 19);
        await new Promise((done) => setTimeout(done, 100));
        yield paragraph.slice(19);
        await new Promise((done) => setTimeout(done, 100));
      }
      yield '</article></body></html>';
    }
    session.server.addPage('/streamed.html', { body: send });
    const { page, errors } = await openWatched(open, 'streamed.html');
    const expected = paragraphs.flatMap(() => ['csto: CSTO', 'rybar: Rybar']);
    await expectMentions(page, ['nagorno-karabakh: Nagorno-Karabakh', ...expected]);
    expect(errors).toEqual([]);
    const article = `<article><h1>What Nagorno-Karabakh left</h1>${paragraphs.join('')}</article>`;
    await expectGivenBack(session, page, MASTHEAD + article);
  });
});

describe('a page written by document.write', () => {
  it('while it loads is marked', async ({ open, session }) => {
    const write = `<script>for (const part of ${JSON.stringify([OLD.slice(0, 40), OLD.slice(40)])}) document.write(part);</script>`;
    session.server.addPage('/written.html', { body: makePage(write) });
    const { page, errors } = await openWatched(open, 'written.html');
    await expectMentions(page, OLD_MENTIONS);
    expect(errors).toEqual([]);
    await expectGivenBack(session, page, MASTHEAD + write + OLD);
  });

  it('anew after it has loaded is another page, with marks, cards and keys', async ({ open, session }) => {
    session.server.addPage('/rewritten.html', { body: makePage(OLD) });
    const { page, errors } = await openWatched(open, 'rewritten.html');
    await expectMentions(page, OLD_MENTIONS);
    for (const [body, mentions] of [
      [NEW, NEW_MENTIONS],
      [OLD, OLD_MENTIONS],
    ] as const) {
      await rewrite(page, makePage(body));
      await expectMentions(page, mentions);
      expect((await openCard(page, 'csto')).text).toContain('2023');
      await page.keyboard.press('Escape');
      await waitForNoCard(page);
    }
    await giveCommand(session, page, 'next-mention');
    await page.waitForFunction(() => document.activeElement?.localName === 'mark', { timeout: 5000 });
    await page.keyboard.press('Enter');
    await waitForCard(page);
    await page.keyboard.press('Escape');
    await waitForNoCard(page);
    expect(errors).toEqual([]);
    await expectGivenBack(session, page, MASTHEAD + OLD);
  });

  it('anew with an open card, bit by bit and without an end, is marked too', async ({ open, session }) => {
    session.server.addPage('/rewritten.html', { body: makePage(OLD) });
    const { page, errors } = await openWatched(open, 'rewritten.html');
    await openCard(page, 'csto');
    await page.evaluate((html) => {
      document.open();
      document.write(html.slice(0, 250));
      setTimeout(() => document.write(html.slice(250)), 500);
    }, makePage(NEW));
    await page.waitForSelector(markOf('rybar'), { timeout: 15_000 });
    await expectMentions(page, NEW_MENTIONS);
    expect((await openCard(page, 'rybar')).title).toContain('Rybar');
    expect(errors).toEqual([]);
  });

  it('anew as what is no article goes dark', async ({ open, session }) => {
    session.server.addPage('/rewritten.html', { body: makePage(OLD) });
    const { page, errors } = await openWatched(open, 'rewritten.html');
    await waitForMark(page, 'csto');
    await rewrite(page, '<!doctype html><title>Stories</title><p>CSTO: all stories</p>');
    await new Promise((done) => setTimeout(done, 1500));
    expect(await page.$$(ANY_MARK)).toEqual([]);
    expect(errors).toEqual([]);
  });
});

describe('a page that gets another root element', () => {
  it('is marked, with cards', async ({ open, session }) => {
    session.server.addPage('/rerooted.html', { body: makePage(OLD) });
    const { page, errors } = await openWatched(open, 'rerooted.html');
    await waitForMark(page, 'yerevan');
    await page.evaluate((html) => {
      const other = new DOMParser().parseFromString(html, 'text/html');
      document.replaceChild(document.adoptNode(other.documentElement), document.documentElement);
    }, makePage(NEW));
    await expectMentions(page, NEW_MENTIONS);
    expect((await openCard(page, 'rybar')).title).toContain('Rybar');
    expect(errors).toEqual([]);
  });
});

async function rewrite(page: Page, html: string): Promise<void> {
  await page.evaluate((text) => {
    document.open();
    document.write(text);
    document.close();
  }, html);
}
