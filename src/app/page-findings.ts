import type { BlockFindings } from '@/core/matching/mention';
import type { Labels, ReadBlock } from '@/core/page/choose-mentions';
import type { TermLabel } from '@/core/page/page-report';
import { compareBlocks } from '@/page/text/compare-blocks';
import type { PageBlock } from '@/page/text/page-block';

/** Asks the library about blocks; the findings answer them one by one, with `null` for those that name nothing. */
export type Find = (
  blocks: readonly PageBlock[],
) => Promise<{ readonly findings: readonly (BlockFindings | null)[]; readonly labels: readonly TermLabel[] }>;

/** A block that names something. */
export interface FoundBlock extends ReadBlock {
  readonly block: PageBlock;
}

/** What the library found on a page, kept as blocks come and go. */
export interface PageFindings {
  readonly labels: Labels;
  /** Resolves when the library has answered; blocks removed meanwhile are forgotten. Rejects where it cannot answer. */
  add(blocks: readonly PageBlock[]): Promise<void>;
  /** Returns whether one of the blocks named something. */
  remove(blocks: readonly PageBlock[]): boolean;
  /** In reading order. */
  list(): readonly FoundBlock[];
}

/**
 * The list is kept in order as blocks come, because to ask the browser which of two blocks stands first may take it as long
 * as there are others beside them: only new blocks are compared with those that are there.
 */
export function createPageFindings(find: Find): PageFindings {
  const asked = new Set<PageBlock>();
  const found = new Map<PageBlock, FoundBlock>();
  const labels = new Map<string, TermLabel>();
  let inOrder: readonly FoundBlock[] = [];
  let nextNumber = 1;

  const keep = (block: PageBlock, findings: BlockFindings | null): FoundBlock[] => {
    const isStillWanted = asked.delete(block);
    if (!isStillWanted || findings === null) return [];
    const kept = { block, role: block.role, findings, firstNumber: nextNumber };
    found.set(block, kept);
    nextNumber += findings.mentions.length;
    return [kept];
  };

  return {
    labels,
    add: async (blocks) => {
      for (const block of blocks) asked.add(block);
      const answer = await find(blocks);
      for (const label of answer.labels) labels.set(label.termId, label);
      const kept = blocks.flatMap((block, position) => keep(block, answer.findings[position] ?? null));
      inOrder = insertInOrder(inOrder, kept.toSorted(compareFound));
    },
    remove: (blocks) => {
      for (const block of blocks) asked.delete(block);
      const wasFound = blocks.filter((block) => found.delete(block)).length > 0;
      if (wasFound) inOrder = inOrder.filter(({ block }) => found.has(block));
      return wasFound;
    },
    list: () => inOrder,
  };
}

function compareFound(a: FoundBlock, b: FoundBlock): number {
  return compareBlocks(a.block, b.block);
}

/** Both lists are in order. New blocks mostly follow one another, and mostly stand at the end. */
function insertInOrder(known: readonly FoundBlock[], added: readonly FoundBlock[]): readonly FoundBlock[] {
  const merged: FoundBlock[] = [];
  let from = 0;
  for (const block of added) {
    const position = findPosition(known, block, from);
    merged.push(...known.slice(from, position), block);
    from = position;
  }
  return [...merged, ...known.slice(from)];
}

/** Where in `known`, from a position on, a block belongs: by one comparison at either end, by a binary search between. */
function findPosition(known: readonly FoundBlock[], block: FoundBlock, from: number): number {
  const isBefore = (position: number): boolean => compareFound(known[position]!, block) < 0;
  let [low, high] = [from, known.length];
  if (low === high || isBefore(high - 1)) return high;
  if (!isBefore(low)) return low;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
