import { describe, expect } from 'vitest';

import type { PageCheck } from '@@/scripts/identity/check-page';

import { it } from './harness/it';
import { checkHighlighting, listCases } from './harness/layout';

const PAGES = [
  'layout-text.html',
  'layout-boxes.html',
  'layout-selectors.html',
  'layout-scripts.html',
  'layout-odd.html',
];
const OTHER_PAGES = ['crisis-en.html', 'crisis-ru.html', 'crisis-fr.html', 'night.html', 'hostile.html', 'framed.html'];

/** What is not as it was, by case. */
function listByCase({ differences }: PageCheck): Record<string, string[]> {
  const byCase: Record<string, string[]> = {};
  for (const { inCase, what, where, detail } of differences) {
    byCase[inCase] = [...(byCase[inCase] ?? []), `${what}: ${where} ${detail}`];
  }
  return byCase;
}

describe.each(PAGES)('with highlights, %s', (file) => {
  it('has every element and every word where they were, looking as they did', async ({ open, session }) => {
    const page = await open('elsewhere.html');
    const check = await checkHighlighting(session, page, file);
    expect(listByCase(check)).toEqual({});
    expect(check.shift ?? 0).toBe(0);
    expect(check.changedNodes).toEqual([]);
    expect(check.casesShown).toEqual(listCases(file));
  });
});

describe.each(OTHER_PAGES)('with highlights, %s', (file) => {
  it('stays in its place, and is given back node for node', async ({ open, session }) => {
    const check = await checkHighlighting(session, await open('elsewhere.html'), file);
    expect(check.shown.marks).toBeGreaterThan(0);
    expect(listByCase(check)).toEqual({});
    expect(check.shift ?? 0).toBe(0);
    expect(check.changedNodes).toEqual([]);
  });
});

describe('in the middle of a page', () => {
  it('nothing is scrolled away from under the reader', async ({ open, session }) => {
    const page = await open('elsewhere.html');
    await page.evaluateOnNewDocument(() => addEventListener('load', () => scrollTo(0, 2500)));
    const check = await checkHighlighting(session, page, 'layout-text.html');
    expect(await page.evaluate(() => scrollY)).toBe(2500);
    expect([check.shift ?? 0, listByCase(check)]).toEqual([0, {}]);
  });
});
