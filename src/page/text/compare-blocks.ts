import { listAncestors } from '@/page/shadow/shadow-tree';

import type { PageBlock } from './page-block';

/**
 * Sorts blocks into reading order, by their first text node. Blocks that left the page come in no certain order, nor do a
 * host's children where its slots turn their order around.
 */
export function compareBlocks(a: PageBlock, b: PageBlock): number {
  const [first, second] = [a.pieces[0]?.node, b.pieces[0]?.node];
  if (first === undefined || second === undefined || first === second) return 0;
  return findPosition(first, second) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}

/** As `compareDocumentPosition`, and for nodes of two trees by where the page shows them. */
function findPosition(first: Node, second: Node): number {
  const position = first.compareDocumentPosition(second);
  if (!(position & Node.DOCUMENT_POSITION_DISCONNECTED)) return position;
  const [path, other] = [first, second].map((node) => [node, ...listAncestors(node)].toReversed());
  const level = path!.findIndex((node, at) => node !== other![at]);
  return path![level]!.compareDocumentPosition(other![level]!);
}
