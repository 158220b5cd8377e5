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

/** Names that say at least this much tell a subject; commonplaces and common surnames do not. */
const TELLING_EVIDENCE = 0.2;

/**
 * Of the paragraphs that name any of a backgrounder's terms, so many must have a telling name. On gold and saved pages that
 * are about the subject half or more have; a long article on another war that turns to this one once has few.
 */
const LEAST_TELLING_SHARE = 1 / 3;

/** Ids of the backgrounders whose subject the page is about. */
export function findSubjects(
  blocks: readonly { readonly role: BlockRole; readonly mentions: readonly Mention[] }[],
): ReadonlySet<string> {
  const subjects = new Map<string, Subject>();
  blocks.forEach(({ role, mentions }, position) => {
    for (const mention of mentions) {
      for (const id of mention.backgrounderIds) {
        const subject = subjects.get(id) ?? createSubject();
        subjects.set(id, subject);
        addEvidence(subject, mention, role);
        if (role !== 'aside') addPlace(subject, position, mention.evidence >= TELLING_EVIDENCE);
        if (role !== 'aside' && mention.keyOf.includes(id)) addKeyTerm(subject, role);
      }
    }
  });
  return new Set([...subjects].filter(([, subject]) => isEnough(subject)).map(([id]) => id));
}

interface Subject {
  readonly terms: Map<string, Evidence>;
  /** Positions of the blocks of the page's own text that name a term, and of those with a telling name. */
  readonly named: Set<number>;
  readonly telling: Set<number>;
  /** The page names a term that the backgrounder comes back to. */
  hasKeyTerm: boolean;
  /** And does so in its headline. */
  hasKeyHeadline: boolean;
}

function createSubject(): Subject {
  return { terms: new Map(), named: new Set(), telling: new Set(), hasKeyTerm: false, hasKeyHeadline: false };
}

function addKeyTerm(subject: Subject, role: BlockRole): void {
  subject.hasKeyTerm = true;
  if (role === 'headline') subject.hasKeyHeadline = true;
}

function addPlace({ named, telling }: Subject, position: number, isTelling: boolean): void {
  named.add(position);
  if (isTelling) telling.add(position);
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

function isEnough({ terms, named, telling, hasKeyTerm, hasKeyHeadline }: Subject): boolean {
  const isDwelling = hasKeyHeadline || telling.size >= named.size * LEAST_TELLING_SHARE;
  if (!hasKeyTerm || !isDwelling) return false;
  let clear = 0;
  let faint = 0;
  for (const { says, broadCount } of terms.values()) {
    if (says <= FAINT_EVIDENCE) faint += says;
    else clear += broadCount > 1 ? says * REPEATED : says;
  }
  return clear + Math.min(faint, MOST_OF_FAINT) > ENOUGH_EVIDENCE;
}
