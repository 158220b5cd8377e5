import type { Mention } from '@/core/matching/mention';
import type { BlockRole } from '@/core/page/text-block';

/** How much a name counts where it stands; what surrounds an article is mostly about other things. */
const ROLE_WEIGHTS: Readonly<Record<BlockRole, number>> = { headline: 1.5, heading: 1, body: 1, aside: 0.1 };

/** Names said by all kinds of news say this much at most, however many of them a page has. */
const FAINT_EVIDENCE = 0.05;
const MOST_OF_FAINT = 0.2;

/**
 * What the distinct terms of a page must exceed: a specific name and a broad one do, or two broad ones and a
 * commonplace. See `docs/adr/0007-subject.md` for how it was chosen.
 */
const ENOUGH_EVIDENCE = 1.2;

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

function isEnough(subject: Subject): boolean {
  return subject.hasKeyTerm && sumUp(subject) > ENOUGH_EVIDENCE;
}

function sumUp({ evidence }: Subject): number {
  let clear = 0;
  let faint = 0;
  for (const says of evidence.values()) {
    if (says > FAINT_EVIDENCE) clear += says;
    else faint += says;
  }
  return clear + Math.min(faint, MOST_OF_FAINT);
}
