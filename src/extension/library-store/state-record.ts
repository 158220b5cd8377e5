import { number, orNull, record, tableOf, text, withFallback } from '@/core/shape/shape';

import type { LibraryChange, LibraryReading } from './schema';

/** What the worker must know of the database when it wakes. */
export interface StateRecord {
  /** By the ids of the bundled documents that were put into the library, what they said then, as a hash. */
  readonly bundled: Readonly<Record<string, string>>;
  /** By which rules the rows were made; `null` before there are any. */
  readonly indexedBy: string | null;
  /** The last document whose rows were made anew, where that is under way; else `null`. */
  readonly reindexedTo: string | null;
  /** When the library was found to be lost, epoch ms; `null` where it never was. */
  readonly lostAtMs: number | null;
}

const NEW: StateRecord = { bundled: {}, indexedBy: null, reindexedTo: null, lostAtMs: null };

const parseState = withFallback(
  record<StateRecord>({
    bundled: tableOf(text),
    indexedBy: orNull(text),
    reindexedTo: orNull(text),
    lostAtMs: orNull(number),
  }),
  NEW,
);

/** The state of a new database where nothing else can be read. */
export async function readState(reading: LibraryReading | LibraryChange): Promise<StateRecord> {
  return parseState(await reading.objectStore('meta').get('state'));
}

export async function writeState(change: LibraryChange, state: StateRecord): Promise<void> {
  await change.objectStore('meta').put(state, 'state');
}
