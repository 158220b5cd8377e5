import type { Kind } from '@/core/backgrounder/backgrounder';
import type { BlockFindings, Mention } from '@/core/matching/mention';
import type { Occurrences } from '@/core/settings/settings';
import { decideMentions } from '@/core/subject/decide-mentions';

import type { FoundTerm, TermLabel } from './page-report';
import type { BlockRole } from './text-block';

/** A mention with its number on the page, which all its pieces share. */
export interface NumberedMention extends Mention {
  readonly number: number;
}

/** A block that was read, and the number of its first mention. */
export interface ReadBlock {
  readonly role: BlockRole;
  readonly findings: BlockFindings;
  readonly firstNumber: number;
}

/** What a page shows, and why broad terms are or are not among it. */
export interface Choice {
  readonly isOnSubject: boolean;
  /** Block by block, in the order the blocks were given. */
  readonly mentions: readonly (readonly NumberedMention[])[];
  /** Broad terms that are named but left dark. */
  readonly quietTerms: readonly TermLabel[];
}

export type Labels = ReadonlyMap<string, TermLabel>;

/** What the reader wants of a page. */
export interface Wishes {
  readonly hiddenKinds: readonly Kind[];
  readonly occurrences: Occurrences;
  readonly showsBroadAnyway: boolean;
}

/**
 * Decides what to highlight: what the page's subject allows, without the kinds the reader hid, and where only first
 * mentions are wanted, each term's first. Blocks are given in reading order. A term without a label is left out.
 */
export function chooseMentions(blocks: readonly ReadBlock[], labels: Labels, wishes: Wishes): Choice {
  const { isOnSubject, shown, quietTermIds } = decideMentions(blocks, wishes);
  const isWanted = createFilter(labels, wishes);
  return {
    isOnSubject,
    mentions: blocks.map((block, position) => numberMentions(block, shown[position] ?? []).filter(isWanted)),
    quietTerms: quietTermIds.flatMap((termId) => labels.get(termId) ?? []),
  };
}

/** The terms shown, in order of first appearance; `measure` says how far down the page a mention stands, 0 to 1. */
export function listFoundTerms(
  choice: Choice,
  labels: Labels,
  measure: (blockPosition: number, mention: Mention) => number,
): readonly FoundTerm[] {
  const positions = new Map<string, number[]>();
  choice.mentions.forEach((mentions, blockPosition) => {
    for (const mention of mentions) {
      const known = positions.get(mention.termId) ?? [];
      positions.set(mention.termId, [...known, measure(blockPosition, mention)]);
    }
  });
  return [...positions].flatMap(([termId, places]) => {
    const label = labels.get(termId);
    return label ? [{ ...label, count: places.length, positions: places }] : [];
  });
}

/** Numbers follow all that was found, so that a mention keeps its number whatever is shown. */
function numberMentions(block: ReadBlock, shown: readonly Mention[]): readonly NumberedMention[] {
  const numbers = new Map(block.findings.mentions.map(({ start }, position) => [start, block.firstNumber + position]));
  return shown.map((mention) => ({ ...mention, number: numbers.get(mention.start) ?? block.firstNumber }));
}

function createFilter(labels: Labels, { hiddenKinds, occurrences }: Wishes): (mention: Mention) => boolean {
  const seen = new Set<string>();
  return ({ termId }) => {
    const kind = labels.get(termId)?.kind;
    if (kind === undefined || hiddenKinds.includes(kind)) return false;
    const isFirst = !seen.has(termId);
    seen.add(termId);
    return isFirst || occurrences === 'all';
  };
}
