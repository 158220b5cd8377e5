import type { Backgrounder } from '@/core/backgrounder/backgrounder';
import type { Conflicts } from '@/core/library/conflicts';
import type { EntryPage, LibraryEntry } from '@/core/library/entry';
import { LibraryFailure } from '@/core/library/library-problem';
import type { LibrarySource } from '@/core/library/library-source';
import type { ConflictChoice, PutItem, PutResult } from '@/core/library/plan-put';

import { rollBackEntry, setNote, switchEntry } from './change-entry';
import { hasBundled, hashBundled, keepBundled } from './keep-bundled';
import { findConflicts, listEntries } from './list-entries';
import { createConnection, DATABASE_NAME } from './open-database';
import { putEntries } from './put-entries';
import { readEntry } from './read-records';
import { reindex } from './reindex';
import { renewLog } from './renew-log';
import { forgetRemoved, removeEntries, undoRemoval } from './remove-entries';
import { restoreEntries } from './restore-entries';
import type { LibraryChange, LibraryReading } from './schema';
import { createSieveKeeper } from './sieve-keeper';
import { readState, writeState } from './state-record';
import { noteEdits } from './subscription-records';
import { createSubscriptionStore, type SubscriptionStore } from './subscription-store';
import { createStoreSource } from './store-source';

/** The library as it is kept in the browser. Whatever it cannot do, it rejects with a `LibraryFailure`. */
export interface LibraryStore {
  /** The documents that are switched on, for matching and cards. */
  readonly source: LibrarySource;
  readonly subscriptions: SubscriptionStore;
  list(after: string | null, limit: number): Promise<EntryPage>;
  /** `null` where there is none of this id; a failure where it cannot be read. */
  get(id: string): Promise<LibraryEntry | null>;
  count(): Promise<number>;
  /** When the browser was found to have lost the whole library, epoch ms, or `null`. */
  getLossTime(): Promise<number | null>;
  findConflicts(backgrounder: Backgrounder): Promise<Conflicts>;
  put(items: readonly PutItem[], choice: ConflictChoice): Promise<readonly PutResult[]>;
  /** Puts entries of a packed library back as they were: all of these, or (where it fails) none. */
  restore(entries: readonly LibraryEntry[]): Promise<void>;
  remove(ids: readonly string[]): Promise<{ readonly removalId: string; readonly count: number }>;
  undoRemoval(removalId: string): Promise<readonly string[]>;
  switch(ids: readonly string[], isOn: boolean): Promise<void>;
  setNote(entryId: string, termId: string, note: string): Promise<void>;
  rollBack(id: string): Promise<void>;
  /** Resolves when nothing is being changed or made anew any more. */
  whenQuiet(): Promise<void>;
  close(): Promise<void>;
}

export interface LibraryStoreOptions {
  /** Documents that come with the extension. */
  readonly bundled: readonly Backgrounder[];
  /** Changes with the rules by which rows are made: they are made anew then. */
  readonly indexedBy: () => string;
  /** Has something done once after each start of the browser. */
  readonly oncePerSession: (act: () => Promise<void>) => Promise<void>;
  /** Whether the library was ever changed, by what is kept outside of it. */
  readonly wasChanged: () => Promise<boolean>;
  /** Called after every change. */
  readonly onChange: () => void;
  readonly name?: string;
  /** Epoch ms. */
  readonly now?: () => number;
  /** From 0 to 1. */
  readonly chance?: () => number;
}

