import type { Backgrounder, Term } from '@/core/backgrounder/backgrounder';

/** A term as matching needs it, from one backgrounder. */
export interface NamedTerm extends Pick<Term, 'id' | 'name' | 'kind' | 'broad' | 'aliases' | 'broadAliases'> {
  /** The backgrounder comes back to it again and again; see `findKeyTerms`. */
  readonly isKey: boolean;
}

/** What matching needs of a backgrounder, or of a part of its terms. */
export interface TermSource extends Pick<Backgrounder, 'date' | 'language'> {
  readonly backgrounderId: string;
  /** How many of the backgrounder's terms come before the first of these. */
  readonly firstPosition: number;
  readonly terms: readonly NamedTerm[];
}

/** All terms of a backgrounder; `keyTermIds` are those that it comes back to. */
export function makeTermSource(backgrounder: Backgrounder, keyTermIds: ReadonlySet<string>): TermSource {
  const { id, date, language } = backgrounder;
  const terms = backgrounder.terms.map(({ id: termId, name, kind, broad, aliases, broadAliases }) => {
    return { id: termId, name, kind, broad, aliases, broadAliases, isKey: keyTermIds.has(termId) };
  });
  return { backgrounderId: id, date, language, firstPosition: 0, terms };
}

/** Whose word counts where several name a term or several terms have a name: the newest, then the first in the alphabet. */
export function compareSources(a: TermSource, b: TermSource): number {
  return (
    compareTexts(b.date, a.date) ||
    compareTexts(a.backgrounderId, b.backgrounderId) ||
    a.firstPosition - b.firstPosition
  );
}

/** The same everywhere, unlike `localeCompare`. */
export function compareTexts(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
