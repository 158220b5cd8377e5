/** Boxes in CSS pixels from a corner, one after the other: left, top, right, bottom, left, … */
export type Boxes = readonly number[];

/** Less is how texts are rounded that are laid out in pieces. CSS pixels. */
export const LIMIT_PX = 0.75;

const SIDES = 4;

/**
 * Whether what is in more pieces now fills the same boxes as before: each piece is in one of them, and the pieces in a box
 * fill it together. They may come in any order, as lines may run in any direction. A piece may be lower than its line:
 * Firefox makes a text as high as its highest font.
 */
export function fillsBoxes(boxes: Boxes, pieces: Boxes): boolean {
  const filled: number[] = [];
  for (let box = 0; box < boxes.length; box += SIDES) filled.push(Infinity, Infinity, -Infinity, -Infinity);
  for (let piece = 0; piece < pieces.length; piece += SIDES) {
    let isHeld = false;
    for (let box = 0; box < boxes.length; box += SIDES) {
      if (!holds(boxes, box, pieces, piece)) continue;
      isHeld = true;
      fill(filled, box, pieces, piece);
    }
    if (!isHeld) return false;
  }
  for (let box = 0; box < boxes.length; box += SIDES) if (!holds(filled, box, boxes, box)) return false;
  return true;
}

/** The boxes without one, where it is among them. */
export function without(boxes: Boxes, box: Boxes): Boxes {
  for (let at = 0; at < boxes.length; at += SIDES) {
    if (box.every((side, position) => side === boxes[at + position])) return boxes.toSpliced(at, SIDES);
  }
  return boxes;
}

function holds(outer: Boxes, at: number, inner: Boxes, inAt: number): boolean {
  return (
    inner[inAt + 1]! > outer[at + 1]! - LIMIT_PX &&
    inner[inAt + 3]! < outer[at + 3]! + LIMIT_PX &&
    inner[inAt]! > outer[at]! - LIMIT_PX &&
    inner[inAt + 2]! < outer[at + 2]! + LIMIT_PX
  );
}

function fill(filled: number[], at: number, boxes: Boxes, from: number): void {
  filled[at] = Math.min(filled[at]!, boxes[from]!);
  filled[at + 1] = Math.min(filled[at + 1]!, boxes[from + 1]!);
  filled[at + 2] = Math.max(filled[at + 2]!, boxes[from + 2]!);
  filled[at + 3] = Math.max(filled[at + 3]!, boxes[from + 3]!);
}
