import type { BlockFindings, Mention } from '@/core/matching/mention';
import type { BlockRole } from '@/core/page/text-block';

/** What a page shows of what was found on it. */
export interface Decision {
  readonly isOnSubject: boolean;
  /** Block by block, in the order the blocks were given. */
  readonly shown: readonly (readonly Mention[])[];
  /** Terms that are named but left dark, because the page is about something else. */
  readonly quietTermIds: readonly string[];
}

export interface DecidedBlock {
  readonly role: BlockRole;
  readonly findings: BlockFindings;
}

/** How much a name counts where it stands. */
const ROLE_WEIGHTS: Readonly<Record<BlockRole, number>> = { headline: 1.5, heading: 1, body: 1, aside: 0.1 };

/** What the distinct terms of a page must add up to for it to be about a backgrounder's subject. */
const ENOUGH_EVIDENCE = 1.25;

/**
 * Decides which mentions a page shows. Specific names count wherever they stand; broad ones only on a page about their
 * backgrounder's subject, or everywhere where the reader wants so. Cheap: may be asked again whenever content arrives.
 */
export function decideMentions(
  blocks: readonly DecidedBlock[],
  { showsBroadAnyway }: { readonly showsBroadAnyway: boolean },
): Decision {
  const subjects = findSubjects(blocks);
  const quiet = new Set<string>();
  const shown = blocks.map(({ findings }) =>
    findings.mentions.filter((mention) => {
      if (!mention.broad || mention.backgrounderIds.some((id) => subjects.has(id))) return true;
      if (!showsBroadAnyway) quiet.add(mention.termId);
      return showsBroadAnyway;
    }),
  );
  return { isOnSubject: subjects.size > 0, shown, quietTermIds: [...quiet] };
}

/** The backgrounders whose subject the page is about. */
function findSubjects(blocks: readonly DecidedBlock[]): ReadonlySet<string> {
  const evidence = new Map<string, Map<string, number>>();
  for (const { role, findings } of blocks) {
    for (const { termId, evidence: says, backgrounderIds } of findings.mentions) {
      for (const id of backgrounderIds) {
        const byTerm = evidence.get(id) ?? new Map<string, number>();
        evidence.set(id, byTerm.set(termId, Math.max(byTerm.get(termId) ?? 0, says * ROLE_WEIGHTS[role])));
      }
    }
  }
  const subjects = new Set<string>();
  for (const [id, byTerm] of evidence) {
    const total = [...byTerm.values()].reduce((sum, says) => sum + says, 0);
    if (total >= ENOUGH_EVIDENCE) subjects.add(id);
  }
  return subjects;
}
