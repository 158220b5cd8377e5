import type { NumberedMention } from './choose-mentions';

/**
 * So many mentions a page carries at a time before the reader is asked. A report of 1 MB names some 1,800, which take a
 * machine four times slower about 1.3 s in slices; from there on the cost grows with the number (`npm run bench -- --tasks`).
 */
export const MENTION_BUDGET = 2000;

/** What of a page's mentions is within its budget. */
export interface Budgeted {
  /** Block by block, in the order the blocks were given. */
  readonly mentions: readonly (readonly NumberedMention[])[];
  /** Numbers of the mentions that are left out. */
  readonly leftOut: ReadonlySet<number>;
}

/**
 * Keeps `limit` mentions at most: first those that were kept before and are still there, so that what a page adds further up
 * takes nothing from what the reader has seen, then others in reading order. `wasKept` tells a mention by its number.
 */
export function keepWithinBudget(
  mentions: readonly (readonly NumberedMention[])[],
  limit: number,
  wasKept: (number: number) => boolean,
): Budgeted {
  const numbers = mentions.flatMap((inBlock) => inBlock.map(({ number }) => number));
  if (numbers.length <= limit) return { mentions, leftOut: NOTHING };
  const newcomers = numbers.filter((number) => !wasKept(number));
  const kept = new Set([...numbers.filter(wasKept), ...newcomers].slice(0, limit));
  return {
    mentions: mentions.map((inBlock) => inBlock.filter(({ number }) => kept.has(number))),
    leftOut: new Set(numbers.filter((number) => !kept.has(number))),
  };
}

const NOTHING: ReadonlySet<number> = new Set();
