import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';

import type { EntryDocument, EntryHead } from '@/core/library/stored-entry';
import type { TermRow } from '@/core/library/term-row';
import type { PublishedDocument, Subscription } from '@/core/subscription/subscription';

/** What the database holds, as it is written. What is read is parsed first: a record may be damaged. */
export interface LibrarySchema extends DBSchema {
  /** By id: what lists show, and what the reader decided. */
  entries: { key: string; value: EntryHead; indexes: { byTitle: [title: string, date: string] } };
  /** By id: the texts. */
  documents: { key: string; value: EntryDocument };
  /** The index: what matching needs of each document's terms, by the keys and ids that pages ask for. */
  termRows: {
    key: [backgrounderId: string, firstPosition: number];
    value: TermRow;
    indexes: { byKey: number; byTermId: string };
  };
  /** Removed entries, while they can be brought back. */
  removed: { key: string; value: RemovedEntry; indexes: { byRemoval: string; byTime: number } };
  /** `sieve`: a `StoredSieve`; `state`: a `StateRecord`. */
  meta: { key: MetaKey; value: object };
  /** By address; ended ones too, while that can be undone. */
  subscriptions: { key: string; value: Subscription };
  /** The documents of subscriptions as they are published. */
  published: {
    key: [url: string, fileId: string];
    value: PublishedDocument;
    indexes: { byEntry: string };
  };
}

export type MetaKey = 'sieve' | 'state';

/** An entry as it was when it was removed, in its two parts, read or not. */
export interface RemovedEntry {
  readonly id: string;
  readonly removalId: string;
  readonly removedAtMs: number;
  readonly head: unknown;
  readonly document: unknown;
}

export type LibraryDatabase = IDBPDatabase<LibrarySchema>;

export const STORES = [
  'entries',
  'documents',
  'termRows',
  'removed',
  'meta',
  'subscriptions',
  'published',
] as const satisfies StoreNames<LibrarySchema>[];

/** A change of the library: all stores at once, so that it is made wholly or not at all. */
export type LibraryChange = IDBPTransaction<LibrarySchema, typeof STORES, 'readwrite'>;

export type LibraryReading = IDBPTransaction<LibrarySchema, typeof STORES>;

/** All rows of a document. */
export function rowsOf(id: string): IDBKeyRange {
  return IDBKeyRange.bound([id], [id, []]);
}
