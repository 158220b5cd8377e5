import type { Page } from 'puppeteer-core';
import { describe, expect, onTestFinished } from 'vitest';

import { findAxeProblems } from './harness/axe';
import type { BrowserSession } from './harness/browser-session';
import { hoverMention, waitForCard } from './harness/card';
import { setColourScheme } from './harness/colour-scheme';
import { it } from './harness/it';
import { catchDownload, dropFile, listTitles, openEmptyLibrary, pressButton, waitForText } from './harness/library';
import { listMentions, waitForDark } from './harness/marks';
import { type Publisher, startPublisher } from './harness/publisher';

/** The page names the QOA and Ines Talvik. */
const NEWS = 'lantern-news.html';

const makeFile = (title: string, paragraph: string) => `---
title: ${title}
date: 2024-05-17
language: en
source: the Elsa Herald
terms:
  - id: qoa
    name: QOA
    kind: organisation
    summary: The owners of the houses on the quay.
  - id: ines-talvik
    name: Ines Talvik
    kind: person
    summary: Mayor of Port Elsa.
  - id: port-elsa
    name: Port Elsa
    kind: place
    summary: A harbour town.
---

${paragraph}
`;

const LAMPS = makeFile('The lamps of Port Elsa', 'Ines Talvik asked the QOA of Port Elsa to pay for the lamps.');
const NEW_LAMPS = makeFile('The lamps of Port Elsa', 'Ines Talvik and the QOA agreed on the lamps of Port Elsa.');
const WELL = makeFile('The well of Port Elsa', 'Ines Talvik opened a well in Port Elsa for the QOA.');

async function startPublishing(): Promise<Publisher> {
  const publisher = await startPublisher('Harbour news');
  onTestFinished(() => publisher.close());
  return publisher;
}

/** The library page without documents of the reader's and without subscriptions. */
async function openLibrary(session: BrowserSession): Promise<Page> {
  const page = await openEmptyLibrary(session);
  onTestFinished(async () => {
    if (!page.isClosed()) await page.close();
    const last = await openEmptyLibrary(session);
    while ((await last.$('.subscription')) !== null) {
      await pressButton(last, 'Unsubscribe');
      await pressButton(last, 'Remove its documents');
      await waitForText(last, 'You are unsubscribed');
      await last.waitForFunction(() => document.querySelector('.subscription .ending') === null);
    }
    await last.close();
  });
  return page;
}

/** With a real click: browsers give access to a site in one alone. */
async function subscribeTo(page: Page, address: string): Promise<void> {
  const field = (await page.waitForSelector('.subscribe input'))!;
  await field.evaluate((input) => {
    input.value = '';
  });
  await field.type(address);
  await page.click('.subscribe button');
}

