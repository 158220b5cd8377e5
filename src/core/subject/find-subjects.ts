import type { Mention } from '@/core/matching/mention';
import type { BlockRole } from '@/core/page/text-block';

/** How much a name counts where it stands; what surrounds an article is mostly about other things. */
const ROLE_WEIGHTS: Readonly<Record<BlockRole, number>> = { headline: 1.5, heading: 1, body: 1, aside: 0.1 };

/**
 * What the distinct terms of a page must add up to: a specific name and a broad one, or two broad ones and some
 * commonplaces. See `docs/adr/0007-subject.md` for how it was chosen.
 */
const ENOUGH_EVIDENCE = 1.25;

/** Ids of the backgrounders whose subject the page is about. */
export function findSubjects(
  blocks: readonly { readonly role: BlockRole; readonly mentions: readonly Mention[] }[],
): ReadonlySet<string> {
  const subjects = new Map<string, Subject>();
  for (const { role, mentions } of blocks) {
    for (const mention of mentions) {
      for (const id of mention.backgrounderIds) {
        const subject = subjects.get(id) ?? { evidence: new Map<string, number>(), hasKeyTerm: false };
        subjects.set(id, subject);
        addEvidence(subject, mention, mention.evidence * ROLE_WEIGHTS[role]);
        if (role !== 'aside' && mention.keyOf.includes(id)) subject.hasKeyTerm = true;
      }
    }
  }
  return new Set([...subjects].filter(([, subject]) => isEnough(subject)).map(([id]) => id));
}

interface Subject {
  /** By term, the most it says anywhere: a name repeated is still one name. */
  readonly evidence: Map<string, number>;
  /** The page names a term that the backgrounder comes back to. */
  hasKeyTerm: boolean;
}

function addEvidence({ evidence }: Subject, { termId }: Mention, says: number): void {
  evidence.set(termId, Math.max(evidence.get(termId) ?? 0, says));
}

function isEnough({ evidence, hasKeyTerm }: Subject): boolean {
  let sum = 0;
  for (const says of evidence.values()) sum += says;
  return hasKeyTerm && sum >= ENOUGH_EVIDENCE;
}
