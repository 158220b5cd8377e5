import type { HoverEvent, MentionRef, Opening } from '@/core/popover/hover-state';
import { type Box, isOnSafePath, type Point } from '@/core/popover/safe-path';

import { findMentionAt, type MentionHit } from './find-mention';

/** What is open, as the pointer meets it. */
export interface ShownBoxes {
  /** The number of the mention the card belongs to, or `null`. */
  readonly number: number | null;
  readonly mention: Box;
  readonly card: Box;
}

interface Surroundings {
  readonly isCard: (target: EventTarget | null) => boolean;
  readonly getShown: () => ShownBoxes | null;
}

/** A pointer that keeps within this rests, though the hand trembles. */
const REST_RADIUS_PX = 24;

/** What a press means something else on: there the page's own action is not doubled by a card. */
const CONTROLS =
  'a[href], area, button, summary, label, input, select, textarea, [contenteditable], ' +
  '[role="button"], [role="link"], [role="tab"], [role="menuitem"], [role="option"]';

/**
 * Tells what the pointer does among the mentions and the card. Only movement counts: when the page scrolls or changes
 * under a still pointer nothing is entered or left. Returns a function that gives the pointer's last place.
 */
export function watchPointer(
  window: Window,
  { isCard, getShown }: Surroundings,
  dispatch: (event: HoverEvent) => void,
  signal: AbortSignal,
): () => Point | null {
  const options = { capture: true, passive: true, signal };
  let last: Point | null = null;
  let over: MentionHit | 'card' | 'page' | null = null;
  let restPoint: Point = { x: 0, y: 0 };
  /** Where the pointer last was on the card or its mention. */
  let exit: Point = restPoint;

  const enterMention = (hit: MentionHit, point: Point, isOnPath: boolean): void => {
    const isSame = over !== null && typeof over === 'object' && over.number === hit.number;
    over = hit;
    if (!isSame) {
      restPoint = point;
      dispatch({ type: 'pointer-entered-mention', mention: toRef(hit), isOnPath });
    } else if (Math.hypot(point.x - restPoint.x, point.y - restPoint.y) > REST_RADIUS_PX) {
      restPoint = point;
      dispatch({ type: 'pointer-travelled' });
    }
  };

  const move = (event: PointerEvent, point: Point, previous: Point): void => {
    if (isCard(event.target)) {
      exit = point;
      if (over !== 'card') dispatch({ type: 'pointer-entered-card' });
      over = 'card';
      return;
    }
    const hit = findMentionAt(event);
    const shown = getShown();
    if (hit !== null && hit.number === shown?.number) exit = point;
    const isOnPath = shown !== null && isOnSafePath(exit, previous, point, shown.mention, shown.card);
    if (hit !== null) {
      enterMention(hit, point, isOnPath);
    } else if (over !== 'page') {
      over = 'page';
      dispatch({ type: 'pointer-left' });
    }
    if (isOnPath) dispatch({ type: 'pointer-approached' });
  };

  const onMove = (event: PointerEvent): void => {
    if (event.pointerType === 'touch') return;
    // The first report may come of the page's own loading or scrolling; a moved pointer sends `pointermove` next.
    if (last === null && event.type !== 'pointermove') return;
    const point = { x: event.clientX, y: event.clientY };
    const previous = last ?? point;
    if (last?.x === point.x && last.y === point.y) return;
    last = point;
    // Dragging or selecting text: what lies under the pointer is looked at again after.
    if (event.buttons === 0) move(event, point, previous);
    else over = null;
  };

  const onOut = (event: PointerEvent): void => {
    if (event.relatedTarget !== null || event.pointerType === 'touch') return;
    over = 'page';
    dispatch({ type: 'pointer-left' });
  };

  const onScroll = (event: Event): void => {
    if (over === null || typeof over !== 'object') return;
    if (!(event.target instanceof Node) || !event.target.contains(over.mark)) return;
    over = null;
    dispatch({ type: 'page-scrolled' });
  };

  const onPress = (event: PointerEvent): void => {
    // A finger going down may be about to scroll; its tap comes as a click.
    if (event.pointerType !== 'touch') dispatch({ type: 'pressed', isAway: isAway(event) });
  };

  const isAway = (event: Event): boolean =>
    !isCard(event.target) && findMentionAt(event)?.number !== (getShown()?.number ?? undefined);

  const onClick = (event: MouseEvent): void => {
    if (isCard(event.target)) return;
    const hit = findMentionAt(event);
    if (hit !== null && !hasControl(hit.mark) && !isSelecting(window)) {
      dispatch({ type: 'mention-chosen', mention: toRef(hit), opening: getOpening(event) });
    } else {
      dispatch({ type: 'pressed', isAway: isAway(event) });
    }
  };

  window.addEventListener('pointermove', onMove, options);
  window.addEventListener('pointerover', onMove, options);
  window.addEventListener('pointerout', onOut, options);
  window.addEventListener('scroll', onScroll, options);
  window.addEventListener('pointerdown', onPress, options);
  window.addEventListener('click', onClick, options);
  return () => last;
}

function toRef({ number, termId }: MentionHit): MentionRef {
  return { number, termId };
}

function hasControl(mark: HTMLElement): boolean {
  return mark.closest(CONTROLS) !== null;
}

function isSelecting(window: Window): boolean {
  return window.getSelection()?.isCollapsed === false;
}

/** A click without a pointer comes from a keyboard or a screen reader. */
function getOpening(event: MouseEvent): Opening {
  if (!('pointerType' in event)) return 'hover';
  if (event.pointerType === '') return 'keyboard';
  return event.pointerType === 'mouse' ? 'hover' : 'tap';
}
