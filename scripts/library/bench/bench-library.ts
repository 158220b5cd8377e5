import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import type { Backgrounder } from '@/core/backgrounder/backgrounder';
import { getLibraryStateMessage, listEntriesMessage, putEntriesMessage } from '@/extension/library-messages';
import { BUILD_FOLDER, launchBrowser } from '@@/scripts/browser/launch-browser.mjs';
import { servePages } from '@@/scripts/browser/serve-pages.mjs';
import { makeDocuments } from '@@/scripts/library/make-documents';
import { openOwnPage, type OwnPage } from '@@/scripts/library/own-page';
import { findBrowser } from '@@/scripts/setup/find-browser.mjs';
import { ProjectProblem } from '@@/scripts/setup/project-problem.mjs';

import { type LibraryCost, measureLibrary } from './measure-library';

const USAGE = `npm run bench:library [-- --documents 10000]
Fills the library of the built extension in a real Chromium, and measures what that costs beside a library of thirty terms.`;

/** As many as the library page sends at a time. */
const BATCH = 50;

/** Prints the figures; returns the exit code. */
export async function run(args: readonly string[], root: string): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: { documents: { type: 'string', default: '10000' }, help: { type: 'boolean' } },
  });
  if (values.help) {
    console.log(USAGE);
    return 0;
  }
  const count = Number(values.documents);
  if (!Number.isSafeInteger(count) || count < 1) throw new ProjectProblem('--documents: give a number from 1 up.');
  const program = findBrowser('chromium');
  if (program === null) throw new ProjectProblem('There is no Chromium here: npm test installs it, or says how.');
  const extensionFolder = join(root, BUILD_FOLDER.chromium);
  if (!existsSync(extensionFolder)) throw new ProjectProblem('There is no build here: run “npm run build” first.');

  const documents = makeDocuments(count);
  const server = await servePages({ folder: join(root, 'tests/fixtures/pages') });
  server.addPage('/library.html', { body: makePage(documents[0]!) });
  const { browser, extensionOrigin } = await launchBrowser({ name: 'chromium', program, extensionFolder });
  try {
    const own = await openOwnPage(browser, extensionOrigin);
    const url = `${server.origin}/library.html`;
    await importAll(own, documents.slice(0, 1));
    const small = await measureLibrary(browser, own, url, listTermIds(documents.slice(0, 1)));
    const importMs = await importAll(own, documents.slice(1));
    const large = await measureLibrary(browser, own, url, listTermIds(documents.slice(1)));
    const { usedBytes } = await own.ask(getLibraryStateMessage, undefined);
    console.log(await browser.version());
    console.log(formatCosts(small, large, count));
    console.log(`Import: ${((count - 1) / (importMs / 1000)).toFixed(0)} documents a second (aim 200)`);
    console.log(`List of all, 1,000 at a time: ${(await timeList(own)).toFixed(0)} ms`);
    console.log(`On disk: ${megabytes(usedBytes ?? 0)}`);
    return 0;
  } finally {
    await browser.close();
    await server.close();
  }
}

function listTermIds(documents: readonly Backgrounder[]): readonly string[] {
  const step = Math.max(1, Math.floor(documents.length / 40));
  return documents
    .flatMap(({ terms }, position) => (position % step === 0 ? terms.slice(0, 10) : []))
    .map(({ id }) => id);
}

/** How long it takes, in ms. */
async function importAll(own: OwnPage, documents: readonly Backgrounder[]): Promise<number> {
  const origin = { kind: 'form', url: null, fileName: null } as const;
  const startMs = performance.now();
  for (let from = 0; from < documents.length; from += BATCH) {
    const items = documents.slice(from, from + BATCH).map((backgrounder) => ({ backgrounder, origin }));
    await own.ask(putEntriesMessage, { items, onConflict: 'refuse' });
    if ((from / BATCH) % 40 === 39) console.log(`${from + BATCH} documents`);
  }
  return performance.now() - startMs;
}

async function timeList(own: OwnPage): Promise<number> {
  const startMs = performance.now();
  let after: string | null = null;
  do {
    after = (await own.ask(listEntriesMessage, { after, limit: 1000 })).next;
  } while (after !== null);
  return performance.now() - startMs;
}

/** An article that names terms of the document, and some of the bundled one. */
function makePage({ title, paragraphs }: Backgrounder): string {
  const body = paragraphs.map((paragraph) => `<p>${paragraph} Armenia and the CSTO said nothing.</p>`).join('');
  return `<!doctype html><html lang="en"><title>${title}</title><main><article><h1>${title}</h1>${body}</article></main></html>`;
}

function formatCosts(small: LibraryCost, large: LibraryCost, count: number): string {
  const ms = (value: number) => `${value.toFixed(0)} ms`;
  const rows: readonly (readonly [string, string, string, string])[] = [
    ['', '30 terms', `${count} documents`, 'aim'],
    ['First marks, worker asleep', ms(small.coldMarkMs), ms(large.coldMarkMs), 'at most 150 ms later'],
    ['First marks, worker awake', ms(small.warmMarkMs), ms(large.warmMarkMs), ''],
    ['First card of a term', ms(small.cardMs), ms(large.cardMs), 'under 50 ms'],
    ['Slowest first card', ms(small.slowestCardMs), ms(large.slowestCardMs), ''],
    ['Library read for a search', ms(small.searchReadMs), ms(large.searchReadMs), ''],
    ['Search in all texts', ms(small.searchMs), ms(large.searchMs), ''],
    ['Heap of the tab', megabytes(small.tabHeapBytes), megabytes(large.tabHeapBytes), 'within 3 MB'],
    ['Heap of the worker', megabytes(small.workerHeapBytes), megabytes(large.workerHeapBytes), ''],
  ];
  return rows
    .map(([what, few, many, aim]) => `${what.padEnd(28)}${few.padStart(12)}${many.padStart(20)}   ${aim}`)
    .join('\n');
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
