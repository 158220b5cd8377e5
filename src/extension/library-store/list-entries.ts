import type { Backgrounder } from '@/core/backgrounder/backgrounder';
import { type Conflicts, hasSameWords, listLikelyTwins, type SharedTerm } from '@/core/library/conflicts';
import type { EntryPage, EntrySummary } from '@/core/library/entry';
import { summariseHead } from '@/core/library/stored-entry';

import { findTwins } from './put-entries';
import { parseHead, readDocument, readHead, readTitle } from './read-records';
import type { LibraryReading } from './schema';

export async function listEntries(reading: LibraryReading, after: string | null, limit: number): Promise<EntryPage> {
  const store = reading.objectStore('entries');
  const range = after === null ? null : IDBKeyRange.lowerBound(after, true);
  const [ids, records] = await Promise.all([store.getAllKeys(range, limit), store.getAll(range, limit)]);
  const heads = records.map((record) => parseHead(record));
  const damagedIds = ids.filter((_, position) => heads[position] === null);
  const titles = await Promise.all(damagedIds.map((id) => readTitle(reading, id)));
  return {
    entries: heads.flatMap((head) => (head ? summariseHead(head) : [])),
    damagedIds,
    damagedTitles: Object.fromEntries(
      damagedIds.flatMap((id, position) => {
        const title = titles[position] ?? null;
        return title === null ? [] : [[id, title]];
      }),
    ),
    next: ids.length < limit ? null : (ids.at(-1) ?? null),
  };
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
  const sharedTerms = shared.filter(({ entryIds }) => entryIds.length > 0);
  const twins = await findTwins(reading, backgrounder);
  const told = new Set(twins.sameTitle.map(({ id }) => id));
  const sameText = await findSameText(reading, backgrounder, sharedTerms);
  return { ...twins, sameText: sameText.filter(({ id }) => !told.has(id)), sharedTerms };
}

async function findSameText(
  reading: LibraryReading,
  backgrounder: Backgrounder,
  sharedTerms: readonly SharedTerm[],
): Promise<readonly EntrySummary[]> {
  const found = await Promise.all(
    listLikelyTwins(sharedTerms).map(async (id) => {
      const stored = await readDocument(reading, id);
      if (stored === null || !hasSameWords(stored.backgrounder, backgrounder)) return null;
      return readHead(reading, id);
    }),
  );
  return found.flatMap((head) => (head ? summariseHead(head) : []));
}
