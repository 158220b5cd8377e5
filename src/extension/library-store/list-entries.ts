import type { Backgrounder } from '@/core/backgrounder/backgrounder';
import type { Conflicts } from '@/core/library/conflicts';
import type { EntryPage } from '@/core/library/entry';
import { summariseHead } from '@/core/library/stored-entry';

import { findTwins } from './put-entries';
import { parseHead, readTitle } from './read-records';
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
  const twins = await findTwins(reading, backgrounder);
  return { ...twins, sharedTerms: shared.filter(({ entryIds }) => entryIds.length > 0) };
}
