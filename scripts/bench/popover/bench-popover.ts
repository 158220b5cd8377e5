import { mkdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';

import type { Browser } from 'puppeteer-core';

import { describeProcessor } from '@@/scripts/bench/describe-processor';
import { REPORT_PAGE } from '@@/scripts/bench/list-targets';
import { addMadePages, PAGE_HEADERS } from '@@/scripts/bench/made-pages';
import type { BenchArguments } from '@@/scripts/bench/parse-bench-arguments';
import { startWithExtension } from '@@/scripts/bench/start-with-extension';
import { servePages } from '@@/scripts/browser/serve-pages.mjs';
import { ProjectProblem } from '@@/scripts/setup/project-problem.mjs';

import { formatPopover } from './format-popover';
import { type PopoverCase, type PopoverResults, summariseReveals } from './popover-results';
import { type HoverTask, prepareMarks, recordHovers, type Way } from './record-hovers';

/** A telephone of the middle class beside a desk computer, as Lighthouse takes it. */
const SLOW_DOWN = 4;

/** How many cards come up in each case. */
const CARD_COUNT = { quick: 20, thorough: 60 };

/** An article of common length, and a report of 1 MB, whose style and layout cost more than any card. */
const CASES: readonly { readonly page: string; readonly way: Way }[] = [
  { page: 'crisis-en.html', way: 'margin' },
  { page: 'crisis-en.html', way: 'card' },
  { page: REPORT_PAGE, way: 'margin' },
  { page: REPORT_PAGE, way: 'card' },
];

/** Measures how soon the built extension paints a card once the pointer has rested on a mention. */
export async function benchPopover(given: BenchArguments, root: string): Promise<void> {
  const server = await servePages({ folder: join(root, 'tests/fixtures/pages'), headers: PAGE_HEADERS });
  const browser = await startWithExtension(root);
  try {
    addMadePages(server, root);
    const count = given.isQuick ? CARD_COUNT.quick : CARD_COUNT.thorough;
    const cases: PopoverCase[] = [];
    for (const { page, way } of CASES) {
      cases.push(await measureCase(browser, server.origin, page, { way, count, slowDown: SLOW_DOWN }));
    }
    const results: PopoverResults = {
      date: new Date().toISOString().slice(0, 10),
      browser: await browser.version(),
      processor: describeProcessor(),
      slowDown: SLOW_DOWN,
      cases,
    };
    console.log(`\n${formatPopover(results, process.stdout.columns ?? 140)}\n`);
    writeResults(results, join(root, '.results/bench'));
    if (given.isWritten) writeResults(results, join(root, 'docs/bench'));
  } finally {
    await browser.close();
    await server.close();
  }
}

async function measureCase(browser: Browser, origin: string, name: string, task: HoverTask): Promise<PopoverCase> {
  const page = await browser.newPage();
  try {
    const client = await page.createCDPSession();
    await page.goto(`${origin}/${name}`);
    await prepareMarks(page);
    const reveals = await recordHovers(page, client, task);
    if (reveals.length === 0) throw new ProjectProblem(`No card came up on ${name}: nothing can be measured.`);
    console.log(`${reveals.length} cards on ${name}`);
    return summariseReveals(name, task.way, reveals);
  } finally {
    await page.close();
  }
}

function writeResults(results: PopoverResults, folder: string): void {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, 'popover.json');
  writeFileSync(path, `${JSON.stringify(results, null, 2)}\n`);
  console.log(`Written: ${relative(process.cwd(), path)}`);
}
