import { listAncestors } from '@/page/shadow/shadow-tree';

import type { PageBlock } from './page-block';

/** Heights of the window at which the page is looked at, as shares of it. */
const LOOKS = [0.1, 0.3, 0.5, 0.7, 0.9];

/**
 * Blocks in document order, begun with the first one that the reader sees now; those before it come last. A few looks at
 * the page instead of a measurement of each block, of which there may be tens of thousands.
 */
export function startInView(blocks: readonly PageBlock[]): readonly PageBlock[] {
  const document = blocks[0]?.container.ownerDocument;
  const window = document?.defaultView;
  if (!document || !window) return blocks;
  const looks = LOOKS.map((share) => {
    const element = findElementAt(document, window.innerWidth / 2, window.innerHeight * share);
    return element === null ? [] : [element, ...listAncestors(element)];
  });
  const around = new Set(looks.flat());
  const positions = new Map<Element, number>();
  blocks.forEach(({ container }, position) => {
    if (around.has(container) && !positions.has(container)) positions.set(container, position);
  });
  const seen = looks.map((elements) => elements.find((element) => positions.has(element)));
  const first = Math.min(...seen.map((element) => (element === undefined ? Infinity : positions.get(element)!)));
  return first === Infinity ? blocks : [...blocks.slice(first), ...blocks.slice(0, first)];
}

/** The innermost element at a point of the view, in whatever open shadow tree. */
function findElementAt(tree: DocumentOrShadowRoot, x: number, y: number): Element | null {
  const element = tree.elementFromPoint(x, y);
  const root = element?.shadowRoot;
  return root && root !== tree ? (findElementAt(root, x, y) ?? element) : element;
}
