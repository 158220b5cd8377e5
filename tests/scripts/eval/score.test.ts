import { expect, it } from 'vitest';

import { rate } from '@@/scripts/eval/score';

it.each([
  [
    { expected: 4, found: 2, right: 2 },
    { precision: 1, recall: 0.5, f1: 2 / 3 },
  ],
  [
    { expected: 0, found: 0, right: 0 },
    { precision: 1, recall: 1, f1: 1 },
  ],
  [
    { expected: 0, found: 1, right: 0 },
    { precision: 0, recall: 1, f1: 0 },
  ],
])('rates %j', (score, rates) => {
  expect(rate(score)).toEqual(rates);
});
