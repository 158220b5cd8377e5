import type { Backgrounder } from '@/core/backgrounder/backgrounder';

import { findKeyTerms } from './find-key-terms';
import { createIndexBuilder } from './index-builder';
import { makeTermSource } from './names/term-source';
import type { TermIndex } from './term-index';

/** The names of all terms with the forms they take in their languages. Takes about as long as the library is large. */
export function buildTermIndex(backgrounders: readonly Backgrounder[]): TermIndex {
  const builder = createIndexBuilder({ knowsLongerNames: true });
  builder.add(backgrounders.map((backgrounder) => makeTermSource(backgrounder, findKeyTerms(backgrounder))));
  return builder.finish();
}
