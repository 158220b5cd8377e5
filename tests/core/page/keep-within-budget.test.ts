import { describe, expect, it } from 'vitest';

import type { NumberedMention } from '@/core/page/choose-mentions';
import { keepWithinBudget, MENTION_BUDGET } from '@/core/page/keep-within-budget';

function mention(number: number): NumberedMention {
  return {
    number,
    termId: 'csto',
    start: number,
    end: number + 1,
    broad: false,
    standing: 'full',
    evidence: 1,
    backgrounderIds: [],
    keyOf: [],
  };
}

/** Numbers block by block that are kept of these, and those left out. */
function keep(blocks: readonly (readonly number[])[], limit: number, kept: readonly number[] = []) {
  const { mentions, leftOut } = keepWithinBudget(
    blocks.map((numbers) => numbers.map(mention)),
    limit,
    (number) => kept.includes(number),
  );
  return { kept: mentions.map((inBlock) => inBlock.map(({ number }) => number)), leftOut: [...leftOut] };
}

describe('keepWithinBudget', () => {
  it.each([
    ['keeps all where they are few', [[1, 2], [3]], 3, [], [[1, 2], [3]], []],
    ['keeps the first in reading order', [[1, 2], [], [3, 4]], 3, [], [[1, 2], [], [3]], [4]],
    ['stops within a block', [[1, 2, 3]], 2, [], [[1, 2]], [3]],
    [
      'takes nothing from what was kept when the page adds some further up',
      [
        [7, 8],
        [1, 2],
      ],
      2,
      [1, 2],
      [[], [1, 2]],
      [7, 8],
    ],
    ['gives the place of what is gone to the next', [[7], [2, 9]], 2, [1, 2], [[7], [2]], [9]],
    ['goes on in reading order where more may be kept', [[7], [1, 2], [3, 4]], 4, [1, 2], [[7], [1, 2], [3]], [4]],
    ['keeps none without a budget', [[1]], 0, [], [[]], [1]],
    ['has nothing to leave out of an empty page', [], 2, [], [], []],
  ])('%s', (_, blocks, limit, before, kept, leftOut) => {
    expect(keep(blocks, limit, before)).toEqual({ kept, leftOut });
  });

  it('is wide enough for a very long report', () => {
    expect(MENTION_BUDGET).toBeGreaterThanOrEqual(1783);
  });
});
