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
  const positions = new Map<Element, number>();
  blocks.forEach(({ container }, position) => positions.has(container) || positions.set(container, position));

  const seen = LOOKS.map((share) => {
    let element = document.elementFromPoint(window.innerWidth / 2, window.innerHeight * share);
    while (element !== null && !positions.has(element)) element = element.parentElement;
    return element === null ? Infinity : positions.get(element)!;
  });
  const first = Math.min(...seen);
  return first === Infinity ? blocks : [...blocks.slice(first), ...blocks.slice(0, first)];
}
