import type { BlockFindings, Mention } from '@/core/matching/mention';
import type { BlockRole } from '@/core/page/text-block';

import { findOwners, type Owner } from './find-owners';
import { findSubjects } from './find-subjects';

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

/**
 * Decides which mentions a page shows. Specific names count wherever the page's own text has them; broad ones only on a
 * page about their backgrounder's subject, or on any page where the reader wants so; surnames only where they are the
 * term's. What surrounds the article shows specific names alone, and only on the subject. Cheap: may be asked again
 * whenever content arrives.
 */
export function decideMentions(
  blocks: readonly DecidedBlock[],
  { showsBroadAnyway }: { readonly showsBroadAnyway: boolean },
): Decision {
  // A page that is nothing but lists of links, such as a front page, is read as its own text.
  const hasText = blocks.some(({ role }) => role !== 'aside');
  const read = hasText ? blocks : blocks.map(({ findings }) => ({ role: 'body' as const, findings }));
  const owners = findOwners(read);
  const owned = read.map(({ role, findings }, position) => ({
    role,
    mentions: findings.mentions.filter((mention) => isTheirs(mention, owners[position]!)),
    owners: owners[position]!,
  }));
  const subjects = findSubjects(owned);
  const quiet = new Set<string>();

  function isShown(mention: Mention, role: BlockRole, known: ReadonlyMap<string, Owner>): boolean {
    const isOnSubject = mention.backgrounderIds.some((id) => subjects.has(id));
    if (role === 'aside') return isOnSubject && !mention.broad && mention.evidence > 0;
    if (!mention.broad || isOnSubject || showsBroadAnyway) return true;
    if (mention.standing !== 'full' && known.get(mention.termId) === 'specific') return true;
    quiet.add(mention.termId);
    return false;
  }

  const shown = owned.map(({ role, mentions, owners: known }) =>
    mentions.filter((mention) => isShown(mention, role, known)),
  );
  return { isOnSubject: subjects.size > 0, shown, quietTermIds: [...quiet] };
}

/** A surname is the term's unless it is somebody else's here, or so common that only the full name tells. */
function isTheirs({ standing, termId }: Mention, owners: ReadonlyMap<string, Owner>): boolean {
  const owner = owners.get(termId);
  if (standing === 'surname') return owner !== 'other';
  if (standing === 'common-surname') return owner !== undefined && owner !== 'other';
  return true;
}
