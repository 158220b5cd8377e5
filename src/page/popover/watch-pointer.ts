import type { HoverEvent, MentionRef, Opening } from '@/core/popover/hover-state';
import { type Box, isOnSafePath, type Point } from '@/core/popover/safe-path';
import type { MentionPiece } from '@/page/highlight/mention-piece';

/** What is open, as the pointer meets it. */
export interface ShownBoxes {
  /** The number of the mention the card belongs to, or `null`. */
  readonly number: number | null;
  readonly mention: Box;
  readonly card: Box;
}

/** Where the pointer last was in the viewport; `null` before it moved. */
export type PointerPlace = Point | null;

/** What the pointer may meet. */
interface PointerTargets {
  findPieceAt(event: MouseEvent): MentionPiece | null;
  findBoxes(): ShownBoxes | null;
  setPassable(isPassable: boolean): void;
}

/** A pointer that keeps within this rests, though the hand trembles. */
const REST_RADIUS_PX = 24;

/** What a press means something else on: there the page's own action is not doubled by a card. */
const CONTROLS =
  'a[href], area, button, summary, label, input, select, textarea, [contenteditable], ' +
  '[role="button"], [role="link"], [role="tab"], [role="menuitem"], [role="option"]';

const FRAMES = 'iframe, frame, object, embed';

/**
 * Tells what the pointer does among the mentions and the card. Only `pointermove` counts: when the page scrolls or changes
 * under a still pointer, browsers send `pointerover` alone (Firefox 153 with another pixel than before), and nothing is
 * entered.
 */
export function watchPointer(
  window: Window,
  host: Element,
  targets: PointerTargets,
  dispatch: (event: HoverEvent) => void,
  signal: AbortSignal,
): { getPlace(): PointerPlace } {
  let last: PointerPlace = null;
  let over: MentionPiece | 'card' | 'page' | null = null;
  let restPoint: Point = { x: 0, y: 0 };
  /** Where the pointer last was on the card or its mention. */
  let exit: Point = restPoint;

  const enterMention = (hit: MentionPiece, point: Point, isOnPath: boolean): void => {
    const isNew = !isMention(over) || over.number !== hit.number;
    const hasTravelled = Math.hypot(point.x - restPoint.x, point.y - restPoint.y) > REST_RADIUS_PX;
    over = hit;
    if (isNew || hasTravelled) restPoint = point;
    if (isNew) dispatch({ type: 'pointer-entered-mention', mention: toRef(hit), isOnPath });
    else if (hasTravelled) dispatch({ type: 'pointer-travelled' });
  };

  const enterCard = (point: Point): void => {
    exit = point;
    if (over === 'card') return;
    over = 'card';
    dispatch({ type: 'pointer-entered-card' });
  };

  const move = (event: PointerEvent, point: Point, previous: Point): void => {
    if (event.target === host) return enterCard(point);
    const hit = targets.findPieceAt(event);
    const shown = targets.findBoxes();
    if (hit !== null && hit.number === shown?.number) exit = point;
    const isOnPath = shown !== null && isOnSafePath(exit, previous, point, shown.mention, shown.card);
    if (hit !== null) enterMention(hit, point, isOnPath);
    else if (over !== 'page') dispatch({ type: 'pointer-left' });
    over = hit ?? 'page';
    if (isOnPath) dispatch({ type: 'pointer-approached' });
  };

  const onMove = (event: PointerEvent): void => {
    if (event.pointerType === 'touch') return;
    const point = { x: event.clientX, y: event.clientY };
    const previous = last ?? point;
    if (last?.x === point.x && last.y === point.y) return;
    last = point;
    targets.setPassable(false);
    // Dragging or selecting text: what lies under the pointer is looked at again after.
    if (event.buttons === 0) move(event, point, previous);
    else over = null;
  };

  /** Out of the window, or into a frame, the pointer moves unseen. */
  const onOut = ({ relatedTarget, pointerType }: PointerEvent): void => {
    const isInSight = relatedTarget instanceof Element && !relatedTarget.matches(FRAMES);
    if (isInSight || pointerType === 'touch') return;
    over = 'page';
    dispatch({ type: 'pointer-left' });
  };

  const onScroll = (event: Event): void => {
    if (!isMention(over) || !(event.target instanceof Node) || !event.target.contains(over.element)) return;
    over = null;
    targets.setPassable(true);
    dispatch({ type: 'page-scrolled' });
  };

  const isAway = (event: MouseEvent): boolean => {
    const hit = targets.findPieceAt(event);
    return event.target !== host && (hit === null || hit.number !== targets.findBoxes()?.number);
  };

  const onPress = (event: PointerEvent): void => {
    // A finger going down may be about to scroll; its tap comes as a click.
    if (event.pointerType !== 'touch') dispatch({ type: 'pressed', isAway: isAway(event) });
  };

  const onClick = (event: MouseEvent): void => {
    if (event.target === host) return;
    const hit = targets.findPieceAt(event);
    const isForUs = hit !== null && hit.element.closest(CONTROLS) === null && !isSelecting(window);
    if (isForUs) dispatch({ type: 'mention-chosen', mention: toRef(hit), opening: getOpening(event) });
    else if (isTap(event)) dispatch({ type: 'pressed', isAway: isAway(event) });
  };

  const options = { capture: true, passive: true, signal };
  window.addEventListener('pointermove', onMove, options);
  window.addEventListener('pointerout', onOut, options);
  window.addEventListener('scroll', onScroll, options);
  window.addEventListener('pointerdown', onPress, options);
  window.addEventListener('click', onClick, options);
  return { getPlace: () => last };
}

function isMention(over: MentionPiece | 'card' | 'page' | null): over is MentionPiece {
  return typeof over === 'object' && over !== null;
}

function toRef({ number, termId }: MentionPiece): MentionRef {
  return { number, termId };
}

function isSelecting(window: Window): boolean {
  return window.getSelection()?.isCollapsed === false;
}

function isTap(click: MouseEvent): boolean {
  return click instanceof PointerEvent && click.pointerType === 'touch';
}

/** A click without a pointer comes from a keyboard or a screen reader. */
function getOpening(click: MouseEvent): Opening {
  if (isTap(click)) return 'tap';
  return click instanceof PointerEvent && click.pointerType === '' ? 'keyboard' : 'hover';
}
