import type { HoverEvent, MentionRef } from '@/core/popover/hover-state';
import { type Box, isOnSafePath, type Point } from '@/core/popover/safe-path';
import type { MentionPiece } from '@/page/highlight/mention-piece';
import { isWithin } from '@/page/shadow/shadow-tree';

import { listenToPointer, type PointerHit, type PointerListener } from './listen-to-pointer';

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

/** The pointer, also where it moves in frames: whoever sees it there tells what it does as if it were here. */
export interface WatchedPointer extends PointerListener {
  getPlace(): PointerPlace;
}

/** A pointer that keeps within this rests, though the hand trembles. */
const REST_RADIUS_PX = 24;

/** Tells what the pointer does among the mentions and the card. */
export function watchPointer(
  window: Window,
  host: Element,
  targets: PointerTargets,
  dispatch: (event: HoverEvent) => void,
  signal: AbortSignal,
): WatchedPointer {
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

  const meet = (hit: PointerHit, point: Point, previous: Point): void => {
    if (hit === 'card') return enterCard(point);
    const shown = targets.findBoxes();
    if (hit !== null && hit.number === shown?.number) exit = point;
    const isOnPath = shown !== null && isOnSafePath(exit, previous, point, shown.mention, shown.card);
    if (hit !== null) enterMention(hit, point, isOnPath);
    else if (over !== 'page') dispatch({ type: 'pointer-left' });
    over = hit ?? 'page';
    if (isOnPath) dispatch({ type: 'pointer-approached' });
  };

  const isAway = (hit: PointerHit): boolean =>
    hit !== 'card' && (hit === null || hit.number !== targets.findBoxes()?.number);

  const pointer: WatchedPointer = {
    move: (point, isPressing, findHit) => {
      const previous = last ?? point;
      if (last?.x === point.x && last.y === point.y) return;
      last = point;
      targets.setPassable(false);
      // Dragging or selecting text: what lies under the pointer is looked at again after.
      if (isPressing) over = null;
      else meet(findHit(), point, previous);
    },
    leave: () => {
      over = 'page';
      dispatch({ type: 'pointer-left' });
    },
    scroll: (scrolled) => {
      if (!isMention(over) || !isWithin(over.element, scrolled)) return;
      over = null;
      targets.setPassable(true);
      dispatch({ type: 'page-scrolled' });
    },
    press: (hit) => dispatch({ type: 'pressed', isAway: isAway(hit) }),
    choose: (piece, opening) => dispatch({ type: 'mention-chosen', mention: toRef(piece), opening }),
    getPlace: () => last,
  };
  // In a shadow tree of the page, the host is not the event's target.
  const findHit = (event: MouseEvent): PointerHit =>
    event.composedPath().includes(host) ? 'card' : targets.findPieceAt(event);
  listenToPointer(window, findHit, pointer, signal);
  return pointer;
}

function isMention(over: MentionPiece | 'card' | 'page' | null): over is MentionPiece {
  return typeof over === 'object' && over !== null;
}

function toRef({ number, termId }: MentionPiece): MentionRef {
  return { number, termId };
}
