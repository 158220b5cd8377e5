import type { PageBlock } from './page-block';

/** Sorts blocks into reading order, by their first text node. Blocks that left the page come in no certain order. */
export function compareBlocks(a: PageBlock, b: PageBlock): number {
  const [first, second] = [a.pieces[0]?.node, b.pieces[0]?.node];
  if (first === undefined || second === undefined || first === second) return 0;
  return first.compareDocumentPosition(second) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}
