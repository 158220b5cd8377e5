import type { TextBlock } from '@/core/page/text-block';

/** Where a text node of the page stands in its block's text. */
export interface BlockPiece {
  readonly node: Text;
  /** UTF-16 offset of the node's first character in the block's text. */
  readonly start: number;
}

/** A block of text together with the nodes that hold it. */
export interface PageBlock extends TextBlock {
  /** The nearest block-level element around the text. Several blocks may share it: text before and after a child block. */
  readonly container: Element;
  /** In document order; offsets that no piece covers are gaps, which no node holds. */
  readonly pieces: readonly BlockPiece[];
}
