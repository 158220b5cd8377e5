import type { PageBlock } from '@/page/text/page-block';

import type { NodePlan } from './plan-block';

const OPENING = /^\s*\p{P}+$/u;

/**
 * Whether nothing speaks against wrapping that would show without moving anything, and so escape a look at what has moved:
 * capitals in type of one width, and a first letter in another colour, of which browsers leave out what is behind a mark's
 * edge (in *“Armenia* that is all but the quotation mark).
 */
export function isWrappable({ ranges, isCapitalised }: NodePlan, { container, text }: PageBlock): boolean {
  const isBehindOpening = OPENING.test(text.slice(0, ranges[0]!.mention.start));
  return !isCapitalised && !(isBehindOpening && hasColouredLetter(container));
}

function hasColouredLetter(container: Element): boolean {
  const own = getComputedStyle(container);
  const letter = getComputedStyle(container, '::first-letter');
  return letter.color !== own.color || letter.backgroundColor !== own.backgroundColor;
}
