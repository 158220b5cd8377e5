import type { PageBlock } from '@/page/text/page-block';

/**
 * How far down the page an offset of a block's text stands, from 0 (top) to 1 (bottom). Within a block the share of its
 * text before the offset is taken as the share of its height: exact enough for an overview, and one measurement a block.
 */
export function measurePosition(block: PageBlock, offset: number): number {
  const { container, text } = block;
  const root = container.ownerDocument.documentElement;
  const box = container.getBoundingClientRect();
  const topPx = box.top - root.getBoundingClientRect().top + box.height * (offset / Math.max(text.length, 1));
  return Math.min(Math.max(topPx / Math.max(root.scrollHeight, 1), 0), 1);
}
