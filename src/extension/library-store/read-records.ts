import type { LibraryEntry } from '@/core/library/entry';
import {
  type EntryDocument,
  entryDocumentShape,
  type EntryHead,
  entryHeadShape,
  joinEntry,
} from '@/core/library/stored-entry';
import { type TermRow, termRowShape } from '@/core/library/term-row';
import { record, text, withFallback } from '@/core/shape/shape';

import type { LibraryChange, LibraryReading } from './schema';

type Reading = LibraryReading | LibraryChange;

/** What was stored, or `null` where it cannot be read. */
export const parseHead = withFallback<EntryHead | null>(entryHeadShape, null);
export const parseDocument = withFallback<EntryDocument | null>(entryDocumentShape, null);
const parseTitled = withFallback<{ title: string } | null>(record({ title: text }), null);
const parseTitledDocument = withFallback<{ backgrounder: { title: string } } | null>(
  record({ backgrounder: record({ title: text }) }),
  null,
);
const parseRow = withFallback<TermRow | null>(termRowShape, null);

/** So many rows are read at a time. */
const ROWS_AT_A_TIME = 250;

/** `null` where there is none, or none that can be read. */
export async function readHead(reading: Reading, id: string): Promise<EntryHead | null> {
  return parseHead(await getRecord(reading.objectStore('entries').get(id)));
}

/** `null` where there is none, or none that can be read. */
export async function readDocument(reading: Reading, id: string): Promise<EntryDocument | null> {
  return parseDocument(await getRecord(reading.objectStore('documents').get(id)));
}

/** `null` where there is none, or where a part of it cannot be read. */
export async function readEntry(reading: Reading, id: string): Promise<LibraryEntry | null> {
  const [head, document] = await Promise.all([readHead(reading, id), readDocument(reading, id)]);
  return head && document && joinEntry(head, document);
}

/** The title of a document that is damaged, from whichever of its two records still tells it; else `null`. */
export async function readTitle(reading: Reading, id: string): Promise<string | null> {
  const [head, document] = await Promise.all([
    getRecord(reading.objectStore('entries').get(id)),
    getRecord(reading.objectStore('documents').get(id)),
  ]);
  return parseTitled(head)?.title ?? parseTitledDocument(document)?.backgrounder.title ?? null;
}

/** The rows of these keys, in their order; what cannot be read is left out. */
export async function readRows(reading: Reading, keys: readonly TermRowKey[]): Promise<readonly TermRow[]> {
  const rows = await Promise.all(keys.map((key) => getRecord(reading.objectStore('termRows').get(key))));
  return rows.flatMap((row) => parseRow(row) ?? []);
}

export type TermRowKey = [backgrounderId: string, firstPosition: number];

/** Gives all rows, some at a time. */
export async function visitRows(reading: Reading, visit: (rows: readonly TermRow[]) => void): Promise<void> {
  const store = reading.objectStore('termRows');
  let range: IDBKeyRange | null = null;
  for (;;) {
    const keys: TermRowKey[] = await store.getAllKeys(range, ROWS_AT_A_TIME);
    if (keys.length === 0) return;
    const some = IDBKeyRange.bound(keys[0], keys.at(-1));
    const rows: readonly unknown[] = await store.getAll(some).catch(() => []);
    visit(rows.flatMap((row) => parseRow(row) ?? []));
    range = IDBKeyRange.lowerBound(keys.at(-1), true);
  }
}

/** A record whose bytes the browser lost is no reason to fail with all the others. */
async function getRecord(getting: Promise<unknown>): Promise<unknown> {
  return getting.catch((error: unknown) => {
    if (error instanceof DOMException && (error.name === 'NotReadableError' || error.name === 'DataError')) return null;
    throw error;
  });
}
