import { describe, expect, it } from 'vitest';

import { chooseStop, type TabStops } from '@/core/page/choose-stop';

/** A document with mentions of these terms, numbered from 1. */
function documentWith(path: number[], termIds: string, current: number | null = null, firstInView = 0): TabStops {
  const stops = termIds.split('').map((termId, position) => ({ number: position + 1, termId }));
  return { path, stops, current, firstInView };
}

/** Steps, and tells where that leads as `path:number`. */
function step(documents: readonly TabStops[], direction: 'next' | 'previous', termId: string | null = null) {
  const chosen = chooseStop(documents, direction, termId);
  return chosen && `${chosen.document.path.join('.')}:${chosen.number}`;
}

/** The page, its first frame, a frame in that, and its second frame; given in another order. */
function tab(at: string | null): TabStops[] {
  const current = (path: string) => (at?.startsWith(`${path}:`) ? Number(at.split(':')[1]) : null);
  return [
    documentWith([1], 'ca', current('1')),
    documentWith([], 'ab', current('')),
    documentWith([0, 0], 'd', current('0.0')),
    documentWith([0], 'b', current('0')),
  ];
}

describe('chooseStop', () => {
  it.each([
    [':1', ':2'],
    [':2', '0:1'],
    ['0:1', '0.0:1'],
    ['0.0:1', '1:1'],
    ['1:1', '1:2'],
    ['1:2', ':1'],
  ])('goes from %s to %s, and back', (from, to) => {
    expect(step(tab(from), 'next')).toBe(to);
    expect(step(tab(to), 'previous')).toBe(from);
  });

  it('keeps to one term across documents', () => {
    expect(step(tab(':2'), 'next', 'b')).toBe('0:1');
    expect(step(tab(':2'), 'next', 'a')).toBe('1:2');
    expect(step(tab(':2'), 'next', 'nobody')).toBeNull();
  });

  it.each([
    ['the first in the page’s view', [documentWith([], 'abc', null, 1), documentWith([0], 'd')], ':2'],
    [
      'the first in a frame where the page has none left',
      [documentWith([], 'abc', null, 3), documentWith([0], 'd')],
      '0:1',
    ],
    [
      'the first of all where none is in view',
      [documentWith([], 'abc', null, 3), documentWith([0], 'd', null, 1)],
      ':1',
    ],
  ])('begins with %s', (_, documents, to) => {
    expect(step(documents, 'next')).toBe(to);
  });

  it('goes nowhere where nothing is', () => {
    expect(step([documentWith([], '')], 'next')).toBeNull();
    expect(step([], 'previous')).toBeNull();
  });
});
