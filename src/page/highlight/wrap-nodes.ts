import type { PageBlock } from '@/page/text/page-block';

import { takeFootprint } from './footprint';
import type { MarkStock } from './mark-stock';
import { startReading } from './page-reading';
import type { NodePlan } from './plan-block';
import { giveBack, type StandIn } from './stand-in';
import { type Look, wrapNode } from './wrap-node';

/** Nodes to be wrapped that belong to one block, in order. */
export interface WrapTask {
  readonly block: PageBlock;
  readonly plans: readonly NodePlan[];
}

/**
 * Wraps the nodes of each task (none is empty), and gives the copies that stand in for them. Where that moved or restyled something they get
 * their text back in the same go, before anybody can see it, and there is `null` for the task. Reads for all tasks before
 * it writes for any, and again after.
 */
export function wrapNodes(
  document: Document,
  tasks: readonly WrapTask[],
  look: Look,
  marks: MarkStock,
): readonly (readonly StandIn[] | null)[] {
  if (tasks.length === 0) return [];
  const before = startReading(document);
  const footprints = tasks.map(({ block, plans }) => takeFootprint(block, plans, before));
  const copies = tasks.map(({ plans }) => plans.map((plan) => wrapNode(plan, marks.take(plan), look)));

  const now = startReading(document);
  const isDisturbed = footprints.map((footprint, position) => footprint.isDisturbed(copies[position]!, now));
  return copies.map((standIns, position) => {
    if (!isDisturbed[position]) return standIns;
    for (const standIn of standIns) giveBack(standIn, { isRewritten: false, isMoved: false });
    return null;
  });
}
