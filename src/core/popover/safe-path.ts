/** A point of the viewport, in CSS px. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A rectangle of the viewport, in CSS px; a `DOMRect` is one. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A hand does not draw straight lines: the card counts as this much larger, and the way back as this much short. */
export const SLACK_PX = 8;

/**
 * Whether a pointer that left a mention is still on its way to the card: in the gap between the two, or in the wedge
 * that opens from where it left (`exit`) to the card's edges and not going back.
 */
export function isOnSafePath(exit: Point, previous: Point, pointer: Point, mention: Box, card: Box): boolean {
  if (isInside(pointer, getGap(mention, card))) return true;
  const target = grow(card, SLACK_PX);
  const isGoingBack = getDistance(pointer, card) > getDistance(previous, card);
  return !isGoingBack && isInWedge(pointer, exit, target);
}

/** Whether the straight line from `apex` through `point` ends in `target`: then `point` lies between the two. */
function isInWedge(point: Point, apex: Point, target: Box): boolean {
  const across = getSpan(apex.x, point.x - apex.x, target.left, target.right);
  const down = getSpan(apex.y, point.y - apex.y, target.top, target.bottom);
  const enters = Math.max(across.from, down.from);
  const leaves = Math.min(across.to, down.to);
  return enters <= leaves && leaves >= 1;
}

/** The stretch of a walk by `step` from `start`, counted in steps, that lies between `low` and `high`. */
function getSpan(start: number, step: number, low: number, high: number): { from: number; to: number } {
  if (step === 0) {
    const isBetween = start >= low && start <= high;
    return isBetween ? { from: -Infinity, to: Infinity } : { from: Infinity, to: -Infinity };
  }
  const first = (low - start) / step;
  const second = (high - start) / step;
  return { from: Math.min(first, second), to: Math.max(first, second) };
}

/** What lies between two boxes: as wide as what they share, or spanned by their nearest corners. */
function getGap(one: Box, other: Box): Box {
  const overlapX = { left: Math.max(one.left, other.left), right: Math.min(one.right, other.right) };
  const overlapY = { top: Math.max(one.top, other.top), bottom: Math.min(one.bottom, other.bottom) };
  return {
    left: Math.min(overlapX.left, overlapX.right),
    right: Math.max(overlapX.left, overlapX.right),
    top: Math.min(overlapY.top, overlapY.bottom),
    bottom: Math.max(overlapY.top, overlapY.bottom),
  };
}

function isInside({ x, y }: Point, { left, top, right, bottom }: Box): boolean {
  return x >= left && x <= right && y >= top && y <= bottom;
}

function grow({ left, top, right, bottom }: Box, byPx: number): Box {
  return { left: left - byPx, top: top - byPx, right: right + byPx, bottom: bottom + byPx };
}

function getDistance({ x, y }: Point, { left, top, right, bottom }: Box): number {
  return Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));
}
