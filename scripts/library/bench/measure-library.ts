import type { Browser, Page } from 'puppeteer-core';

import { getCardsMessage } from '@/extension/worker-messages';
import { findMedian } from '@@/scripts/bench/find-median';
import { findWorker, type OwnPage } from '@@/scripts/library/own-page';

/** What a library costs the pages of the web, medians of several runs. Times in ms, memory in bytes. */
export interface LibraryCost {
  /** From the page's load event to its first highlight. */
  readonly coldMarkMs: number;
  readonly warmMarkMs: number;
  /** Cards of terms nobody asked for before, from a worker that is awake, as the asking page sees it. */
  readonly cardMs: number;
  readonly slowestCardMs: number;
  /** From the first letter typed on the library page until all documents are searched, and to the answer of a later question. */
  readonly searchReadMs: number;
  readonly searchMs: number;
  readonly tabHeapBytes: number;
  readonly workerHeapBytes: number;
}

const ROUNDS = 9;
const MOST_CARDS = 40;

export async function measureLibrary(
  browser: Browser,
  own: OwnPage,
  url: string,
  termIds: readonly string[],
): Promise<LibraryCost> {
  const page = await openMeasured(browser);
  // The first pages warm up the browser, not the library.
  for (let round = 0; round < 3; round++) await timeFirstMark(page, url);
  const cold: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    await own.stopWorker();
    cold.push(await timeFirstMark(page, url));
  }
  const warm: number[] = [];
  for (let round = 0; round < ROUNDS; round++) warm.push(await timeFirstMark(page, url));
  const cards: number[] = [];
  for (const termId of termIds.slice(0, MOST_CARDS)) cards.push(await own.time(getCardsMessage.name, { termId }));
  const search = await timeSearch(browser, own.page.url());
  await timeFirstMark(page, url);
  const tabHeapBytes = await readHeap(page);
  await page.close();
  return {
    coldMarkMs: findMedian(cold)!,
    warmMarkMs: findMedian(warm)!,
    cardMs: findMedian(cards)!,
    slowestCardMs: Math.max(...cards),
    ...search,
    tabHeapBytes,
    workerHeapBytes: await readWorkerHeap(browser),
  };
}

/** A tab whose pages note when their first mark came, on the page's own clock. */
async function openMeasured(browser: Browser): Promise<Page> {
  const page = await browser.newPage();
  await page.evaluateOnNewDocument(() => {
    const observer = new MutationObserver(() => {
      if (!document.querySelector('mark[data-backgrounder-term]')) return;
      Reflect.set(globalThis, 'firstMarkMs', performance.now());
      observer.disconnect();
    });
    observer.observe(document, { childList: true, subtree: true });
  });
  return page;
}

async function timeFirstMark(page: Page, url: string): Promise<number> {
  await page.bringToFront();
  await page.goto(url, { waitUntil: 'load' });
  await page.waitForFunction(() => Reflect.has(globalThis, 'firstMarkMs'), { timeout: 60_000 });
  return page.evaluate(() => {
    const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    return Number(Reflect.get(globalThis, 'firstMarkMs')) - navigation!.loadEventStart;
  });
}

async function readHeap(page: Page): Promise<number> {
  const session = await page.createCDPSession();
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize;
}

async function readWorkerHeap(browser: Browser): Promise<number> {
  const target = findWorker(browser);
  if (target === null) return 0;
  const session = await target.createCDPSession();
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize;
}

/** Types into the library page's search field. */
async function timeSearch(browser: Browser, ownUrl: string): Promise<Pick<LibraryCost, 'searchReadMs' | 'searchMs'>> {
  const page = await browser.newPage();
  await page.goto(new URL('options.html', ownUrl).href);
  await page.waitForSelector('.entry');
  const times = await page.evaluate(async () => {
    const field = document.querySelector<HTMLInputElement>('.search')!;
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    const time = async (query: string, isAnswered: (status: string) => boolean): Promise<number> => {
      const startMs = performance.now();
      field.value = query;
      field.dispatchEvent(new Event('input', { bubbles: true }));
      const before = document.querySelector('.list-head + .hint')?.textContent;
      for (let status = before; status === before || !isAnswered(status ?? ''); await frame()) {
        status = document.querySelector('.list-head + .hint')?.textContent ?? '';
      }
      return performance.now() - startMs;
    };
    const searchReadMs = await time('council', (status) => /^\d[\d,]* doc|^One doc|^No doc/.test(status));
    return { searchReadMs, searchMs: await time('counicl armenia', (status) => /doc/.test(status)) };
  });
  await page.close();
  return times;
}
