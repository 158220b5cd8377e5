import type { Mention } from '@/core/matching/mention';
import type { BlockRole } from '@/core/page/text-block';

/** How much a name counts where it stands; what surrounds an article is mostly about other things. */
const ROLE_WEIGHTS: Readonly<Record<BlockRole, number>> = { headline: 1.5, heading: 1, body: 1, aside: 0.1 };

/** A broad name that the page's own text says again is less likely said in passing. */
const REPEATED = 1.4;

/** Names said by all kinds of news say this much at most, however many of them a page has. */
const FAINT_EVIDENCE = 0.1;
const MOST_OF_FAINT = 0.2;

/**
 * What the distinct terms of a page must exceed: a specific name and a broad one do, or two broad ones said again and
 * a commonplace. See `docs/adr/0007-subject.md` for how it was chosen.
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
        const subject = subjects.get(id) ?? { terms: new Map<string, Evidence>(), hasKeyTerm: false };
        subjects.set(id, subject);
        addEvidence(subject, mention, role);
        if (role !== 'aside' && mention.keyOf.includes(id)) subject.hasKeyTerm = true;
      }
    }
  }
  return new Set([...subjects].filter(([, subject]) => isEnough(subject)).map(([id]) => id));
}

interface Subject {
  readonly terms: Map<string, Evidence>;
  /** The page names a term that the backgrounder comes back to. */
  hasKeyTerm: boolean;
}

/** What one term says. */
interface Evidence {
  /** The most it says anywhere on the page. */
  says: number;
  /** How often the page's own text names it by a broad name, lists and labels apart. */
  broadCount: number;
}

function addEvidence({ terms }: Subject, { termId, evidence, broad }: Mention, role: BlockRole): void {
  const known = terms.get(termId) ?? { says: 0, broadCount: 0 };
  terms.set(termId, known);
  known.says = Math.max(known.says, evidence * ROLE_WEIGHTS[role]);
  if (broad && role !== 'aside' && evidence > FAINT_EVIDENCE) known.broadCount++;
}

function isEnough({ terms, hasKeyTerm }: Subject): boolean {
  let clear = 0;
  let faint = 0;
  for (const { says, broadCount } of terms.values()) {
    if (says <= FAINT_EVIDENCE) faint += says;
    else clear += broadCount > 1 ? says * REPEATED : says;
  }
  return hasKeyTerm && clear + Math.min(faint, MOST_OF_FAINT) > ENOUGH_EVIDENCE;
}
