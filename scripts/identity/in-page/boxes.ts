/** Where something stands, in CSS pixels from the top left of the page; `null` where it has no box. */
export type Box = readonly [left: number, top: number, right: number, bottom: number] | null;

/** The box around an element, all its lines included; the words inside are measured one by one. */
export function boxOf(element: Element): Box {
  return joinBoxes([...element.getClientRects()].map(toBox));
}

/** The box around all text of a range. */
export function boxOfRange(range: Range): Box {
  return joinBoxes([...range.getClientRects()].map(toBox));
}

/** The same box, seen from the top left of another one. */
export function boxWithin(box: Box, around: Box): Box {
  if (box === null || around === null) return box;
  const [left, top] = around;
  return [box[0] - left, box[1] - top, box[2] - left, box[3] - top];
}

export function joinBoxes(boxes: readonly Box[]): Box {
  return boxes.reduce((joined, box) => {
    if (joined === null || box === null) return joined ?? box;
    const [left, top, right, bottom] = joined;
    return [Math.min(left, box[0]), Math.min(top, box[1]), Math.max(right, box[2]), Math.max(bottom, box[3])];
  }, null);
}

/** By how far the farthest edge has moved; `Infinity` where there is a box before or after alone. */
export function measureMove(before: Box, after: Box): number {
  if (before === null || after === null) return before === after ? 0 : Infinity;
  return Math.max(...before.map((edge, position) => Math.abs(edge - after[position]!)));
}

/** Boxes without a surface say where nothing is: browsers give or omit them at the edges of a line. */
function toBox({ left, top, right, bottom }: DOMRect): Box {
  if (left === right || top === bottom) return null;
  const { scrollX, scrollY } = window;
  return [left + scrollX, top + scrollY, right + scrollX, bottom + scrollY];
}
