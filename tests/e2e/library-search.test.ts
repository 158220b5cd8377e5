import type { Page } from 'puppeteer-core';
import { describe, expect } from 'vitest';

import { it } from './harness/it';
import { chooseFiles, dropFile, listTitles, openEmptyLibrary, pressButton, waitForText } from './harness/library';

const RUSSIAN = `Совет Порт-Эльзы отложил сбор\n\n17.05.2024\n\nВ ратуше собрались судовладельцы и отложили сбор на месяц.\n`;

/** Types into the search field as a reader does, in the place of what was there. */
async function search(library: Page, text: string): Promise<void> {
  await library.$eval('input.search', (field) => field.select());
  await library.type('.search', text);
}

async function waitForHits(library: Page, count: number): Promise<void> {
  await library.waitForFunction((wanted) => document.querySelectorAll('.entry').length === wanted, {}, count);
}

describe('a search', () => {
  it('finds titles, texts, questions, names and notes as one types, and opens the document there', async ({
    session,
  }) => {
    const library = await openEmptyLibrary(session);
    await chooseFiles(library, 'lantern-tax.txt');
    await pressButton(library, 'Add to library');
    await listTitles(library, 2);
    await dropFile(library, 'russian.txt', [...new TextEncoder().encode(RUSSIAN)]);
    await pressButton(library, 'Add to library');
    await listTitles(library, 3);

    await search(library, 'owners assoc');
    await waitForHits(library, 1);
    expect(await library.$$eval('.entry mark', (marks) => marks.map((mark) => mark.textContent))).toContain('Owners');

    await search(library, 'lantrn TAX');
    await waitForText(library, 'One document has these words.');

    await search(library, 'ратуша судовладелец');
    await waitForText(library, 'Порт-Эльзы');
    await search(library, 'ничего');
    await waitForText(library, 'No document has these words.');

    await search(library, 'want');
    await waitForText(library, 'What does the Quay Owners Association want');
    await library.click('.entry-excerpt');
    await library.waitForSelector('[data-is-place="true"]');
    expect(await library.$eval('[data-is-place="true"]', ({ textContent }) => textContent)).toContain('want');

    await pressButton(library, 'All documents');
    await search(library, 'armenia');
    await waitForHits(library, 1);
    await library.close();
  });

  it('follows what is added and removed', async ({ session }) => {
    const library = await openEmptyLibrary(session);
    await search(library, 'talvik');
    await waitForText(library, 'No document has these words.');
    await chooseFiles(library, 'lantern-tax.txt');
    await pressButton(library, 'Add to library');
    await waitForText(library, 'One document has these words.');
    await library.click('.entry .tool');
    await waitForText(library, 'No document has these words.');
    await library.close();
  });
});
