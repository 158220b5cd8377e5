import type { LibraryDocument, LibrarySource } from '@/core/library/library-source';

import type { Connection } from './open-database';
import { readEntry, readRows, type TermRowKey, visitRows } from './read-records';
import type { SieveKeeper } from './sieve-keeper';

/** The library's documents as pages ask for them. `onDamaged` hears of those that should be there and cannot be read. */
export function createStoreSource(
  connection: Connection,
  sieves: SieveKeeper,
  onDamaged: (id: string) => void,
): LibrarySource {
  /** A row may be under several of the keys; it is read once. */
  const findRows = (list: (of: IDBIndexReader) => readonly Promise<TermRowKey[]>[]) =>
    connection.read(async (reading) => {
      const store = reading.objectStore('termRows');
      const found = await Promise.all(
        list({
          byKey: (key) => store.index('byKey').getAllKeys(key),
          byTermId: (termId) => store.index('byTermId').getAllKeys(termId),
        }),
      );
      const keys = new Map(found.flat().map((key) => [key.join('\0'), key]));
      return readRows(reading, [...keys.values()]);
    });

  return {
    loadSieve: () => sieves.load(),
    findRowsByKeys: (keys) => findRows(({ byKey }) => keys.map(byKey)),
    findRowsByTermIds: (termIds) => findRows(({ byTermId }) => termIds.map(byTermId)),
    getDocuments: (ids) =>
      connection.read(async (reading) => {
        const documents = await Promise.all(
          ids.map(async (id): Promise<LibraryDocument | null> => {
            const entry = await readEntry(reading, id);
            if (entry === null) onDamaged(id);
            return entry;
          }),
        );
        return documents.filter((document) => document !== null);
      }),
    readAllRows: (visit) => connection.read((reading) => visitRows(reading, (rows) => visit(rows.filter(isOn)))),
  };
}

interface IDBIndexReader {
  byKey(key: number): Promise<TermRowKey[]>;
  byTermId(termId: string): Promise<TermRowKey[]>;
}

function isOn({ termIds }: { readonly termIds: readonly string[] }): boolean {
  return termIds.length > 0;
}
