import type { PageBlock } from '@/page/text/page-block';

import { BOX_ATTRIBUTE } from './mark-attributes';
import { ASKING_BESIDE, ASKING_INSIDE, type PageReading } from './page-reading';
import type { NodePlan } from './plan-block';
import type { StandIn } from './stand-in';
import { type Boxes, fillsBoxes, LIMIT_PX, without } from './text-lines';

/** What wrapping mentions could move or restyle in and around a block, as it was before. */
export interface Footprint {
  /** Whether something is not where or as it was, now that copies stand in for the planned nodes: one for each, in order. */
  isDisturbed(standIns: readonly StandIn[], now: PageReading): boolean;
}

/** Rules such as `:nth-child(2)` and `b + i` restyle what stands near; with what stands farther something nearer changes, too. */
const NEIGHBOURS = 6;

/** Several screens: nobody scrolls farther before the page is wrapped there, in view first. CSS pixels. */
const FAR_PX = 3000;

/**
 * Changes nothing. `plans` are those of the block's nodes, in order. Of a block that nobody has seen yet, nobody will know
 * where its words were: far from view it is enough that it is as large as before, so that it moves nothing else.
 */
export function takeFootprint(
  { container, pieces }: PageBlock,
  plans: readonly NodePlan[],
  before: PageReading,
): Footprint {
  const [first, last] = [pieces[0]!.node, pieces.at(-1)!.node];
  const size = before.getBox(container);
  const isSeen = size.bottom > -FAR_PX && size.top < innerHeight + FAR_PX;
  const boxes = isSeen ? before.listBoxes(first, last, container) : [];
  const beside = before.hasRules(ASKING_BESIDE) ? plans.flatMap(({ node }) => listNeighbours(node)) : [];
  const looked = [...beside, ...(before.hasRules(ASKING_INSIDE) ? listAround(container, plans) : [])];
  const looks = looked.map(before.getLook);
  // Not those around it, which another block can make larger.
  const sized = [container, ...beside];
  const sizes = sized.map(before.getBox);
  // There words may move inside a line although its ends do not.
  const mentions = plans.flatMap(({ node, ranges, isJustified, isLaidOut }) =>
    isJustified || isLaidOut ? ranges.map(({ start, end }) => before.listBoxesOfText(node, start, end, container)) : [],
  );

  return {
    isDisturbed(standIns, now) {
      const end = standIns.find(({ node }) => node === last)?.parts.at(-1) ?? last;
      const pieceBoxes = standIns.reduce(
        (left, standIn) => leaveOutBox(left, standIn, now, container),
        isSeen ? now.listBoxes(first, end, container) : [],
      );
      const marks = standIns.flatMap((standIn, position) => {
        const { isJustified, isLaidOut } = plans[position]!;
        return isJustified || isLaidOut ? standIn.marks : [];
      });
      return (
        sized.some((element, position) => isResized(now.getBox(element), sizes[position]!)) ||
        !fillsBoxes(boxes, pieceBoxes) ||
        marks.some((mark, position) => !fillsBoxes(mentions[position]!, now.listBoxes(mark, mark, container))) ||
        looked.some((element, position) => now.getLook(element) !== looks[position])
      );
    },
  };
}

function isResized(now: DOMRect, before: DOMRect): boolean {
  return Math.abs(now.width - before.width) > LIMIT_PX || Math.abs(now.height - before.height) > LIMIT_PX;
}

/** What holds a copy together can be wider than the text. */
function leaveOutBox(boxes: Boxes, { parts }: StandIn, now: PageReading, container: Element): Boxes {
  const box = parts[1] as Partial<Element>;
  if (!box.hasAttribute?.(BOX_ATTRIBUTE)) return boxes;
  const { left, top } = now.getBox(container);
  const own = now.getBox(box as Element);
  return without(boxes, [own.left - left, own.top - top, own.right - left, own.bottom - top]);
}

/** The elements nearest to a node among its parent's, in both directions. */
function listNeighbours({ previousElementSibling, nextElementSibling }: Text): readonly Element[] {
  const neighbours: Element[] = [];
  let [before, after] = [previousElementSibling, nextElementSibling];
  for (let count = 0; count < NEIGHBOURS && (before !== null || after !== null); count += 1) {
    if (before !== null) neighbours.push(before);
    if (after !== null) neighbours.push(after);
    before = before?.previousElementSibling ?? null;
    after = after?.nextElementSibling ?? null;
  }
  return neighbours;
}

function listAround(container: Element, plans: readonly NodePlan[]): readonly Element[] {
  const { parentElement, previousElementSibling, nextElementSibling } = container;
  const parents = plans.map(({ node }) => node.parentElement);
  const around = new Set([container, ...parents, parentElement, previousElementSibling, nextElementSibling]);
  return [...around].filter((element) => element !== null);
}
