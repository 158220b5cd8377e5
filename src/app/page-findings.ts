import type { BlockFindings } from '@/core/matching/mention';
import type { Labels, ReadBlock } from '@/core/page/choose-mentions';
import type { TermLabel } from '@/core/page/page-report';
import type { PageBlock } from '@/page/text/page-block';
import { compareBlocks } from '@/page/text/compare-blocks';

/** Asks the library about blocks; the findings answer them one by one. */
export type Find = (
  blocks: readonly PageBlock[],
) => Promise<{ readonly findings: readonly BlockFindings[]; readonly labels: readonly TermLabel[] }>;

/** A block that names something. */
export interface FoundBlock extends ReadBlock {
  readonly block: PageBlock;
}

/** What the library found on a page, kept as blocks come and go. */
export interface PageFindings {
  readonly labels: Labels;
  /** Resolves when the library has answered; blocks removed meanwhile are forgotten. Rejects where it cannot answer. */
  add(blocks: readonly PageBlock[]): Promise<void>;
  remove(blocks: readonly PageBlock[]): void;
  /** In reading order. */
  list(): readonly FoundBlock[];
}

export function createPageFindings(find: Find): PageFindings {
  const asked = new Set<PageBlock>();
  const found = new Map<PageBlock, FoundBlock>();
  const labels = new Map<string, TermLabel>();
  let nextNumber = 1;

  const keep = (block: PageBlock, findings: BlockFindings | undefined): void => {
    const isStillWanted = asked.delete(block);
    if (!isStillWanted || findings === undefined || isEmpty(findings)) return;
    found.set(block, { block, role: block.role, findings, firstNumber: nextNumber });
    nextNumber += findings.mentions.length;
  };

  return {
    labels,
    add: async (blocks) => {
      for (const block of blocks) asked.add(block);
      const answer = await find(blocks);
      for (const label of answer.labels) labels.set(label.termId, label);
      blocks.forEach((block, position) => keep(block, answer.findings[position]));
    },
    remove: (blocks) => {
      for (const block of blocks) {
        asked.delete(block);
        found.delete(block);
      }
    },
    list: () => [...found.values()].toSorted((a, b) => compareBlocks(a.block, b.block)),
  };
}

function isEmpty({ mentions, rivalTermIds }: BlockFindings): boolean {
  return mentions.length === 0 && rivalTermIds.length === 0;
}
