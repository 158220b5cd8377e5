import { describe, expect, it } from 'vitest';

import { makeNames } from '@@/scripts/bench/make-names';

describe('makeNames', () => {
  it('makes as many as asked for, all different', () => {
    expect(new Set(makeNames(100_000)).size).toBe(100_000);
  });

  it('makes the same ones every time, and more begin with fewer', () => {
    expect(makeNames(300).slice(0, 30)).toEqual(makeNames(30));
  });

  it('makes two words with capitals', () => {
    for (const name of makeNames(1000)) expect(name).toMatch(/^[A-Z][a-z]+ [A-Z][a-z]+$/);
  });
});
