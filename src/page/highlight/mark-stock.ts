import { makeMarks } from './mark-ranges';
import type { NodePlan } from './plan-block';

/** Marks for planned nodes, one for each range, made for many nodes in one go: each call of mark.js takes a while by itself. */
export interface MarkStock {
  /** Makes the marks of these nodes, and, if it makes any, of those that may be next: these are gone through only then. */
  prepare(plans: readonly NodePlan[], next: Iterable<readonly NodePlan[]>): void;
  /** The marks of a node, once prepared; they are given once. */
  take(plan: NodePlan): readonly HTMLElement[];
}

export function createMarkStock(document: Document): MarkStock {
  const stock = new WeakMap<NodePlan, readonly HTMLElement[]>();
  const isMissing = (plan: NodePlan): boolean => !stock.has(plan);

  return {
    prepare(plans, next) {
      if (!plans.some(isMissing)) return;
      const missing = [plans, ...next].flat().filter(isMissing);
      const texts = missing.map(({ text, ranges }) => ranges.map(({ start, end }) => text.slice(start, end)));
      const marks = [...makeMarks(document, texts.flat())];
      missing.forEach((plan, position) => stock.set(plan, marks.splice(0, texts[position]!.length)));
    },
    take(plan) {
      return stock.get(plan)!;
    },
  };
}
