import { type Backgrounder, KINDS } from '@/core/backgrounder/backgrounder';
import { namesShape } from '@/core/backgrounder/backgrounder-shape';
import { findKeyTerms } from '@/core/matching/find-key-terms';
import { listNames } from '@/core/matching/names/merge-terms';
import { makeTermSource, type NamedTerm, type TermSource } from '@/core/matching/names/term-source';
import { listNameKeys } from '@/core/matching/sieve/list-name-keys';
import { flag, listOf, number, oneOf, record, type Shape, text, wholeNumber } from '@/core/shape/shape';

import { listOwnNameKeys, listOwnNames } from './own-names';

/**
 * Some of a document's terms as the library's index keeps them: what matching needs of them, and under which keys it finds
 * them. Made of the document alone and kept beside it.
 */
export interface TermRow extends TermSource {
  /** The keys of all names of its terms, and its terms' ids; both empty where the document is switched off. */
  readonly keys: readonly number[];
  readonly termIds: readonly string[];
  /** Term by term, its names' keys. */
  readonly keysOfTerms: readonly (readonly number[])[];
  /** Hashes of the words that its names begin with; for the sieve. */
  readonly firstForms: Int32Array;
}

/** A page names few of a document's terms; of a long glossary it need not read all. */
const MOST_TERMS = 32;

/** The rows of a document, in the order of its terms; none where it has no terms. */
export function makeTermRows(backgrounder: Backgrounder, isOn: boolean): readonly TermRow[] {
  const source = makeTermSource(backgrounder, findKeyTerms(backgrounder));
  const rows: TermRow[] = [];
  for (let from = 0; from < source.terms.length; from += MOST_TERMS) {
    const terms = source.terms.slice(from, from + MOST_TERMS);
    rows.push(makeRow({ ...source, firstPosition: from, terms }, isOn));
  }
  return rows;
}

function makeRow(source: TermSource, isOn: boolean): TermRow {
  const keysOfTerms: number[][] = [];
  const firstForms = new Set<number>();
  for (const term of source.terms) {
    const keys = new Set<number>();
    for (const name of listNames(term, source.language)) {
      const found = listNameKeys(name.text, name.language);
      for (const key of found.keys) keys.add(key);
      for (const hash of found.firstForms) firstForms.add(hash);
    }
    for (const name of listOwnNames(term)) for (const key of listOwnNameKeys(name)) keys.add(key);
    keysOfTerms.push([...keys]);
  }
  return switchRow({ ...source, keys: [], termIds: [], keysOfTerms, firstForms: Int32Array.from(firstForms) }, isOn);
}

/** The row as it is while its document is switched on or off. */
export function switchRow(row: TermRow, isOn: boolean): TermRow {
  const keys = isOn ? [...new Set(row.keysOfTerms.flat())] : [];
  const termIds = isOn ? [...new Set(row.terms.map(({ id }) => id))] : [];
  return { ...row, keys, termIds };
}

const hashes: Shape<Int32Array> = (data, where = 'data') => {
  if (data instanceof Int32Array) return data;
  throw new TypeError(`Expected hashes at ${where}`);
};

const namedTermShape = record<NamedTerm>({
  id: text,
  name: text,
  kind: oneOf(KINDS),
  broad: flag,
  aliases: namesShape,
  broadAliases: namesShape,
  isKey: flag,
});

/** A row as it comes out of storage. */
export const termRowShape = record<TermRow>({
  backgrounderId: text,
  date: text,
  language: text,
  firstPosition: wholeNumber,
  terms: listOf(namedTermShape),
  keys: listOf(number),
  termIds: listOf(text),
  keysOfTerms: listOf(listOf(number)),
  firstForms: hashes,
});
