import type { Page } from 'puppeteer-core';
import { describe, expect } from 'vitest';

import { findAxeProblems } from './harness/axe';
import { hoverMention, waitForCard } from './harness/card';
import { it } from './harness/it';
import {
  catchDownload,
  chooseFiles,
  dropFile,
  listTitles,
  openEmptyLibrary,
  pressButton,
  waitForText,
} from './harness/library';
import { listMentions, waitForDark } from './harness/marks';

const TITLE = 'The lantern tax of Port Elsa has divided the harbour town';

/** The page names the QOA and Ines Talvik, of whom the bundled document knows nothing. */
const NEWS = 'lantern-news.html';

describe('a text file', () => {
  it('is reviewed, added, and from then on its names carry its background', async ({ session, open }) => {
    const library = await openEmptyLibrary(session);
    await chooseFiles(library, 'lantern-tax.txt');
    await waitForText(library, 'Ines Talvik');
    expect(await library.$eval('[data-field="date"] input', (input) => input.value)).toBe('2024-05-17');
    expect(await library.$$eval('.question', ({ length }) => length)).toBe(2);
    await pressButton(library, 'Add to library');
    const titles = await listTitles(library, 2);
    expect(titles.some((title) => title.startsWith(TITLE))).toBe(true);

    const news = await open(NEWS);
    const mentions = await listMentions(news);
    expect(mentions).toContain('qoa: QOA');
    expect(mentions).toContain('ines-talvik: Ines Talvik');
    await hoverMention(news, 'qoa');
    const card = await waitForCard(news, 'QOA');
    expect(card.text).toContain('17 May 2024');
    expect(card.questions).toContain('What does the Quay Owners Association want?');
    await library.close();
  });

  it('is kept once, also where it is read again and added at once', async ({ session }) => {
    const library = await openEmptyLibrary(session);
    await chooseFiles(library, 'lantern-tax.txt');
    await pressButton(library, 'Add to library');
    await waitForText(library, 'is in your library.');
    await chooseFiles(library, 'lantern-tax.txt');
    await pressButton(library, 'Add to library');
    await waitForText(library, 'in your library already, word for word.');
    await listTitles(library, 2);
    await library.close();
  });

  it('shows the card of a name while it is edited', async ({ session }) => {
    const library = await openEmptyLibrary(session);
    await chooseFiles(library, 'lantern-tax.txt');
    await (await library.waitForSelector('.term summary'))!.click();
    await library.waitForSelector('.term .card-preview');
    await library.type('.term .term-fields input', ' of Elsa');
    expect(await library.$eval('.card-preview h2', (heading) => heading.textContent)).toMatch(/ of Elsa$/);
    expect(await findAxeProblems(library)).toEqual([]);
    await library.close();
  });
});

