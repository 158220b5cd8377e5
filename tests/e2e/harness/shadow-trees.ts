import type { Page } from 'puppeteer-core';
import { expect, vi } from 'vitest';

import { ANY_MARK } from './marks';

declare global {
  interface Window {
    /** Put there by the page `shadow-trees.html`: what differs from the page as it was written, texts and HTML. */
    listChanges(): string[];
    closedTree: ShadowRoot;
    defineLate(): void;
    /** Kept by a test. */
    quote: Element;
  }
}

/** How long the slowest machine may take to show marks. */
const LIMIT_MS = 15_000;

/** The marks of a page, in open shadow trees too, as `term-id: text`, sorted. */
export function listAllMarks(page: Page): Promise<string[]> {
  return page.evaluate((selector) => {
    const listMarks = (tree: ParentNode): string[] =>
      [...tree.querySelectorAll('*')].flatMap((element) => [
        ...(element.matches(selector)
          ? [`${element.getAttribute('data-backgrounder-term')}: ${element.textContent}`]
          : []),
        ...(element.shadowRoot ? listMarks(element.shadowRoot) : []),
      ]);
    return listMarks(document).toSorted();
  }, ANY_MARK);
}

/** Waits until these are the marks of the page, in whatever order. */
export async function waitForAllMarks(page: Page, expected: readonly string[]): Promise<void> {
  await vi.waitFor(async () => expect(await listAllMarks(page)).toEqual(expected.toSorted()), {
    timeout: LIMIT_MS,
    interval: 100,
  });
}
