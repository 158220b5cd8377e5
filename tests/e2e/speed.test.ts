import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import type { Page } from 'puppeteer-core';
import { describe, expect } from 'vitest';

import { servePages } from '@@/scripts/browser/serve-pages.mjs';

import { it } from './harness/it';

const OWN_PAGES = ['crisis-en.html', 'crisis-ru.html', 'crisis-fr.html', 'night.html', 'anniversary-2025.html'];
/** A folder of saved articles given on the command line, or `undefined`. */
const SAVED_FOLDER = process.env.BACKGROUNDER_PAGES;
/** What a reader does not notice: the first highlights should be there this soon after the load event. Printed, not asserted. */
const AIM_MS = 200;

describe('the time to the first highlight', () => {
  it('is measured on the project’s own articles', async ({ open, session }) => {
    const page = await openMeasured(open);
    const times = await measureAll(
      page,
      OWN_PAGES.map((path) => `${session.server.origin}/${path}`),
    );
    printMedian('own articles', times);
    expect(times).not.toContain(null);
  });

  if (SAVED_FOLDER === undefined) {
    console.log('No saved articles to measure on: give a folder with --pages DIR.');
    return;
  }

  it('is measured on saved articles', { timeout: 600_000 }, async ({ open }) => {
    const onTopic = join(SAVED_FOLDER, 'on-topic');
    const folder = existsSync(onTopic) ? onTopic : SAVED_FOLDER;
    const files = readdirSync(folder).filter((name) => /\.x?html?$/.test(name));
    // Saved pages run without their own scripts, which would only ask for what is not there.
    const server = await servePages({ folder, headers: { 'content-security-policy': "script-src 'none'" } });
    const page = await openMeasured(open);
    const times = await measureAll(
      page,
      files.map((name) => `${server.origin}/${encodeURIComponent(name)}`),
    );
    await server.close();
    printMedian('saved articles', times);
    for (const [i, time] of times.entries()) if (time === null) console.log(`No highlight on ${files[i]}`);
    expect(times.filter((time) => time !== null).length).toBeGreaterThan(0);
  });
});

/** A tab whose pages note when their first mark came, in milliseconds on the page's own clock. */
async function openMeasured(open: (path: string) => Promise<Page>): Promise<Page> {
  const page = await open('elsewhere.html');
  await page.evaluateOnNewDocument(() => {
    const observer = new MutationObserver(() => {
      if (!document.querySelector('mark[data-backgrounder-term]')) return;
      Reflect.set(window, 'firstMarkMs', performance.now());
      observer.disconnect();
    });
    observer.observe(document, { childList: true, subtree: true });
  });
  return page;
}

async function measureAll(page: Page, urls: readonly string[]): Promise<(number | null)[]> {
  const times = [];
  for (const url of urls) times.push(await measure(page, url));
  return times;
}

/** Milliseconds from the load event to the first mark; `null` where none came. */
async function measure(page: Page, url: string): Promise<number | null> {
  await page.goto(url, { waitUntil: 'load' });
  await page.waitForFunction(() => Reflect.has(window, 'firstMarkMs'), { timeout: 5000 }).catch(() => null);
  return page.evaluate(() => {
    const [navigation] = performance.getEntriesByType('navigation');
    const loadMs = navigation instanceof PerformanceNavigationTiming ? navigation.loadEventStart : 0;
    const firstMarkMs: unknown = Reflect.get(window, 'firstMarkMs');
    return typeof firstMarkMs === 'number' ? firstMarkMs - loadMs : null;
  });
}

function printMedian(of: string, times: readonly (number | null)[]): void {
  const known = times.filter((time) => time !== null).toSorted((a, b) => a - b);
  const median = known[Math.floor(known.length / 2)];
  console.log(
    `First highlight on ${known.length} ${of}: median ${median?.toFixed(0)} ms after the load event, ` +
      `slowest ${known.at(-1)?.toFixed(0)} ms (the aim is ${AIM_MS} ms)`,
  );
}
