import type { NamesByLanguage } from '@/core/backgrounder/backgrounder';
import { isCommonplace } from '@/core/matching/language/commonplace';
import { getPrimaryTag } from '@/core/matching/language/primary-tag';
import type { IndexedTerm } from '@/core/matching/term-index';

import { foldWord } from '@/core/matching/text/words';

import { splitName } from './split-name';
import { compareSources, type NamedTerm, type TermSource } from './term-source';

/** A name with the primary tag of the language it is from. */
export interface ListedName {
  readonly text: string;
  readonly language: string;
  readonly isBroadName: boolean;
}

/** A term with all its names, of all the backgrounders that explain it. */
export interface MergedTerm {
  readonly indexed: IndexedTerm;
  /** Those of the newest backgrounder first. */
  readonly names: readonly ListedName[];
}

/** The terms of all sources, each once. What they disagree about, the newest says; see `compareSources`. */
export function mergeTerms(sources: readonly TermSource[]): readonly MergedTerm[] {
  const byId = new Map<string, SourcedTerm[]>();
  for (const source of sources.toSorted(compareSources)) {
    source.terms.forEach((term, index) => {
      const same = byId.get(term.id) ?? [];
      same.push({ term, source, position: source.firstPosition + index });
      byId.set(term.id, same);
    });
  }
  return [...byId.values()].map((same) => ({
    indexed: mergeTerm(same),
    names: same.flatMap(({ term, source }) => listNames(term, source.language)),
  }));
}

interface SourcedTerm {
  readonly term: NamedTerm;
  readonly source: TermSource;
  readonly position: number;
}

function mergeTerm(same: readonly SourcedTerm[]): IndexedTerm {
  const { term, source, position } = same[0]!;
  const listIds = (sourced: readonly SourcedTerm[]) => [
    ...new Set(sourced.map((explained) => explained.source.backgrounderId)),
  ];
  return {
    termId: term.id,
    rank: { date: source.date, backgrounderId: source.backgrounderId, position },
    kind: term.kind,
    broad: same.some((explained) => explained.term.broad),
    backgrounderIds: listIds(same),
    isCommonplace: same.some((explained) => isCommonplace(explained.term)),
    keyOf: listIds(same.filter((explained) => explained.term.isKey)),
    givenNames: term.kind === 'person' ? [...new Set(same.flatMap((explained) => listGivenNames(explained.term)))] : [],
  };
}

/** All names of a term; its own name is in the backgrounder's language. */
export function listNames({ name, aliases, broadAliases }: NamedTerm, language: string): readonly ListedName[] {
  return [
    { text: name, language: getPrimaryTag(language), isBroadName: false },
    ...listByLanguage(aliases, false),
    ...listByLanguage(broadAliases, true),
  ];
}

function listByLanguage(names: NamesByLanguage, isBroadName: boolean): readonly ListedName[] {
  return Object.entries(names).flatMap(([tag, texts]) =>
    texts.map((text) => ({ text, language: getPrimaryTag(tag), isBroadName })),
  );
}

function listGivenNames({ name, aliases }: NamedTerm): readonly string[] {
  return [name, ...Object.values(aliases).flat()].flatMap((full) => {
    const words = splitName(full);
    return words.length > 1 ? [foldWord(words[0]!.text, 0, words[0]!.text.length)] : [];
  });
}
