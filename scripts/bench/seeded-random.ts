/** Made-up text must be the same on every machine, so it comes from numbers that are. */
export interface SeededRandom {
  /** A whole number from 0 to `below`, exclusive. */
  next(below: number): number;
  pick<T>(items: readonly T[]): T;
}

/** The same sequence for the same seed (a linear congruential generator, Numerical Recipes). */
export function createSeededRandom(seed: number): SeededRandom {
  let state = seed >>> 0;
  const next = (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  return { next, pick: (items) => items[next(items.length)]! };
}
