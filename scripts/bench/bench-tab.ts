import { type Browser, launch, type Page } from 'puppeteer-core';

import type { Contestant, Preparation, RunResult } from './contestant';
import type { PageBench } from './in-page/main';

declare global {
  var pageBench: PageBench;
}

/** What a tab needs to be one of the bench's. */
export interface BenchSetting {
  readonly browser: Browser;
  readonly origin: string;
  /** From `bundleInPage`. */
  readonly script: string;
}

/** A tab with one contestant and its terms loaded. */
export interface BenchTab {
  readonly preparation: Preparation;
  run(which: 'contestant' | 'floor', url: string): Promise<RunResult>;
  close(): Promise<void>;
}

/** Starts Chromium so that memory can be measured, and nothing is slowed down for being out of sight. */
export function launchForBench(program: string): Promise<Browser> {
  return launch({
    executablePath: program,
    defaultViewport: { width: 1280, height: 900 },
    pipe: true,
    protocolTimeout: 0,
    args: [
      // Chromium refuses to sandbox as root, which containers commonly run as.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--no-first-run',
      '--enable-precise-memory-info',
      '--js-flags=--expose-gc',
    ],
  });
}

export async function openBenchTab(
  { browser, origin, script }: BenchSetting,
  contestant: Contestant,
  termCount: number,
): Promise<BenchTab> {
  const page = await browser.newPage();
  await page.goto(`${origin}/empty.html`);
  await page.evaluate(script);
  const preparation = await page.evaluate((...given) => pageBench.prepare(...given), contestant, termCount);
  return {
    preparation,
    run: async (which, url) => {
      await page.bringToFront();
      return runInTab(page, which, url);
    },
    close: () => page.close(),
  };
}

function runInTab(page: Page, which: 'contestant' | 'floor', url: string): Promise<RunResult> {
  return page.evaluate((...given) => pageBench.run(...given), which, url);
}
