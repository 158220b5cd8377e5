import type { HighlightStyle } from '@/core/settings/settings';

import {
  BOX_ATTRIBUTE,
  CURRENT_ATTRIBUTE,
  MENTION_ATTRIBUTE,
  STYLE_ATTRIBUTE,
  TERM_ATTRIBUTE,
  TONE_ATTRIBUTE,
} from './mark-attributes';
import { markRanges } from './mark-ranges';
import type { NodePlan } from './plan-block';
import { showStandIn, type StandIn } from './stand-in';

/** How all marks of the page look now. */
export interface Look {
  readonly style: HighlightStyle;
  /** Number of the current mention. */
  readonly current: number | null;
}

/** Wraps the mentions of one text node as planned, with a mark for each range. */
export function wrapNode(
  { node, text, ranges, tone, isLaidOut }: NodePlan,
  marks: readonly HTMLElement[],
  look: Look,
): StandIn {
  const { ownerDocument } = node;
  const marked = markRanges(ownerDocument, text, ranges, marks);
  marked.marks.forEach((mark, position) => {
    const { termId, number } = ranges[position]!.mention;
    mark.setAttribute(TERM_ATTRIBUTE, termId);
    mark.setAttribute(MENTION_ATTRIBUTE, String(number));
    mark.setAttribute(TONE_ATTRIBUTE, tone);
    mark.setAttribute(STYLE_ATTRIBUTE, look.style);
    mark.toggleAttribute(CURRENT_ATTRIBUTE, number === look.current);
  });
  return showStandIn(node, marked, isLaidOut ? createBox(ownerDocument) : null);
}

function createBox(document: Document): HTMLElement {
  const box = document.createElement('span');
  box.setAttribute(BOX_ATTRIBUTE, '');
  return box;
}
