import { describe, expect, it } from 'vitest';

import {
  addToSieve,
  createLargerSieve,
  createSieve,
  isFull,
  mayBeginName,
  mayHaveKey,
} from '@/core/matching/sieve/sieve';
import { createSeededRandom } from '@@/scripts/bench/seeded-random';

const SEED = Number(process.env['SEED'] ?? Date.now() % 1_000_000);

function makeNumbers(count: number, seed: number): readonly number[] {
  const random = createSeededRandom(seed);
  return Array.from({ length: count }, () => random.next(2 ** 16) * 2 ** 16 + random.next(2 ** 16));
}

describe(`a sieve (SEED=${SEED})`, () => {
  const known = makeNumbers(5000, SEED);
  const unknown = makeNumbers(5000, SEED + 1);

  it('lets through nothing at first', () => {
    const sieve = createSieve();
    expect(known.filter((key) => mayHaveKey(sieve, key) || mayBeginName(sieve, key | 0))).toEqual([]);
  });

  it('lets through all that was added, and little else', () => {
    let sieve = createSieve();
    for (;;) {
      addToSieve(sieve, { keys: known, firstForms: known.map((hash) => hash | 0) });
      if (!isFull(sieve)) break;
      sieve = createLargerSieve(sieve);
    }
    expect(known.every((key) => mayHaveKey(sieve, key) && mayBeginName(sieve, key | 0))).toBe(true);
    expect(unknown.filter((key) => mayHaveKey(sieve, key)).length).toBeLessThan(unknown.length / 30);
    expect(unknown.filter((hash) => mayBeginName(sieve, hash | 0)).length).toBeLessThan(unknown.length / 4);
  });

  it('is full when too much would be let through', () => {
    const sieve = createSieve();
    addToSieve(sieve, { keys: known.slice(0, 1000), firstForms: [] });
    expect(isFull(sieve)).toBe(false);
    addToSieve(sieve, { keys: known, firstForms: [] });
    expect(isFull(sieve)).toBe(true);
    const larger = createLargerSieve(sieve);
    expect(larger.keys.words.length).toBe(sieve.keys.words.length * 2);
    expect(larger.firstForms.words.length).toBe(sieve.firstForms.words.length);
  });
});
