import type { LibraryEntry } from '@/core/library/entry';
import { joinEntry } from '@/core/library/stored-entry';

import { createConnection } from './open-database';
import { parseDocument, parseHead } from './read-records';

/** Reads the library without the worker, for long work beside it. Never writes: only the worker knows what belongs together. */
export interface LibraryReader {
  /** For each id of the library, a text that is another one after every change of the entry. */
  listStamps(): Promise<ReadonlyMap<string, string>>;
  /** The entries of these ids; those that are gone are left out, and those that cannot be read are named. */
  readEntries(ids: readonly string[]): Promise<ReadEntries>;
}

export interface ReadEntries {
  readonly entries: readonly LibraryEntry[];
  readonly damagedIds: readonly string[];
}

export function createLibraryReader(name?: string): LibraryReader {
  const connection = createConnection(name);
  return {
    listStamps: () =>
      connection.read(async (reading) => {
        const store = reading.objectStore('entries');
        const [ids, records] = await Promise.all([store.getAllKeys(), store.getAll()]);
        return new Map(ids.map((id, position) => [id, makeStamp(records[position])]));
      }),
    readEntries: (ids) =>
      connection.read(async (reading) => {
        const entries: LibraryEntry[] = [];
        const damagedIds: string[] = [];
        const read = await Promise.all(
          ids.map(async (id) => ({
            id,
            head: await reading.objectStore('entries').get(id).catch(toNothing),
            document: await reading.objectStore('documents').get(id).catch(toNothing),
          })),
        );
        for (const { id, head, document } of read) {
          const [readHead, readDocument] = [parseHead(head), parseDocument(document)];
          if (readHead && readDocument) entries.push(joinEntry(readHead, readDocument));
          else if (head !== undefined || document !== undefined) damagedIds.push(id);
        }
        return { entries, damagedIds };
      }),
  };
}

function makeStamp(record: unknown): string {
  const head = parseHead(record);
  return head === null ? 'damaged' : `${head.changedAtMs} ${head.title} ${JSON.stringify(head.notes)}`;
}

/** A record whose bytes the browser lost: it is there, and nothing of it can be read. */
function toNothing(): null {
  return null;
}
