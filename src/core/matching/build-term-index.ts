import type { Backgrounder } from '@/core/backgrounder/backgrounder';

import { findKeyTerms } from './find-key-terms';
import { LONGER_NAMES } from './language/longer-names';
import { createNameTree } from './names/name-tree';
import { listNames, mergeTerms } from './names/merge-terms';
import type { TermIndex } from './term-index';

/** The names of all terms with the forms they take in their languages. Takes about as long as the library is large. */
export function buildTermIndex(backgrounders: readonly Backgrounder[]): TermIndex {
  const tree = createNameTree();
  const terms = mergeTerms(backgrounders);
  for (const { indexed, term, language } of terms) {
    for (const name of listNames(term, language)) tree.addName(indexed, name);
  }
  for (const [language, names] of Object.entries(LONGER_NAMES)) {
    for (const name of names) tree.addLongerName(name, language);
  }
  const index = tree.finish();
  for (const backgrounder of backgrounders) {
    for (const term of findKeyTerms(index, backgrounder)) term.keyOf.push(backgrounder.id);
  }
  return index;
}
