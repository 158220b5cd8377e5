import type { Browser, CDPSession, Page } from 'puppeteer-core';

import { type Chapter, type Life, waitUntilLit } from './life';

/** What a page holds on to after its garbage was collected. */
export interface Holdings {
  /** JavaScript objects of the page and of the extension in it. */
  readonly heapBytes: number;
  /** Nodes of its documents, and those that scripts still hold. */
  readonly nodes: number;
  readonly listeners: number;
}

export interface SoakResult extends Chapter {
  readonly name: string;
  readonly unit: string;
  readonly count: number;
  readonly seconds: number;
  readonly before: Holdings;
  readonly after: Holdings;
}

/** How much the heap may have grown, as a share of it. It may well have shrunk: V8 throws away code that has not run for long. */
export const HEAP_TOLERANCE = 0.05;

/** A look for garbage leaves what weak references and finalizers let go only then. */
const COLLECTIONS = 5;

/** The extension waits no longer than this with what a page has changed. */
const SETTLED_MS = 1500;

/** Opens a page, lets it live, and compares what it holds in the end with what it held at first: both in the same state. */
export async function soakPage(browser: Browser, life: Life): Promise<SoakResult> {
  const page = await browser.newPage();
  const errors = listenForErrors(page);
  const client = await page.createCDPSession();
  await client.send('Performance.enable');
  await page.goto(life.url, { waitUntil: 'load' });
  if (!(await waitUntilLit(page))) throw new Error(`${life.url} was not highlighted`);

  const startMs = Date.now();
  const warmUp = await life.live(page, life.warmUpCount);
  const before = await measure(client);
  const { litCount, wrong } = await life.live(page, life.count);
  const after = await measure(client);
  await page.close();
  const { name, unit, count } = life;
  const seconds = Math.round((Date.now() - startMs) / 1000);
  return { name, unit, count, seconds, litCount, wrong: [...warmUp.wrong, ...wrong, ...errors], before, after };
}

/** What is wrong with a result, in words; nothing where all is well. */
export function listFaults({ wrong, before, after }: Pick<SoakResult, 'wrong' | 'before' | 'after'>): string[] {
  const growth = after.heapBytes / before.heapBytes - 1;
  const isBack = growth <= HEAP_TOLERANCE;
  return [...wrong, ...(isBack ? [] : [`the heap is ${(100 * growth).toFixed(1)} % larger than it was`])];
}

function listenForErrors(page: Page): readonly string[] {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  return errors;
}

async function measure(client: CDPSession): Promise<Holdings> {
  await pause(SETTLED_MS);
  for (let round = 0; round < COLLECTIONS; round++) {
    await client.send('HeapProfiler.collectGarbage');
    await pause(200);
  }
  const { metrics } = await client.send('Performance.getMetrics');
  const read = (wanted: string): number => metrics.find(({ name }) => name === wanted)?.value ?? NaN;
  return { heapBytes: read('JSHeapUsedSize'), nodes: read('Nodes'), listeners: read('JSEventListeners') };
}

function pause(durationMs: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, durationMs));
}
