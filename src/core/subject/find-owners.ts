import type { BlockFindings } from '@/core/matching/mention';

/** Whose a term's surname is: somebody else's, or the term's, which is broad or specific. */
export type Owner = 'other' | 'broad' | 'specific';

/**
 * For each block, by term id, whose the bare surname is there: it belongs to the full name that came last before it, or
 * where none did, to the first one on the page. Terms that nobody names in full are left out.
 */
export function findOwners(
  blocks: readonly { readonly findings: BlockFindings }[],
): readonly ReadonlyMap<string, Owner>[] {
  let known: ReadonlyMap<string, Owner> = findFirstOwners(blocks);
  return blocks.map(({ findings }) => {
    known = new Map([...known, ...listFullNames(findings)]);
    const here = known;
    known = new Map([...known, ...listRivals(findings)]);
    return here;
  });
}

function findFirstOwners(blocks: readonly { readonly findings: BlockFindings }[]): ReadonlyMap<string, Owner> {
  const named = blocks.flatMap(({ findings }) => [...listFullNames(findings), ...listRivals(findings)]);
  return new Map(named.toReversed());
}

function listFullNames({ mentions }: BlockFindings): readonly (readonly [string, Owner])[] {
  return mentions
    .filter(({ standing }) => standing === 'full')
    .map(({ termId, broad }) => [termId, broad ? 'broad' : 'specific']);
}

function listRivals({ rivalTermIds }: BlockFindings): readonly (readonly [string, Owner])[] {
  return rivalTermIds.map((termId) => [termId, 'other']);
}