describe('a collection', () => {
  it('is subscribed to, checked, taken, rolled back and left', async ({ session, open }) => {
    const publisher = await startPublishing();
    publisher.publish({ 'lamps.md': LAMPS });
    const library = await openLibrary(session);
    await subscribeTo(library, `${publisher.origin}/news/collection.json`);
    await waitForText(library, 'One document comes into your library, with 3 names.');
    await pressButton(library, 'Subscribe');
    expect(await listTitles(library, 2)).toContain('The lamps of Port Elsa');

    const news = await open(NEWS);
    expect(await listMentions(news)).toContain('qoa: QOA');

    await library.bringToFront();
    await pressButton(library, 'The lamps of Port Elsa');
    await pressButton(library, 'QOA');
    await library.waitForSelector('.note-field textarea');
    await library.type('.note-field textarea', 'Ask them for the letter.');
    await pressButton(library, 'Save the note');
    await library.waitForFunction(() => document.querySelector('.card-preview')?.textContent.includes('Ask them'));
    await pressButton(library, 'All documents');

    publisher.take();
    await pressButton(library, 'Check now');
    await waitForText(library, '“Harbour news” is up to date.');
    expect(publisher.take()).toEqual(['/news/collection.json 304']);

    publisher.publish({ 'lamps.md': NEW_LAMPS, 'well.md': WELL });
    await pressButton(library, 'Check now');
    await pressButton(library, 'Look at 2 changes');
    expect(publisher.take()).toEqual([
      '/news/collection.json 200',
      expect.stringContaining('.md 200'),
      expect.stringContaining('.md 200'),
    ]);
    await waitForText(library, 'agreed on');
    expect(await library.$$eval('.change ins', (all) => all.map(({ textContent }) => textContent.trim()))).not.toEqual(
      [],
    );
    await pressButton(library, 'Take all 2');
    await listTitles(library, 3);

    await news.bringToFront();
    await news.reload();
    await listMentions(news);
    await hoverMention(news, 'qoa');
    const card = await waitForCard(news, 'QOA');
    expect(card.text).toContain('Ask them for the letter.');
    expect(card.text).toContain('agreed on the lamps');

    await library.bringToFront();
    await pressButton(library, 'The lamps of Port Elsa');
    await pressButton(library, 'Back to the version before');
    await waitForText(library, 'to pay for the lamps');
    await pressButton(library, 'All documents');
    await pressButton(library, 'Check now');
    await waitForText(library, '“Harbour news” is up to date.');
    await pressButton(library, 'The lamps of Port Elsa');
    await waitForText(library, 'to pay for the lamps');
    await pressButton(library, 'All documents');

    await pressButton(library, 'Unsubscribe');
    await pressButton(library, 'Remove its documents');
    await listTitles(library, 1);
    await news.bringToFront();
    await waitForDark(news);
    await library.bringToFront();
    await pressButton(library, 'Undo');
    await listTitles(library, 3);
    await library.waitForSelector('.subscription');
  });

  it('is taken at once where the reader said so, and what is broken or gone is said', async ({ session }) => {
    const publisher = await startPublishing();
    publisher.publish({ 'lamps.md': LAMPS, 'bad.md': LAMPS.replace('2024-05-17', '2024-05-77'), 'well.md': WELL });
    const library = await openLibrary(session);
    await subscribeTo(library, `${publisher.origin}/news/collection.json`);
    await waitForText(library, '2 documents come into your library');
    await waitForText(library, 'One file is left out, because it cannot be read.');
    await library.click('input[name="mode"]:not(:checked)');
    expect(await findAxeProblems(library)).toEqual([]);
    await pressButton(library, 'Subscribe');
    await listTitles(library, 3);

    publisher.publish({ 'lamps.md': NEW_LAMPS });
    await pressButton(library, 'Check now');
    await pressButton(library, 'Read what changed in 2 documents');
    await waitForText(library, 'so it is switched off');
    for (const scheme of ['light', 'dark'] as const) {
      await setColourScheme(library, scheme);
      expect(await findAxeProblems(library)).toEqual([]);
    }
    await pressButton(library, 'Keep it: The well of Port Elsa');
    await pressButton(library, 'I have read it');
    await listTitles(library, 3);
    expect(await findAxeProblems(library)).toEqual([]);
  });
});

describe('the whole library', () => {
  it('is saved with its subscriptions, and restored with them', async ({ session }) => {
    const publisher = await startPublishing();
    publisher.publish({ 'lamps.md': LAMPS });
    const library = await openLibrary(session);
    await subscribeTo(library, `${publisher.origin}/news/collection.json`);
    await waitForText(library, 'One document comes into your library');
    await pressButton(library, 'Subscribe');
    await listTitles(library, 2);
    const bytes = await catchDownload(library, 'Save all as a zip');
    await pressButton(library, 'Unsubscribe');
    await pressButton(library, 'Remove its documents');
    await listTitles(library, 1);
    await dropFile(library, 'library.zip', bytes);
    await waitForText(library, '2 documents are back in your library.');
    await library.waitForSelector('.subscription');
    publisher.publish({ 'lamps.md': NEW_LAMPS });
    await pressButton(library, 'Check now');
    await waitForText(library, 'Look at one change');
  });
});

