import type { Point } from '@/core/popover/safe-path';
import type { MentionPiece } from '@/page/highlight/mention-piece';

import type { Anchor } from './place-panel';

/**
 * A mention as something to stand beside. One that wraps over lines, or is in pieces, has several rectangles: the one
 * under `point` counts, or the first. `null` where the page has nothing of the mention on show.
 */
export function findMentionAnchor(getPieces: () => readonly MentionPiece[], point: Point | null): Anchor | null {
  const pieces = getPieces();
  const rects = listRects(pieces);
  const [piece] = pieces;
  if (piece === undefined || rects.length === 0) return null;
  const index = Math.max(0, point === null ? 0 : rects.findIndex((rect) => holds(rect, point)));
  return {
    element: piece.element,
    placement: isRightToLeft(piece) ? 'bottom-end' : 'bottom-start',
    getRect: () => {
      const now = listRects(getPieces());
      return now[index] ?? now[0] ?? null;
    },
  };
}

/** A place on the page, given as it is in the viewport now, that moves as the page scrolls. */
export function makePlaceAnchor(view: Pick<Window, 'scrollX' | 'scrollY'>, { x, y, width, height }: DOMRect): Anchor {
  const { scrollX, scrollY } = view;
  return {
    element: undefined,
    placement: 'bottom',
    getRect: () => new DOMRect(x + scrollX - view.scrollX, y + scrollY - view.scrollY, width, height),
  };
}

/** The middle of the view's upper edge, wherever the page is scrolled to. */
export function makeTopAnchor({ documentElement }: Document): Anchor {
  const getRect = () => new DOMRect(documentElement.clientWidth / 2, 1, 0, 0);
  return { element: undefined, placement: 'bottom', getRect };
}

function isRightToLeft(piece: MentionPiece): boolean {
  return piece.isRightToLeft ?? getComputedStyle(piece.element).direction === 'rtl';
}

function listRects(pieces: readonly MentionPiece[]): DOMRect[] {
  return pieces.flatMap((piece) => piece.getRects());
}

/** Neighbouring lines may leave a pixel between them. */
function holds({ left, right, top, bottom }: DOMRect, { x, y }: Point): boolean {
  return x >= left - 1 && x <= right + 1 && y >= top - 1 && y <= bottom + 1;
}
