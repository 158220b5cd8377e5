import { expect, it } from 'vitest';

import { findMedian } from '@@/scripts/bench/find-median';

it.each([
  [[], null],
  [[5], 5],
  [[9, 1], 5],
  [[30, 1, 2], 2],
  [[4, 100, 1, 2], 3],
])('the median of %j is %j', (values, expected) => {
  expect(findMedian(values)).toBe(expected);
});
