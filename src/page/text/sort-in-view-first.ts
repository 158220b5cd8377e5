import type { PageBlock } from './page-block';

/** The blocks the reader sees now, then the others, each in the order given. Measures, and changes nothing. */
export function sortInViewFirst(blocks: readonly PageBlock[]): PageBlock[] {
  const inView = new Set(blocks.filter(isInView));
  return [...inView, ...blocks.filter((block) => !inView.has(block))];
}

function isInView({ container }: PageBlock): boolean {
  const window = container.ownerDocument.defaultView;
  if (window === null) return false;
  const { top, bottom, height } = container.getBoundingClientRect();
  return height > 0 && bottom > 0 && top < window.innerHeight;
}
