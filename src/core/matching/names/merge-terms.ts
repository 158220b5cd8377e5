import type { Backgrounder, NamesByLanguage, Term } from '@/core/backgrounder/backgrounder';
import { isCommonplace } from '@/core/matching/language/commonplace';
import { getPrimaryTag } from '@/core/matching/language/primary-tag';
import type { IndexedTerm } from '@/core/matching/term-index';

import { splitName } from './split-name';
import { foldWord } from '@/core/matching/text/words';

/** A name with the primary tag of the language it is from. */
export interface ListedName {
  readonly text: string;
  readonly language: string;
  readonly isBroadName: boolean;
}

/** A term as one backgrounder gives it, beside what is true of it in all of them. */
export interface MergedTerm {
  readonly term: Term;
  readonly language: string;
  readonly indexed: IndexedTerm;
}

/** One entry for each term of each backgrounder; entries of the same term share their `indexed`. */
export function mergeTerms(backgrounders: readonly Backgrounder[]): readonly MergedTerm[] {
  const byId = new Map<string, { term: Term; language: string; backgrounderId: string }[]>();
  for (const { id, language, terms } of backgrounders) {
    for (const term of terms) {
      const same = byId.get(term.id) ?? [];
      same.push({ term, language, backgrounderId: id });
      byId.set(term.id, same);
    }
  }
  return [...byId.values()].flatMap((same) => {
    const { id, kind } = same[0]!.term;
    const indexed: IndexedTerm = {
      termId: id,
      kind,
      broad: same.some(({ term }) => term.broad),
      backgrounderIds: [...new Set(same.map(({ backgrounderId }) => backgrounderId))],
      isCommonplace: same.some(({ term }) => isCommonplace(term)),
      keyOf: [],
      givenNames: kind === 'person' ? [...new Set(same.flatMap(({ term }) => listGivenNames(term)))] : [],
    };
    return same.map(({ term, language }) => ({ term, language, indexed }));
  });
}

/** All names of a term; its own name is in the backgrounder's language. */
export function listNames({ name, aliases, broadAliases }: Term, language: string): readonly ListedName[] {
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

function listGivenNames({ name, aliases }: Term): readonly string[] {
  return [name, ...Object.values(aliases).flat()].flatMap((full) => {
    const words = splitName(full);
    return words.length > 1 ? [foldWord(words[0]!.text, 0, words[0]!.text.length)] : [];
  });
}
