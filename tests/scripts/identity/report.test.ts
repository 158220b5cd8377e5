import { describe, expect, it } from 'vitest';

import type { PageCheck } from '@@/scripts/identity/check-page';
import type { Difference } from '@@/scripts/identity/in-page/picture';
import { describeCheck, isSamePage, summarise } from '@@/scripts/identity/report';

const SAME: PageCheck = {
  shown: { marks: 3, painted: 1 },
  casesShown: [],
  differences: [],
  shift: 0,
  changedNodes: [],
};
const MOVED: Difference = { what: 'moved', inCase: '', where: '“von”', detail: '1 2 3 4 → 1 5 3 7', movePx: 3 };

const same = { name: 'a.html', check: SAME, problem: null };
const moved = {
  name: 'b.html',
  check: { ...SAME, differences: Array.from({ length: 7 }, () => MOVED), shift: 0.02 },
  problem: null,
};
const changed = { name: 'c.html', check: { ...SAME, changedNodes: ['gone: <b>'] }, problem: null };
const failed = { name: 'd.html', check: null, problem: 'it never loaded' };

describe('isSamePage', () => {
  it('holds only for a page that was checked and has nothing changed', () => {
    expect([same, moved, changed, failed].map(isSamePage)).toEqual([true, false, false, false]);
  });
});

describe('describeCheck', () => {
  it('names the first changes and counts the rest', () => {
    const lines = describeCheck(moved).split('\n');
    expect(lines[0]).toBe('b.html (3 marks, 1 painted)');
    expect(lines[1]).toBe('  moved by 3.0 px: “von” 1 2 3 4 → 1 5 3 7');
    expect(lines.at(-1)).toBe('  and 2 more');
  });

  it('says why a page could not be checked', () => {
    expect(describeCheck(failed)).toContain('it never loaded');
  });
});

describe('summarise', () => {
  it('counts pages by what happened to them', () => {
    expect(summarise([same, moved, changed, failed]).split('\n')).toEqual([
      '4 pages, 3 of them highlighted: 9 marks, 3 painted',
      '1 could not be checked',
      '1 are not given back as they were',
      '0 show or lose text, 1 move, 0 are restyled',
      'largest score of layout shift: 0.0200',
    ]);
  });
});
