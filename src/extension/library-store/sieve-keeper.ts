import type { TermRow } from '@/core/library/term-row';
import type { Sieve } from '@/core/matching/sieve/sieve';
import { withFallback } from '@/core/shape/shape';

import type { Connection } from './open-database';
import { visitRows } from './read-records';
import type { LibraryChange, LibraryReading } from './schema';
import { isWorn, makeEmptyRecord, makeSieveRecord, type SieveRecord, sieveRecordShape, withRows } from './sieve-record';

/** Keeps the sieve in memory, and its record true to the rows. */
export interface SieveKeeper {
  load(): Promise<Sieve>;
  /** Within the change that adds the rows. */
  addRows(change: LibraryChange, rows: readonly TermRow[]): Promise<void>;
  /** Within the change that takes so many rows away. */
  removeRows(change: LibraryChange, count: number): Promise<void>;
  /** Makes the sieve anew where it has become too small or out of date. */
  renewIfWorn(): Promise<void>;
  renew(): Promise<void>;
}

const parseRecord = withFallback<SieveRecord | null>(sieveRecordShape, null);

export function createSieveKeeper(connection: Connection): SieveKeeper {
  let kept: SieveRecord | null = null;

  const getRecord = async (reading: LibraryReading | LibraryChange): Promise<SieveRecord> => {
    if (kept === null) {
      const read = parseRecord(await reading.objectStore('meta').get('sieve'));
      // Without a record there are no rows, or it is damaged.
      kept = read ?? (await makeSieveRecord((visit) => visitRows(reading, visit), makeEmptyRecord()));
    }
    return kept;
  };
  const save = async (change: LibraryChange, record: SieveRecord): Promise<void> => {
    await change.objectStore('meta').put(record, 'sieve');
  };
  const renew = async (): Promise<void> => {
    kept = await connection.change(async (change) => {
      const made = await makeSieveRecord((visit) => visitRows(change, visit), await getRecord(change));
      await save(change, made);
      return made;
    });
  };

  return {
    load: async () => (kept ?? (await connection.read(getRecord))).sieve,
    addRows: async (change, rows) => {
      // Where the change fails after all, the sieve lets a little more through than it must.
      kept = withRows(await getRecord(change), rows);
      await save(change, kept);
    },
    removeRows: async (change, count) => {
      const record = await getRecord(change);
      kept = { ...record, removedCount: record.removedCount + count };
      await save(change, kept);
    },
    renewIfWorn: async () => {
      if (kept !== null && isWorn(kept)) await renew();
    },
    renew,
  };
}
