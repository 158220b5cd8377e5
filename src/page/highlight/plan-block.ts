import type { TextRange } from '@/core/matching/mention';
import type { NumberedMention } from '@/core/page/choose-mentions';
import type { PageBlock } from '@/page/text/page-block';

import { findTone, type Tone } from './text-tone';

/** What has to be known of a mention to show it. */
export type ShownMention = Pick<NumberedMention, 'termId' | 'number' | 'start' | 'end'>;

/** A stretch of one text node, in offsets of that node, and the mention that it is a piece of. */
export interface PlannedRange extends TextRange {
  readonly mention: ShownMention;
}

/** What is to be marked in one text node, and how. */
export interface NodePlan {
  readonly node: Text;
  readonly ranges: readonly PlannedRange[];
  readonly tone: Tone;
  /** Its parent lays out each child by itself (flex, grid): the text must stay one child. */
  readonly isLaidOut: boolean;
  /** Its lines break where they must. */
  readonly isWrapping: boolean;
}

const LAID_OUT = /flex|grid/;
const ON_ONE_LINE = /^(?:nowrap|pre)$/;

/**
 * Where the mentions of a block stand in its nodes. Reads computed style and changes nothing. Empty where the nodes no
 * longer hold the block's text.
 */
export function planBlock(block: PageBlock, mentions: readonly ShownMention[]): readonly NodePlan[] {
  const plans: NodePlan[] = [];
  for (const { node, start } of block.pieces) {
    if (!isCurrent(node, block, start)) return [];
    const ranges = findRanges(node.data, start, mentions);
    if (ranges.length === 0) continue;
    plans.push({ node, ranges, ...readLook(node) });
  }
  return plans;
}

/** White space alone is not marked: between two pieces of a name it would show as a stray stroke. */
function findRanges(text: string, offset: number, mentions: readonly ShownMention[]): PlannedRange[] {
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

function readLook(node: Text): Pick<NodePlan, 'tone' | 'isLaidOut' | 'isWrapping'> {
  const styles = listStyles(node);
  const { color = '', whiteSpace = '' } = styles[0] ?? {};
  return {
    tone: findTone(color),
    isLaidOut: LAID_OUT.test(styles.at(-1)?.display ?? ''),
    isWrapping: !ON_ONE_LINE.test(whiteSpace),
  };
}

/**
 * The parent's style, and up from there as long as an element makes no box of its own (`display: contents`) and so leaves
 * the layout to the next one.
 */
function listStyles(node: Text): readonly CSSStyleDeclaration[] {
  const window = node.ownerDocument.defaultView;
  const styles: CSSStyleDeclaration[] = [];
  if (window === null) return styles;
  for (let element = node.parentElement; element !== null; element = element.parentElement) {
    const style = window.getComputedStyle(element);
    styles.push(style);
    if (style.display !== 'contents') break;
  }
  return styles;
}
