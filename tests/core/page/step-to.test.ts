import { describe, expect, it } from 'vitest';

import { stepTo } from '@/core/page/step-to';

const STOPS = [
  { number: 4, termId: 'csto' },
  { number: 9, termId: 'rybar' },
  { number: 2, termId: 'csto' },
];

describe('stepTo', () => {
  it.each([
    ['next', 4, null, 9],
    ['next', 2, null, 4],
    ['previous', 4, null, 2],
    ['previous', 9, null, 4],
    ['next', 4, 'csto', 2],
    ['next', 2, 'csto', 4],
    ['previous', 9, 'csto', 4],
    ['next', 9, 'rybar', 9],
    ['next', 9, 'kremlin', null],
  ] as const)('goes %s from %s (term %s) to %s', (direction, current, termId, expected) => {
    expect(stepTo(STOPS, direction, { current, firstInView: 0, termId })?.number ?? null).toBe(expected);
  });

  it.each([
    ['next', 0, 4],
    ['next', 1, 9],
    ['next', 3, 4],
    ['previous', 0, 2],
    ['previous', 1, 4],
    ['previous', 3, 2],
  ] as const)('without a current mention goes %s from the view at %i to %i', (direction, firstInView, expected) => {
    expect(stepTo(STOPS, direction, { current: null, firstInView, termId: null })?.number).toBe(expected);
  });

  it('starts from the view where the current mention is gone', () => {
    expect(stepTo(STOPS, 'next', { current: 77, firstInView: 1, termId: null })?.number).toBe(9);
  });

  it('finds nothing on a page without mentions', () => {
    expect(stepTo([], 'next', { current: null, firstInView: 0, termId: null })).toBeNull();
  });
});
