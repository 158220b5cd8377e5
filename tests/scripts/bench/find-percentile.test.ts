import { describe, expect, it } from 'vitest';

import { findPercentile } from '@@/scripts/bench/find-percentile';

const TWENTY = Array.from({ length: 20 }, (_, index) => 20 - index);

describe('findPercentile', () => {
  it.each([
    [50, TWENTY, 10],
    [95, TWENTY, 19],
    [100, TWENTY, 20],
    [95, [7], 7],
    [50, [], null],
  ])('finds the %ith', (percent, values, expected) => {
    expect(findPercentile(values, percent)).toBe(expected);
  });
});
