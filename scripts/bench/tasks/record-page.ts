import type { Browser, CDPSession, Page } from 'puppeteer-core';

import { startTrace } from '@@/scripts/bench/start-trace';

import { findOwnWork } from './find-own-tasks';
import type { PageRun } from './page-tasks';

/** Where tasks, scripts, microtasks, style, layout and garbage are told of. */
const CATEGORIES = ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'v8.execute'];

/** How often the page is asked whether it still works, and how often in a row it must not have. */
const LOOK_EVERY_MS = 200;
const QUIET_LOOKS = 6;

/** What the browser does for itself between two looks, slowed down. Milliseconds. */
const IDLE_MS = 25;

/** A page that never comes to rest is measured this long. */
const PATIENCE_MS = 30_000;

/** Loads a page in a process of its own, slowed down, and records its main thread until it has come to rest. */
export async function recordPage(browser: Browser, url: string, slowDown: number): Promise<PageRun> {
  const page = await browser.newPage();
  try {
    const client = await page.createCDPSession();
    await client.send('Performance.enable');
    await client.send('Emulation.setCPUThrottlingRate', { rate: slowDown });
    const end = await startTrace(client, CATEGORIES);
    await page.goto(url, { waitUntil: 'load', timeout: PATIENCE_MS });
    await comeToRest(client);
    const events = await end();
    return { work: findOwnWork(events), markCount: await countMarks(page) };
  } finally {
    await page.close();
  }
}

/** Looks at the browser's own counter: a question to the page would be a task of its own. */
async function comeToRest(client: CDPSession): Promise<void> {
  const beginMs = performance.now();
  let workedMs = await readWorkedMs(client);
  for (let quiet = 0; quiet < QUIET_LOOKS && performance.now() - beginMs < PATIENCE_MS;) {
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
    const nowMs = await readWorkedMs(client);
    quiet = nowMs - workedMs < IDLE_MS ? quiet + 1 : 0;
    workedMs = nowMs;
  }
}

async function readWorkedMs(client: CDPSession): Promise<number> {
  const { metrics } = await client.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
}

function countMarks(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Set(
        [...document.querySelectorAll('mark[data-backgrounder-mention]')].map((mark) =>
          mark.getAttribute('data-backgrounder-mention'),
        ),
      ).size,
  );
}
