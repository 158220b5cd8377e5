import type { Term } from '@/core/backgrounder/backgrounder';
import { listNameKeys } from '@/core/matching/sieve/list-name-keys';

type Named = Pick<Term, 'name' | 'aliases'>;

/**
 * The names that are a term's own, as they are compared between documents: without case, in one spelling of each
 * character. Broad aliases are shared by design and join nothing.
 */
export function listOwnNames({ name, aliases }: Named): readonly string[] {
  return [...new Set([name, ...Object.values(aliases).flat()].map(foldName))];
}

/** Keys under which every term with such a name of its own is filed, whatever the language. */
export function listOwnNameKeys(foldedName: string): readonly number[] {
  return listNameKeys(foldedName, '').keys;
}

export function foldName(name: string): string {
  return name.normalize('NFKC').toLowerCase();
}
