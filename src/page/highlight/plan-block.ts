import type { TextRange } from '@/core/matching/mention';
import type { NumberedMention } from '@/core/page/choose-mentions';
import type { PageBlock } from '@/page/text/page-block';

import { findTone, type Tone } from './text-tone';

/** A stretch of one text node, in offsets of that node, and the mention that it is a piece of. */
export interface PlannedRange extends TextRange {
  readonly mention: NumberedMention;
}

/** What is to be marked in one text node, and how. */
export interface NodePlan {
  readonly node: Text;
  readonly ranges: readonly PlannedRange[];
  readonly tone: Tone;
  /** Its parent lays out each child by itself (flex, grid): the text must stay one child. */
  readonly isLaidOut: boolean;
}

const LAID_OUT = /flex|grid/;

/**
 * Where the mentions of a block stand in its nodes. Reads computed style and changes nothing. Empty where the nodes no
 * longer hold the block's text.
 */
export function planBlock(block: PageBlock, mentions: readonly NumberedMention[]): readonly NodePlan[] {
  const plans: NodePlan[] = [];
  for (const { node, start } of block.pieces) {
    if (!isCurrent(node, block, start)) return [];
    const ranges = findRanges(node.data, start, mentions);
    if (ranges.length === 0) continue;
    const { color, display } = readStyle(node);
    plans.push({ node, ranges, tone: findTone(color), isLaidOut: LAID_OUT.test(display) });
  }
  return plans;
}

/** White space alone is not marked: between two pieces of a name it would show as a stray stroke. */
function findRanges(text: string, offset: number, mentions: readonly NumberedMention[]): PlannedRange[] {
  return mentions
    .filter(({ start, end }) => start < offset + text.length && end > offset)
    .map((mention) => ({
      mention,
      start: Math.max(mention.start - offset, 0),
      end: Math.min(mention.end - offset, text.length),
    }))
    .filter(({ start, end }) => text.slice(start, end).trim() !== '');
}

function isCurrent({ data, isConnected }: Text, block: PageBlock, start: number): boolean {
  return isConnected && data !== '' && block.text.startsWith(data, start);
}

/** A parent that makes no box of its own (`display: contents`) leaves the layout to the next one up. */
function readStyle(node: Text): { readonly color: string; readonly display: string } {
  const window = node.ownerDocument.defaultView;
  let element = node.parentElement;
  if (window === null || element === null) return { color: '', display: '' };
  const { color } = window.getComputedStyle(element);
  for (; element !== null; element = element.parentElement) {
    const { display } = window.getComputedStyle(element);
    if (display !== 'contents') return { color, display };
  }
  return { color, display: '' };
}
