import type { Box, Point } from './safe-path';

/** A width and a height, in CSS px. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The side of an anchor that a box stands at. */
export type Side = 'bottom' | 'top' | 'right' | 'left';

/** The side that is tried first, and the edge that a box above or below shares with its anchor; without: their middle. */
export type Placement = 'bottom' | 'bottom-start' | 'bottom-end';

/** Between the anchor and the box; a pointer has to cross it. */
const GAP_PX = 6;

/** Between the box and the edge of what is visible. */
export const MARGIN_PX = 8;

/** The sides in the order in which they are tried: after above and below, the side towards which the text runs. */
const SIDES: Readonly<Record<Placement, readonly Side[]>> = {
  bottom: ['bottom', 'top', 'right', 'left'],
  'bottom-start': ['bottom', 'top', 'right', 'left'],
  'bottom-end': ['bottom', 'top', 'left', 'right'],
};

/** The first side where a box of this size has room, or else the one where it lacks the least. */
export function chooseSide(anchor: Box, size: Size, view: Box, placement: Placement): Side {
  const lacks = SIDES[placement].map((side) => ({ side, lackPx: getLack(anchor, size, view, side) }));
  const [least] = lacks.toSorted((a, b) => a.lackPx - b.lackPx);
  return (lacks.find(({ lackPx }) => lackPx <= 0) ?? least!).side;
}

/**
 * The largest size of a box at that side of the anchor, in whole px. Along the side it may slide, so there it has all of
 * the view. Below 0 where the anchor lies beyond the view's edge.
 */
export function getRoom(anchor: Box, view: Box, side: Side): Size {
  const width = view.right - view.left - 2 * MARGIN_PX;
  const height = view.bottom - view.top - 2 * MARGIN_PX;
  const away = getRoomAway(anchor, view, side);
  // Rounded down: a box as high as the room must not turn out a fraction higher.
  return isAcross(side)
    ? { width: Math.floor(Math.min(width, away)), height: Math.floor(height) }
    : { width: Math.floor(width), height: Math.floor(Math.min(height, away)) };
}

/** The upper left corner of a box at that side of the anchor, slid along it as far as the view asks. */
export function placeBox(anchor: Box, size: Size, view: Box, placement: Placement, side: Side): Point {
  const x = {
    left: anchor.left - GAP_PX - size.width,
    right: anchor.right + GAP_PX,
    bottom: alignAcross(anchor, size, placement),
    top: alignAcross(anchor, size, placement),
  }[side];
  const y = {
    top: anchor.top - GAP_PX - size.height,
    bottom: anchor.bottom + GAP_PX,
    left: alignDown(anchor, size, placement),
    right: alignDown(anchor, size, placement),
  }[side];
  const inside = keepInside({ x, y }, size, view);
  return isAcross(side) ? { x, y: inside.y } : { x: inside.x, y };
}

/** The point, or the nearest one where a box of this size with that upper left corner is in view; the corner before all. */
export function keepInside({ x, y }: Point, { width, height }: Size, view: Box): Point {
  return {
    x: Math.max(view.left + MARGIN_PX, Math.min(x, view.right - MARGIN_PX - width)),
    y: Math.max(view.top + MARGIN_PX, Math.min(y, view.bottom - MARGIN_PX - height)),
  };
}

/** Whether nothing of the box is seen, where each of the clips hides what lies outside it. */
export function isCutOff(box: Box, clips: readonly Box[]): boolean {
  const left = Math.max(...clips.map((clip) => clip.left));
  const top = Math.max(...clips.map((clip) => clip.top));
  const right = Math.min(...clips.map((clip) => clip.right));
  const bottom = Math.min(...clips.map((clip) => clip.bottom));
  return box.right <= left || box.left >= right || box.bottom <= top || box.top >= bottom;
}

function isAcross(side: Side): boolean {
  return side === 'left' || side === 'right';
}

/** By how much the box is larger than the room between the anchor and the view's edge. */
function getLack(anchor: Box, { width, height }: Size, view: Box, side: Side): number {
  return (isAcross(side) ? width : height) - getRoomAway(anchor, view, side);
}

/** How far it is from the anchor to the view's edge, without gap and margin. */
function getRoomAway(anchor: Box, view: Box, side: Side): number {
  const distance = {
    bottom: view.bottom - anchor.bottom,
    top: anchor.top - view.top,
    right: view.right - anchor.right,
    left: anchor.left - view.left,
  }[side];
  return distance - GAP_PX - MARGIN_PX;
}

/** Where a box above or below begins. */
function alignAcross({ left, right }: Box, { width }: Size, placement: Placement): number {
  if (placement === 'bottom') return (left + right - width) / 2;
  return placement === 'bottom-start' ? left : right - width;
}

/** Where a box at the left or right begins. */
function alignDown({ top, bottom }: Box, { height }: Size, placement: Placement): number {
  return placement === 'bottom' ? (top + bottom - height) / 2 : top;
}
