import type { NamingText } from '@/core/card/card';

/** About seven lines of the card: what fits between summary and questions without scrolling. */
const FIRST_LOOK_LENGTH = 320;

/** How many passages a card shows at once: as many as fit a first look, at least the best one. */
export function countFirstPassages(passages: readonly NamingText[]): number {
  let length = 0;
  const overflowing = passages.findIndex(({ text }) => (length += text.length) > FIRST_LOOK_LENGTH);
  return overflowing === -1 ? passages.length : Math.max(1, overflowing);
}
