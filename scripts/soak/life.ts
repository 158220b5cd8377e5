import type { Page } from 'puppeteer-core';

/** What a page went through. */
export interface Chapter {
  /** Times the page rested and was found highlighted as it should be. */
  readonly litCount: number;
  /** Texts that were not the page's, and highlights that did not come; the first few. */
  readonly wrong: readonly string[];
}

/** A way to keep a page busy. */
export interface Life {
  /** As the table says it, such as `React 19 page`. */
  readonly name: string;
  /** What is counted, such as `updates`. */
  readonly unit: string;
  readonly count: number;
  /** What it goes through before its memory is looked at first. */
  readonly warmUpCount: number;
  readonly url: string;
  /** Goes through so many changes, after which the page is as it was, highlighted and at rest. */
  live(page: Page, count: number): Promise<Chapter>;
}

/** As many as tell what is wrong. */
const NOTED = 5;

/** Joins what happened one after the other. */
export function joinChapters(chapters: readonly Chapter[]): Chapter {
  return {
    litCount: chapters.reduce((sum, { litCount }) => sum + litCount, 0),
    wrong: chapters.flatMap(({ wrong }) => wrong).slice(0, NOTED),
  };
}

/** Waits until a page has highlights and no more of them come or go; `false` where that takes too long. */
export function waitUntilLit(page: Page): Promise<boolean> {
  return page.evaluate(async () => {
    const endMs = performance.now() + 15_000;
    let [count, sinceMs] = [0, performance.now()];
    while (performance.now() < endMs) {
      const now = document.querySelectorAll('mark[data-backgrounder-term]').length;
      if (now !== count) [count, sinceMs] = [now, performance.now()];
      if (count > 0 && performance.now() - sinceMs > 350) return true;
      await new Promise((resolve) => setTimeout(resolve, 30));
    }
    return false;
  });
}
