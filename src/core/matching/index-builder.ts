import { LONGER_NAMES } from './language/longer-names';
import { mergeTerms } from './names/merge-terms';
import { createNameTree } from './names/name-tree';
import type { TermSource } from './names/term-source';
import type { TermIndex } from './term-index';

/** Collects terms for an index. What it finds does not depend on the order in which terms are added. */
export interface IndexBuilder {
  /** All sources of a term must be added at once. */
  add(sources: readonly TermSource[]): void;
  /** An index of all terms added so far; after adding more it must be made anew. */
  finish(): TermIndex;
}

/** `knowsLongerNames`: the index has the well-known names that hold others, such as `Bank of Russia`. */
export function createIndexBuilder({ knowsLongerNames }: { readonly knowsLongerNames: boolean }): IndexBuilder {
  const tree = createNameTree();
  for (const [language, names] of knowsLongerNames ? Object.entries(LONGER_NAMES) : []) {
    for (const name of names) tree.addLongerName(name, language);
  }
  return {
    add: (sources) => {
      for (const { indexed, names } of mergeTerms(sources)) {
        names.forEach((name, position) => tree.addName(indexed, name, position));
      }
    },
    finish: () => tree.finish(),
  };
}