/** Opens nothing before it is asked something. There may be one at a time, or they would not know of each other's changes. */
export function createLibraryStore(options: LibraryStoreOptions): LibraryStore {
  const { bundled, onChange, name = DATABASE_NAME, now = Date.now } = options;
  const connection = createConnection(name);
  const sieves = createSieveKeeper(connection);
  const damagedIds = new Set<string>();
  const mendedIds = new Set<string>();
  let preparing: Promise<void> | null = null;
  let background: Promise<void> = Promise.resolve();

  /** Once, or until it succeeds. */
  const whenReady = async (): Promise<void> => {
    const wanted = (preparing ??= prepare());
    try {
      await wanted;
    } catch (error) {
      if (preparing === wanted) preparing = null;
      throw error;
    }
  };
  const prepare = async (): Promise<void> => {
    const hashes = hashBundled(bundled);
    const indexedBy = options.indexedBy();
    // Before anything is written. Where no database can be opened at all, the library says why.
    await options.oncePerSession(() => renewLog(`${name}-log`)).catch(() => undefined);
    const state = await connection.read(readState);
    if (state.indexedBy === null || !hasBundled(state, hashes)) {
      const lostAtMs = state.indexedBy === null && (await options.wasChanged()) ? now() : state.lostAtMs;
      await connection.change(async (change) => {
        await sieves.addRows(change, await keepBundled(change, bundled, state, now()));
        await writeState(change, { ...state, bundled: hashes, indexedBy: state.indexedBy ?? indexedBy, lostAtMs });
        await forgetRemoved(change, now());
      });
    }
    if ((state.indexedBy ?? indexedBy) !== indexedBy) doLater(() => reindex(connection, sieves, indexedBy), onChange);
  };

  /** What need not be waited for. Where it fails, the next worker does it. */
  const doLater = (act: () => Promise<void>, then?: () => void): void => {
    background = background.then(act).then(then, () => undefined);
  };
  /** A bundled document is at hand, and is put in order without being asked: once, or a broken disk would be asked for ever. */
  const noteDamage = (id: string): void => {
    damagedIds.add(id);
    const sound = bundled.filter((backgrounder) => backgrounder.id === id);
    if (sound.length === 0 || mendedIds.has(id)) return;
    mendedIds.add(id);
    doLater(async () => {
      await connection.change(async (change) =>
        sieves.addRows(change, await keepBundled(change, sound, { bundled: {} }, now())),
      );
      damagedIds.delete(id);
    }, onChange);
  };
  const read = async <T>(run: (reading: LibraryReading) => Promise<T>): Promise<T> => {
    await whenReady();
    return connection.read(run);
  };
  const makeChange = async <T>(run: (change: LibraryChange) => Promise<T>): Promise<T> => {
    await whenReady();
    const result = await connection.change(run);
    onChange();
    doLater(sieves.renewIfWorn);
    return result;
  };
  const onReady = <Args extends unknown[], T>(ask: (...args: Args) => Promise<T>) => {
    return async (...args: Args): Promise<T> => {
      await whenReady();
      return ask(...args);
    };
  };
  const stored = createStoreSource(connection, sieves, noteDamage);

  return {
    source: {
      loadSieve: onReady(stored.loadSieve),
      findRowsByKeys: onReady(stored.findRowsByKeys),
      findRowsByTermIds: onReady(stored.findRowsByTermIds),
      getDocuments: onReady(stored.getDocuments),
      readAllRows: onReady(stored.readAllRows),
    },
    subscriptions: createSubscriptionStore({
      read,
      change: makeChange,
      addRows: sieves.addRows,
      removeRows: sieves.removeRows,
      now,
      chance: options.chance ?? Math.random,
    }),
    list: async (after, limit) => {
      const page = await read((reading) => listEntries(reading, after, limit));
      for (const id of page.damagedIds) noteDamage(id);
      const found = page.entries.filter(({ id }) => damagedIds.has(id)).map(({ id }) => id);
      return { ...page, damagedIds: [...page.damagedIds, ...found] };
    },
    get: (id) =>
      read(async (reading) => {
        const entry = await readEntry(reading, id);
        if (entry === null && (await reading.objectStore('entries').getKey(id)) !== undefined) {
          noteDamage(id);
          throw new LibraryFailure('damaged');
        }
        return entry;
      }),
    count: () => read((reading) => reading.objectStore('entries').count()),
    getLossTime: () => read(async (reading) => (await readState(reading)).lostAtMs),
    findConflicts: (backgrounder) => read((reading) => findConflicts(reading, backgrounder)),
    put: async (items, choice) => {
      const results = await makeChange(async (change) => {
        const put = await putEntries(change, items, choice, now());
        await noteEdits(change, listReplaced(put.results));
        await sieves.addRows(change, put.rows);
        return put.results;
      });
      for (const { id } of results) damagedIds.delete(id);
      return results;
    },
    restore: async (entries) => {
      await makeChange(async (change) => sieves.addRows(change, await restoreEntries(change, entries)));
      for (const { backgrounder } of entries) damagedIds.delete(backgrounder.id);
    },
    remove: async (ids) => {
      const removalId = crypto.randomUUID();
      const count = await makeChange(async (change) => {
        const removed = await removeEntries(change, ids, removalId, now());
        await sieves.removeRows(change, removed.rowCount);
        return removed.count;
      });
      for (const id of ids) damagedIds.delete(id);
      return { removalId, count };
    },
    undoRemoval: (removalId) =>
      makeChange(async (change) => {
        const { ids, rows } = await undoRemoval(change, removalId);
        await sieves.addRows(change, rows);
        return ids;
      }),
    switch: (ids, isOn) =>
      makeChange(async (change) => {
        for (const id of ids) {
          const rows = await switchEntry(change, id, isOn);
          await (isOn ? sieves.addRows(change, rows) : sieves.removeRows(change, rows.length));
        }
      }),
    setNote: (entryId, termId, note) => makeChange((change) => setNote(change, entryId, termId, note)),
    rollBack: (id) =>
      makeChange(async (change) => {
        await sieves.addRows(change, await rollBackEntry(change, id));
      }),
    whenQuiet: async () => {
      await whenReady();
      await background;
    },
    close: () => connection.close(),
  };
}

function listReplaced(results: readonly PutResult[]): readonly string[] {
  return results.filter(({ outcome }) => outcome === 'replaced').map(({ id }) => id);
}
