import type { MentionRef } from '@/core/popover/hover-state';

/** A stretch of text on the page that shows a mention or a part of one, whichever way it is highlighted. */
export interface MentionPiece extends MentionRef {
  /** The mark around the text, or `null` where the text is only tinted and the page's own nodes are untouched. */
  readonly mark: HTMLElement | null;
  /** The mark, or the page's element that holds the text. */
  readonly element: Element;
  /** Where the text stands in the viewport now, a box for each line; empty where it is not on show. */
  getRects(): readonly DOMRect[];
  /** Which way its text runs, where that is not known from its element. */
  readonly isRightToLeft?: boolean;
  /** Takes the keyboard focus back, where that is done otherwise than for a mention of this document. */
  takeFocus?(): void;
}

/** The piece that a mark shows. */
export function makeMarkedPiece({ number, termId }: MentionRef, mark: HTMLElement): MentionPiece {
  return { number, termId, mark, element: mark, getRects: () => listBoxes(mark) };
}

/** The piece that a range of a text node shows. `element` holds the node. */
export function makeTintedPiece({ number, termId }: MentionRef, range: StaticRange, element: Element): MentionPiece {
  return { number, termId, mark: null, element, getRects: () => listBoxes(makeLive(range)) };
}

/** A static range costs nothing while the page changes, but only a live one can be measured. */
function makeLive({ startContainer, startOffset, endOffset }: StaticRange): Range {
  const live = startContainer.ownerDocument!.createRange();
  const { length } = startContainer as Text;
  live.setStart(startContainer, Math.min(startOffset, length));
  live.setEnd(startContainer, Math.min(endOffset, length));
  return live;
}

function listBoxes(shown: Element | Range): DOMRect[] {
  return [...shown.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
}
