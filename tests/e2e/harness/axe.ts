import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import type axe from 'axe-core';
import type { Page } from 'puppeteer-core';

import { evaluateInCard } from '@@/scripts/browser/evaluate-in-card.mjs';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe-core finds wrong on a page, one line each; empty where all is well. */
export async function findAxeProblems(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  return page.evaluate(runAxe, 'body');
}

/**
 * What axe-core finds wrong in the open card. The shadow root is closed, and axe looks for open ones: so the host shows it to
 * the page's scripts for the while, in this test alone. The card stays where and as it is.
 */
export async function findAxeProblemsInCard(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  await evaluateInCard(page, (root) => {
    Object.defineProperty(root.host, 'shadowRoot', { value: root, configurable: true });
  });
  return page.evaluate(runAxe, 'backgrounder-popover');
}

async function runAxe(selector: string): Promise<string[]> {
  // eslint-style globals do not exist here: axe is what the script before has put on the page.
  const { violations, passes } = await (Reflect.get(globalThis, 'axe') as typeof axe).run(selector);
  if (passes.length === 0) return [`axe looked at nothing in ${selector}`];
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
  );
}
