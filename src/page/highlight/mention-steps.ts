import type { DocumentStops } from '@/core/page/choose-stop';
import type { Box } from '@/core/popover/safe-path';
import type { Stop } from '@/core/page/step-to';
import { findFocused } from '@/page/shadow/find-focused';

import type { MentionPiece } from './mention-piece';
import { scrollToPiece } from './scroll-to-piece';

/** The highlights that are stepped through. */
export interface Steppable {
  /** All pieces, in reading order. */
  list(): readonly MentionPiece[];
  /** The pieces of one mention, first piece first; empty where it is gone. */
  find(number: number): readonly MentionPiece[];
  /** Shows one mention as the current one, or (`null`) none. */
  setCurrent(number: number | null): void;
}

export interface MentionSteps {
  /** What there is to step through, and where the reader is. */
  read(): DocumentStops;
  /** Makes a mention the current one and brings it into view. Returns where it is now; `null` where it is nowhere. */
  go(number: number): Box | null;
  /** No mention is the current one: the reader has gone on to another document. */
  leave(): void;
  /** Opens the card of the current mention. */
  openCard(): void;
}

/**
 * Moves a current mention through the page. The mark of the current mention takes the focus without joining the tab order,
 * so that Enter opens its card and a screen reader goes on reading there; marks the reader does not step to stay out of the
 * way. A mention without a mark leaves the focus with the page, and Enter opens its card as long as nothing else has it.
 */
export function startMentionSteps(
  document: Document,
  highlights: Steppable,
  openCard: (number: number) => void,
  signal: AbortSignal,
): MentionSteps {
  let current: number | null = null;

  const go = (number: number): Box | null => {
    const [piece] = highlights.find(number);
    if (piece === undefined) return null;
    current = number;
    highlights.setCurrent(number);
    if (piece.mark !== null) piece.mark.focus({ preventScroll: true });
    else blurFocus(document);
    scrollToPiece(piece, prefersStill(document) ? 'instant' : 'smooth');
    return piece.getRects()[0] ?? null;
  };

  const isAtCurrent = (target: EventTarget | undefined): boolean =>
    current !== null && highlights.find(current).some(({ mark }) => target === (mark ?? document.body));

  document.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Enter' || current === null || !isAtCurrent(event.composedPath()[0])) return;
      event.preventDefault();
      event.stopPropagation();
      openCard(current);
    },
    { capture: true, signal },
  );

  return {
    read: () => {
      const stops = findStops(highlights.list());
      const isHere = current !== null && highlights.find(current).length > 0;
      // Where the view is matters only as long as the reader has not come anywhere.
      return isHere
        ? { stops, current, firstInView: 0 }
        : { stops, current: null, firstInView: findFirstInView(stops, highlights) };
    },
    go,
    leave: () => {
      current = null;
      highlights.setCurrent(null);
    },
    openCard: () => {
      if (current !== null) openCard(current);
    },
  };
}

/** One stop for each mention, of however many pieces. */
function findStops(pieces: readonly MentionPiece[]): readonly Stop[] {
  const stops = new Map<number, Stop>();
  for (const { number, termId } of pieces) if (!stops.has(number)) stops.set(number, { number, termId });
  return [...stops.values()];
}

/** The position in `stops` of the first mention that is not above the view; `stops.length` where all are. */
function findFirstInView(stops: readonly Stop[], highlights: Steppable): number {
  const position = stops.findIndex(({ number }) => {
    const bottom = highlights.find(number)[0]?.getRects()[0]?.bottom;
    return bottom !== undefined && bottom >= 0;
  });
  return position === -1 ? stops.length : position;
}

/** Enter is the page's own while one of its controls has the focus. */
function blurFocus(document: Document): void {
  const focused = findFocused(document);
  if (focused instanceof HTMLElement) focused.blur();
}

/**
 * A hidden page (a popup that is a tab covers it) does not scroll by and by: Firefox then drops the scroll altogether. In a
 * frame, what is around has to be scrolled as well, by where the mention is in the end.
 */
function prefersStill(document: Document): boolean {
  const window = document.defaultView;
  if (document.hidden || window?.parent !== window) return true;
  return window?.matchMedia('(prefers-reduced-motion: reduce)').matches ?? true;
}