describe('a document by itself', () => {
  it.for([
    ['lamps.md', LAMPS, NEW_LAMPS],
    ['lamps.html', toHtml('Ines Talvik asked the QOA to pay.'), toHtml('Ines Talvik agreed on it with the QOA.')],
  ] as const)('%s is reviewed, and followed', async ([name, first, second], { session }) => {
    const publisher = await startPublishing();
    publisher.put(`/${name}`, first);
    const library = await openLibrary(session);
    await subscribeTo(library, `${publisher.origin}/${name}`);
    await pressButton(library, 'Add to library');
    await listTitles(library, 2);
    await library.waitForSelector('.subscription');
    publisher.put(`/${name}`, second);
    await pressButton(library, 'Check now');
    await pressButton(library, 'Look at one change');
    await waitForText(library, 'agreed on');
    await library.evaluate(() => document.querySelector<HTMLElement>('.update .button.main')!.click());
    await waitForText(library, 'Your library is up to date with what you chose.');
    await library.evaluate(() => document.querySelector<HTMLElement>('.entry-title')!.click());
    await waitForText(library, 'agreed on');
  });
});

describe('what cannot be subscribed to', () => {
  it.for([
    ['/nowhere.json', 404, 'There is nothing at this address.'],
    ['/moved.json', 302, 'This address leads to another one.'],
    ['/broken.json', 503, 'The server did not give it. Try again later. (HTTP 503)'],
    ['/garbage.json', '{ "files": [ }', 'garbage.json, line 1, files.1: is not a value of JSON'],
    ['/binary.json', '\0\x01\x02\x7fELF', 'binary.json, file:'],
    [
      '/climbs.json',
      '{"format": "backgrounder-collection", "version": 1, "title": "x", "revision": 1, "files": [{"id": "a", "path": "../a.md", "size": 1, "sha256": ""}]}',
      'climbs out of the folder of the index',
    ],
  ] as const)('%s is refused with a sentence', async ([path, content, sentence], { session }) => {
    const publisher = await startPublishing();
    publisher.put(path, content);
    const library = await openLibrary(session);
    await subscribeTo(library, publisher.origin + path);
    await waitForText(library, sentence);
    await listTitles(library, 1);
    expect(publisher.take()).toHaveLength(1);
    expect(await library.$('.subscription')).toBeNull();
  });

  it('later leaves what there is, says so and goes on when it is back', async ({ session }) => {
    const publisher = await startPublishing();
    publisher.publish({ 'lamps.md': LAMPS });
    const library = await openLibrary(session);
    await subscribeTo(library, `${publisher.origin}/news/collection.json`);
    await waitForText(library, 'One document comes into your library');
    await pressButton(library, 'Subscribe');
    await listTitles(library, 2);
    for (const [content, sentence] of [
      [404, 'There is nothing at this address.'],
      ['<!doctype html><p>Sign in', 'What is there cannot be read. (collection.json, line 1'],
    ] as const) {
      publisher.put('/news/collection.json', content);
      await pressButton(library, 'Check now');
      await waitForText(library, sentence);
      await listTitles(library, 2);
    }
    publisher.publish({ 'lamps.md': NEW_LAMPS });
    publisher.put('/news/lamps.md', 500);
    await pressButton(library, 'Check now');
    await waitForText(library, 'One file could not be read; its version before stays.');
    publisher.publish({ 'lamps.md': NEW_LAMPS });
    await pressButton(library, 'Check now');
    await waitForText(library, 'Look at one change');
  });
});

function toHtml(sentence: string): string {
  const rest =
    'The harbour of Port Elsa has had lamps since the great storm, and nobody remembers who paid for them then. ';
  return `<!doctype html><html lang="en"><head><title>The lamps of Port Elsa</title></head><body><article>
    <h1>The lamps of Port Elsa</h1><p>${sentence}</p><p>${rest.repeat(4)}</p><p>${rest.repeat(3)}</p></article></body></html>`;
}
