import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';

import type { Browser } from 'puppeteer-core';

import { describeProcessor } from '@@/scripts/bench/describe-processor';
import { REPORT_PAGE, SILENT_PAGE } from '@@/scripts/bench/list-targets';
import { addMadePages, listBundledNames, PAGE_HEADERS } from '@@/scripts/bench/made-pages';
import type { BenchArguments } from '@@/scripts/bench/parse-bench-arguments';
import { startWithExtension } from '@@/scripts/bench/start-with-extension';
import { type PageServer, servePages } from '@@/scripts/browser/serve-pages.mjs';

import { formatTasks } from './format-tasks';
import { makeTable } from './make-table';
import { isDoubtful, type PageRun, type PageTasks, summarisePage, type TaskResults } from './page-tasks';
import { recordPage } from './record-page';

/** A telephone of the middle class beside a desk computer, as Lighthouse takes it. */
const SLOW_DOWN = 4;

/** A page with a long task is loaded this often, and the best run counts. */
const MOST_RUNS = 4;

/** A page of 100,000 nodes. */
const TABLE_PAGE = 'table.html';
const MADE_PAGES = [REPORT_PAGE, SILENT_PAGE, TABLE_PAGE];

/** Measures, page by page, how long the built extension keeps the page's thread at a time. */
export async function benchTasks(given: BenchArguments, root: string): Promise<void> {
  const folder = given.pages ?? join(root, 'tests/fixtures/pages');
  const server = await servePages({ folder, headers: PAGE_HEADERS });
  try {
    addMadePages(server, root);
    server.addPage(`/${TABLE_PAGE}`, { body: makeTable(listBundledNames(root)), headers: PAGE_HEADERS });
    const names = [...MADE_PAGES, ...listPages(folder)];
    const results = await measureAll(server, names, given.isQuick ? 1 : MOST_RUNS, root);
    console.log(`\n${formatTasks(results, process.stdout.columns ?? 140)}\n`);
    writeResults(results, join(root, '.results/bench'));
    if (given.isWritten) writeResults(keepOwnPages(results, given), join(root, 'docs/bench'));
  } finally {
    await server.close();
  }
}

async function measureAll(
  server: PageServer,
  names: readonly string[],
  mostRuns: number,
  root: string,
): Promise<TaskResults> {
  const browser = await startWithExtension(root);
  try {
    await warmUp(browser, server.origin);
    const pages: PageTasks[] = [];
    for (const [position, name] of names.entries()) {
      const one = await measurePage(browser, server.origin, name, mostRuns);
      console.log(`${position + 1} of ${names.length}: ${one.longest?.ownMs.toFixed(0) ?? '–'} ms, ${name}`);
      pages.push(one);
    }
    return {
      date: new Date().toISOString().slice(0, 10),
      browser: await browser.version(),
      processor: describeProcessor(),
      slowDown: SLOW_DOWN,
      pages,
    };
  } finally {
    await browser.close();
  }
}

/** An extension that was just installed runs itself in open tabs, once more than it would: so it must have done that. */
async function warmUp(browser: Browser, origin: string): Promise<void> {
  const page = await browser.newPage();
  await page.goto(`${origin}/${REPORT_PAGE}`);
  await page.waitForSelector('mark[data-backgrounder-term]');
  await page.close();
}

async function measurePage(browser: Browser, origin: string, name: string, mostRuns: number): Promise<PageTasks> {
  const url = `${origin}/${name.split('/').map(encodeURIComponent).join('/')}`;
  const runs: PageRun[] = [];
  do runs.push(await recordPage(browser, url, SLOW_DOWN));
  while (isDoubtful(runs) && runs.length < mostRuns);
  return summarisePage(name, runs);
}

/** Paths from the folder on, in alphabetical order. */
function listPages(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.x?html?$/.test(path))
    .map((path) => path.replaceAll('\\', '/'))
    .toSorted();
}

/** Saved pages are the reader's own affair: what is published can be measured by everyone. */
function keepOwnPages(results: TaskResults, { pages }: BenchArguments): TaskResults {
  return pages === null
    ? results
    : { ...results, pages: results.pages.filter(({ page }) => MADE_PAGES.includes(page)) };
}

function writeResults(results: TaskResults, folder: string): void {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, 'tasks.json');
  writeFileSync(path, `${JSON.stringify(results, null, 2)}\n`);
  console.log(`Written: ${relative(process.cwd(), path)}`);
}
