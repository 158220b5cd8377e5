import type { TextRange } from '@/core/matching/mention';
import type { NumberedMention } from '@/core/page/choose-mentions';
import { findParent } from '@/page/shadow/shadow-tree';
import type { PageBlock } from '@/page/text/page-block';

import { createLookReader, type LookReader, type TextLook } from './text-look';

/** What has to be known of a mention to show it. */
export type ShownMention = Pick<NumberedMention, 'termId' | 'number' | 'start' | 'end'>;

/** A stretch of one text node, in offsets of that node, and the mention that it is a piece of. */
export interface PlannedRange extends TextRange {
  readonly mention: ShownMention;
}

/** What is to be marked in one text node, and how. */
export interface NodePlan extends TextLook {
  readonly node: Text;
  /** What the node holds. */
  readonly text: string;
  readonly ranges: readonly PlannedRange[];
}

/**
 * Where the mentions of a block, given in reading order, stand in its nodes. Reads computed style and changes nothing; blocks
 * planned together may share what was read of it. Empty where a node to be marked is no longer shown or holds other text.
 */
export function planBlock(
  { pieces, text }: PageBlock,
  mentions: readonly ShownMention[],
  readLook: LookReader = createLookReader(),
): readonly NodePlan[] {
  const plans: NodePlan[] = [];
  let first = 0;
  for (const [position, { node, start }] of pieces.entries()) {
    while (first < mentions.length && mentions[first]!.end <= start) first += 1;
    // Most nodes of a long block have none, and are not looked at.
    if (first === mentions.length || mentions[first]!.start >= (pieces[position + 1]?.start ?? text.length)) continue;
    const { data, isConnected } = node;
    if (!isConnected || findParent(node) === null || data === '' || !text.startsWith(data, start)) return [];
    const ranges = findRanges(data, start, mentions, first);
    if (ranges.length > 0) plans.push({ node, text: data, ranges, ...readLook(node) });
  }
  return plans;
}

/** White space alone is not marked: between two pieces of a name it would show as a stray stroke. */
function findRanges(text: string, offset: number, mentions: readonly ShownMention[], first: number): PlannedRange[] {
  const ranges: PlannedRange[] = [];
  for (let at = first; at < mentions.length && mentions[at]!.start < offset + text.length; at += 1) {
    const mention = mentions[at]!;
    const start = Math.max(mention.start - offset, 0);
    const end = Math.min(mention.end - offset, text.length);
    if (text.slice(start, end).trim() !== '') ranges.push({ mention, start, end });
  }
  return ranges;
}

/** Whether the page has left alone what was planned. */
export function isStillRight({ node, text }: NodePlan): boolean {
  return node.isConnected && findParent(node) !== null && node.data === text;
}
