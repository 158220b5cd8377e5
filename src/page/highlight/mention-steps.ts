import { stepTo, type Stop } from '@/core/page/step-to';

import { MENTION_ATTRIBUTE, TERM_ATTRIBUTE } from './mark-attributes';

/** The highlights that are stepped through. */
export interface Steppable {
  /** All marks, in reading order. */
  marks(): readonly HTMLElement[];
  /** The pieces of one mention, first piece first; empty where it is gone. */
  findMarks(number: number): readonly HTMLElement[];
  /** Shows one mention as the current one, or (`null`) none. */
  setCurrent(number: number | null): void;
}

export interface MentionSteps {
  /** Goes to the next or previous mention, of one term or (`null`) of any, and brings it into view. */
  step(direction: 'next' | 'previous', termId: string | null): void;
  /** Opens the card of the current mention; without one, of the first in view, which becomes current. */
  openCard(): void;
}

/**
 * Moves a current mention through the page. The current mention takes the focus without joining the tab order, so that
 * Enter opens its card and a screen reader goes on reading there; marks the reader does not step to stay out of the way.
 */
export function startMentionSteps(
  document: Document,
  highlights: Steppable,
  openCard: (number: number) => void,
  signal: AbortSignal,
): MentionSteps {
  let current: number | null = null;

  const go = (number: number): void => {
    current = number;
    highlights.setCurrent(number);
    const [mark] = highlights.findMarks(number);
    mark?.focus({ preventScroll: true });
    mark?.scrollIntoView({ block: 'center', behavior: prefersStill(document) ? 'instant' : 'smooth' });
  };

  const findStop = (direction: 'next' | 'previous', termId: string | null): Stop | null => {
    const stops = findStops(highlights.marks());
    return stepTo(stops, direction, { current, firstInView: findFirstInView(stops, highlights), termId });
  };

  const isCurrent = (target: EventTarget | null): boolean =>
    current !== null && highlights.findMarks(current).some((mark) => mark === target);

  document.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Enter' || current === null || !isCurrent(event.target)) return;
      event.preventDefault();
      event.stopPropagation();
      openCard(current);
    },
    { capture: true, signal },
  );

  return {
    step: (direction, termId) => {
      const stop = findStop(direction, termId);
      if (stop) go(stop.number);
    },
    openCard: () => {
      const isHere = current !== null && highlights.findMarks(current).length > 0;
      const stop = isHere ? null : findStop('next', null);
      if (stop) go(stop.number);
      if (current !== null) openCard(current);
    },
  };
}

/** One stop for each mention, of however many pieces. */
function findStops(marks: readonly HTMLElement[]): readonly Stop[] {
  const stops = new Map<number, Stop>();
  for (const mark of marks) {
    const number = Number(mark.getAttribute(MENTION_ATTRIBUTE));
    if (!stops.has(number)) stops.set(number, { number, termId: mark.getAttribute(TERM_ATTRIBUTE) ?? '' });
  }
  return [...stops.values()];
}

/** The position in `stops` of the first mention that is not above the view; `stops.length` where all are. */
function findFirstInView(stops: readonly Stop[], highlights: Steppable): number {
  const position = stops.findIndex(({ number }) => {
    const [mark] = highlights.findMarks(number);
    return mark !== undefined && mark.getBoundingClientRect().bottom >= 0;
  });
  return position === -1 ? stops.length : position;
}

/** A hidden page (a popup that is a tab covers it) does not scroll by and by: Firefox then drops the scroll altogether. */
function prefersStill(document: Document): boolean {
  if (document.hidden) return true;
  return document.defaultView?.matchMedia('(prefers-reduced-motion: reduce)').matches ?? true;
}
