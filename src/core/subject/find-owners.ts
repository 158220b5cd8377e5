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
    known = learn(known, listFullNames(findings));
    const here = known;
    known = learn(known, listRivals(findings));
    return here;
  });
}

/** The same map where nothing is new, as on most blocks. */
function learn(
  known: ReadonlyMap<string, Owner>,
  named: readonly (readonly [string, Owner])[],
): ReadonlyMap<string, Owner> {
  return named.every(([termId, owner]) => known.get(termId) === owner) ? known : new Map([...known, ...named]);
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
