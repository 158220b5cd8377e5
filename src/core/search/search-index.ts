import MiniSearch from 'minisearch';

import type { Backgrounder } from '@/core/backgrounder/backgrounder';
import type { Notes } from '@/core/library/entry';

import { listWords } from './list-words';

/** What is searched of an entry. */
export interface SearchedEntry {
  readonly backgrounder: Backgrounder;
  readonly notes: Notes;
}

/** A document that has all words of a query, or words that are nearly those. */
export interface IndexHit {
  readonly id: string;
  /** The document's words that are meant, folded. */
  readonly words: readonly string[];
}

/** An index of documents in memory; about 11 kB for each of 5 kB. */
export interface SearchIndex {
  /** Puts the entry in the place of what was under its id. */
  put(entry: SearchedEntry): void;
  remove(id: string): void;
  /** The best first; empty for a query without words. The last word may be a beginning, longer ones may be misspelt. */
  search(query: string): readonly IndexHit[];
}

/** A name or a title says more of what a document is about than a word in passing. */
const WEIGHTS = { title: 4, names: 3, notes: 2, text: 1 };

type Fields = Readonly<Record<keyof typeof WEIGHTS | 'id', string>>;

export function createSearchIndex(): SearchIndex {
  const index = new MiniSearch<Fields>({
    fields: Object.keys(WEIGHTS),
    tokenize: (text) => listWords(text, 'text').map(({ word }) => word),
    // Words are folded while they are told apart.
    processTerm: (word) => word,
    // A document that is put anew was another before, which the index must not need to know.
    autoVacuum: { batchSize: 1000, batchWait: 1, minDirtCount: 50, minDirtFactor: 0.1 },
  });
  const remove = (id: string): void => {
    if (index.has(id)) index.discard(id);
  };
  return {
    put: (entry) => {
      remove(entry.backgrounder.id);
      index.add(toFields(entry));
    },
    remove,
    search: (query) =>
      index
        .search(query, {
          tokenize: (text) => listWords(text, 'query').map(({ word }) => word),
          combineWith: 'AND',
          boost: WEIGHTS,
          prefix: (_, position, words) => position === words.length - 1,
          fuzzy: countMisspelt,
          weights: { fuzzy: 0.2, prefix: 0.6 },
        })
        .map(({ id, terms }) => ({ id: String(id), words: terms })),
  };
}

/** Letters that may be wrong in a word of this length; two letters changed about are two. Years and numbers are exact. */
function countMisspelt(word: string): number | false {
  if (/\p{N}/u.test(word) || word.length < 4) return false;
  return word.length < 7 ? 1 : 2;
}

function toFields({ backgrounder, notes }: SearchedEntry): Fields {
  const { id, title, source, author = '', sourceNote, paragraphs, faq, terms } = backgrounder;
  const names = terms.flatMap(({ name, aliases, broadAliases }) =>
    [name].concat(...Object.values(aliases), ...Object.values(broadAliases)),
  );
  const texts = [
    ...paragraphs,
    ...faq.flatMap(({ question, answer }) => [question, answer]),
    ...terms.map(({ summary }) => summary),
    source,
    author,
    sourceNote ?? '',
  ];
  const join = (parts: readonly string[]): string => parts.join('\n');
  return { id, title, names: join(names), notes: join(Object.values(notes)), text: join(texts) };
}
