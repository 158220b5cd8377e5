import type { PageBlock } from '@/page/text/page-block';

import type { NodePlan } from './plan-block';

const OPENING = /^\s*\p{P}+$/u;

/** A table is laid out as a whole for each word in it: with so many rows that takes a fifth of a second. */
const MOST_ROWS = 2000;

/**
 * Whether nothing speaks against wrapping that a look at what has moved would not tell, or only when it is too late:
 * capitals in type of one width; a first letter in another colour, of which browsers leave out what is behind a mark's
 * edge (in *“Armenia* that is all but the quotation mark); a very long table.
 */
export function isWrappable({ ranges, isCapitalised }: NodePlan, { container, text }: PageBlock): boolean {
  const isBehindOpening = OPENING.test(text.slice(0, ranges[0]!.mention.start));
  return !isCapitalised && !(isBehindOpening && hasColouredLetter(container)) && !isInLongTable(container);
}

function isInLongTable(element: Element): boolean {
  const table = element.closest('table');
  return table !== null && table.rows.length > MOST_ROWS;
}

function hasColouredLetter(container: Element): boolean {
  const own = getComputedStyle(container);
  const letter = getComputedStyle(container, '::first-letter');
  return letter.color !== own.color || letter.backgroundColor !== own.backgroundColor;
}