describe('a document of the library', () => {
  it('is switched off and on, removed and brought back, and open pages follow', async ({ session, open }) => {
    const library = await openEmptyLibrary(session);
    await chooseFiles(library, 'lantern-tax.txt');
    await pressButton(library, 'Add to library');
    await listTitles(library, 2);
    const news = await open(NEWS);
    expect(await listMentions(news)).not.toEqual([]);

    await library.bringToFront();
    await library.evaluate(() => document.querySelector<HTMLElement>('.entry:first-child .switch')!.click());
    await news.bringToFront();
    await waitForDark(news);

    await library.bringToFront();
    await library.evaluate(() => document.querySelector<HTMLElement>('.entry:first-child .tool')!.click());
    await listTitles(library, 1);
    await pressButton(library, 'Undo');
    await listTitles(library, 2);
    await library.close();
  });

  it('is read with its names marked, noted on, and the note stands in the card', async ({ session, open }) => {
    const library = await openEmptyLibrary(session);
    await chooseFiles(library, 'lantern-tax.txt');
    await pressButton(library, 'Add to library');
    await listTitles(library, 2);
    await library.evaluate(() => document.querySelector<HTMLElement>('.entry-title')!.click());
    await pressButton(library, 'QOA');
    await library.waitForSelector('.note-field textarea');
    await library.type('.note-field textarea', 'Ask them for the letter.');
    await pressButton(library, 'Save the note');

    const news = await open(NEWS);
    await listMentions(news);
    await hoverMention(news, 'qoa');
    expect((await waitForCard(news, 'QOA')).text).toContain('Ask them for the letter.');
    await library.close();
  });

  it('is edited, and goes back to the version before', async ({ session }) => {
    const library = await openEmptyLibrary(session);
    await chooseFiles(library, 'lantern-tax.txt');
    await pressButton(library, 'Add to library');
    await listTitles(library, 2);
    await library.evaluate(() => document.querySelector<HTMLElement>('.entry-title')!.click());
    await pressButton(library, 'Edit');
    await library.$eval('[data-field="title"] input', (input) => {
      input.value = 'Another title';
      input.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await pressButton(library, 'Save');
    expect(await listTitles(library, 2)).toContain('Another title');
    await library.evaluate(() => document.querySelector<HTMLElement>('.entry-title')!.click());
    await pressButton(library, 'Back to the version before');
    await waitForText(library, TITLE);
    await library.close();
  });
});

describe('the whole library', () => {
  it('is saved as a zip that imports to the same library, and again', async ({ session }) => {
    const library = await openEmptyLibrary(session);
    await chooseFiles(library, 'lantern-tax.txt');
    await pressButton(library, 'Add to library');
    await listTitles(library, 2);
    await library.evaluate(() => document.querySelector<HTMLElement>('.entry-title')!.click());
    await pressButton(library, 'QOA');
    await library.waitForSelector('.note-field textarea');
    await library.type('.note-field textarea', 'Ask them for the letter.');
    await pressButton(library, 'Save the note');
    await pressButton(library, 'Edit');
    await library.$eval('[data-field="title"] input', (input) => {
      input.value = 'Another title';
      input.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await pressButton(library, 'Save');
    await listTitles(library, 2);
    await library.evaluate(() => document.querySelector<HTMLElement>('.entry:first-child .switch')!.click());
    await library.waitForSelector('.entry[data-is-on="false"]');
    const before = await readLibrary(library);
    const bytes = await catchDownload(library, 'Save all as a zip');
    await library.close();

    const emptied = await openEmptyLibrary(session);
    for (const _ of ['once', 'again']) {
      await dropFile(emptied, 'library.zip', bytes);
      await waitForText(emptied, '2 documents are back in your library.');
      await listTitles(emptied, 2);
      expect(await readLibrary(emptied)).toEqual(before);
      await pressButton(emptied, 'Dismiss');
    }
    await emptied.close();
  });
});

/** All that the library keeps of each document, as its own pages get it. */
function readLibrary(library: Page): Promise<unknown> {
  return library.evaluate(async () => {
    const ask = async (name: string, question: object): Promise<Record<string, unknown>> => {
      const reply = await chrome.runtime.sendMessage({ name, ask: question });
      return (reply as { answer: { value: Record<string, unknown> } }).answer.value;
    };
    const { entries } = await ask('listEntries', { after: null, limit: 100 });
    return Promise.all((entries as { id: string }[]).map(({ id }) => ask('getEntry', { id })));
  });
}

describe('a page', () => {
  it('is taken from the tab it is open in, without our highlights', async ({ session, open }) => {
    await openEmptyLibrary(session);
    const page = await open('crisis-en.html');
    await listMentions(page);
    const popup = await session.openOwnPage('popup.html');
    // Firefox knows no pattern for an address with a port.
    const tabId = await popup.evaluate(
      async (url) => (await chrome.tabs.query({})).find((tab) => tab.url === url)?.id,
      page.url(),
    );
    const library = await session.openOwnPage(`options.html#tab=${tabId}`);
    await waitForText(library, 'Look it over');
    const headline = await page.$eval('h1', ({ textContent }) => textContent.trim());
    expect(await library.$eval('[data-field="title"] input', (input) => input.value)).toBe(headline);
    expect(await library.$eval('.review-form > .field textarea', (text) => text.value)).not.toContain('<');
    await pressButton(library, 'Add to library');
    expect(await listTitles(library, 2)).toContain(headline);
    await Promise.all([popup.close(), library.close()]);
  });
});

describe('what is no document', () => {
  it('is refused with a sentence, and the others go on', async ({ session }) => {
    const library = await openEmptyLibrary(session);
    await chooseFiles(library, 'photo.txt', 'empty.md', 'lantern-tax.txt');
    await waitForText(library, 'photo.txt');
    await waitForText(library, 'empty.md');
    await pressButton(library, 'Add to library');
    await listTitles(library, 2);
    await library.close();
  });
});

describe('a document from scratch', () => {
  it('is written in the form', async ({ session }) => {
    const library = await openEmptyLibrary(session);
    await pressButton(library, 'Write one');
    await waitForText(library, 'Give the document a title.');
    for (const [field, text] of [
      ['[data-field="title"] input', 'A document by hand'],
      ['[data-field="source"] input', 'the reader'],
      ['.review-form > .field textarea', 'Ola Berg keeps the lamps.'],
    ] as const) {
      await library.type(field, text);
    }
    await pressButton(library, 'Add a name');
    await library.type('.term-fields input[type="text"]', 'Ola Berg');
    await pressButton(library, 'Add to library');
    expect(await listTitles(library, 2)).toContain('A document by hand');
    await library.close();
  });
});
