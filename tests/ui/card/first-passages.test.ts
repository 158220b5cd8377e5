import { describe, expect, it } from 'vitest';

import { countFirstPassages } from '@/ui/card/first-passages';

function makePassages(...lengths: number[]) {
  return lengths.map((length) => ({ text: 'x'.repeat(length), names: [] }));
}

describe('countFirstPassages', () => {
  it.each([
    ['none of none', [], 0],
    ['the only one, however long', [2000], 1],
    ['two short ones', [100, 120], 2],
    ['as many short ones as fit', [100, 120, 100, 50], 3],
    ['the best alone where it fills the first look', [320, 1], 1],
    ['the best alone where it is longer than the first look', [400, 10, 10], 1],
  ])('counts %s', (_, lengths, count) => {
    expect(countFirstPassages(makePassages(...lengths))).toBe(count);
  });
});
