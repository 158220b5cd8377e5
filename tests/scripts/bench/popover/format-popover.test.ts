import { describe, expect, it } from 'vitest';

import { formatPopover } from '@@/scripts/bench/popover/format-popover';
import { type PopoverResults, summariseReveals } from '@@/scripts/bench/popover/popover-results';

function makeResults(...lateMs: number[]): PopoverResults {
  const reveals = lateMs.map((late) => ({ lateMs: late, workMs: 8, longestBeforeMs: 30 }));
  return {
    date: '2026-11-23',
    browser: 'Chrome/156',
    processor: 'a processor',
    slowDown: 4,
    cases: [summariseReveals('article.html', 'margin', reveals)],
  };
}

describe('formatPopover', () => {
  it('has a line for each page', () => {
    const [, , line] = formatPopover(makeResults(1, 2, 30), 120).split('\n');
    expect(line?.split(/\s{2,}/)).toEqual([
      '2.0',
      '30',
      '30',
      '8.0',
      '8.0',
      '8.0',
      '30',
      '30',
      '3',
      'the margin',
      'article.html',
    ]);
  });

  it.each([
    ['met', [...Array<number>(95).fill(16), ...Array<number>(5).fill(90)]],
    ['NOT met', [...Array<number>(94).fill(16), ...Array<number>(6).fill(17)]],
  ])('says when the promise is %s', (verdict, lateMs) => {
    expect(
      formatPopover(makeResults(...lateMs), 120)
        .split('\n')
        .at(-1),
    ).toMatch(new RegExp(`^${verdict} `));
  });
});
