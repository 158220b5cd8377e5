import type { Backgrounder } from '@/core/backgrounder/backgrounder';
import type { Conflicts } from '@/core/library/conflicts';
import type { EntryPage } from '@/core/library/entry';
import { holdsText } from '@/core/library/entry-text';
import { summariseHead } from '@/core/library/stored-entry';

import { findTwins } from './put-entries';
import { parseDocument, parseHead, readHead } from './read-records';
import type { LibraryReading } from './schema';

/** Documents are searched so many at a time. */
const DOCUMENTS_AT_A_TIME = 100;

export async function listEntries(reading: LibraryReading, after: string | null, limit: number): Promise<EntryPage> {
  const store = reading.objectStore('entries');
  const range = after === null ? null : IDBKeyRange.lowerBound(after, true);
  const [ids, records] = await Promise.all([store.getAllKeys(range, limit), store.getAll(range, limit)]);
  const heads = records.map((record) => parseHead(record));
  return {
    entries: heads.flatMap((head) => (head ? summariseHead(head) : [])),
    damagedIds: ids.filter((_, position) => heads[position] === null),
    next: ids.length < limit ? null : (ids.at(-1) ?? null),
  };
}

/** Ids of the documents that hold the words, in their order. */
export async function searchEntries(reading: LibraryReading, words: string): Promise<readonly string[]> {
  const store = reading.objectStore('documents');
  const found: string[] = [];
  let range: IDBKeyRange | null = null;
  for (;;) {
    const keys: string[] = await store.getAllKeys(range, DOCUMENTS_AT_A_TIME);
    if (keys.length === 0) return found;
    const documents = (await store.getAll(IDBKeyRange.bound(keys[0], keys.at(-1)))).map((record) =>
      parseDocument(record),
    );
    for (const { id, backgrounder } of documents.filter((document) => document !== null)) {
      const head = await readHead(reading, id);
      if (head && holdsText({ backgrounder, notes: head.notes }, words)) found.push(id);
    }
    range = IDBKeyRange.lowerBound(keys.at(-1), true);
  }
}

/** What stands in a document's way, or beside it. */
export async function findConflicts(reading: LibraryReading, backgrounder: Backgrounder): Promise<Conflicts> {
  const byTermId = reading.objectStore('termRows').index('byTermId');
  const shared = await Promise.all(
    backgrounder.terms.map(async ({ id }) => {
      const rows = await byTermId.getAllKeys(id);
      const entryIds = [...new Set(rows.map(([entryId]) => entryId))].filter((entryId) => entryId !== backgrounder.id);
      return { termId: id, entryIds };
    }),
  );
  const twins = await findTwins(reading, backgrounder);
  return { ...twins, sharedTerms: shared.filter(({ entryIds }) => entryIds.length > 0) };
}
