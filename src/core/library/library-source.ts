import type { Backgrounder } from '@/core/backgrounder/backgrounder';
import type { Sieve } from '@/core/matching/sieve/sieve';

import type { Notes } from './entry';
import type { TermRow } from './term-row';

/** A document as cards need it. */
export interface LibraryDocument {
  readonly backgrounder: Backgrounder;
  readonly notes: Notes;
}

/** Where a library's documents are kept. Only those that are switched on are given; what cannot be read is left out. */
export interface LibrarySource {
  /** Lets through the words and keys of all rows; it may let through others. */
  loadSieve(): Promise<Sieve>;
  /** The rows that have one of these keys, each once, in any order. */
  findRowsByKeys(keys: readonly number[]): Promise<readonly TermRow[]>;
  /** The rows that have one of these terms, each once, in any order. */
  findRowsByTermIds(termIds: readonly string[]): Promise<readonly TermRow[]>;
  getDocuments(ids: readonly string[]): Promise<readonly LibraryDocument[]>;
  /** Gives all rows, some at a time. */
  readAllRows(visit: (rows: readonly TermRow[]) => void): Promise<void>;
}
