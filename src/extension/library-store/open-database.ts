import { openDB } from 'idb';

import { LibraryFailure } from '@/core/library/library-problem';

import { DATABASE_VERSION, MIGRATIONS } from './migrations';
import { type LibraryChange, type LibraryDatabase, type LibraryReading, type LibrarySchema, STORES } from './schema';
import { toLibraryFailure } from './to-library-failure';

export const DATABASE_NAME = 'library';

/** An older version that closes when it is told is through with what it was writing by then. */
const HELD_LIMIT_MS = 5000;

/** The database, opened when first needed, and again after the browser closed it. Failures are `LibraryFailure`s. */
export interface Connection {
  /** Reads of one moment; nothing but requests to the database may be awaited in between. */
  read<T>(run: (reading: LibraryReading) => Promise<T>): Promise<T>;
  /** Changes one after another; where one fails, nothing of it has been done. */
  change<T>(run: (change: LibraryChange) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** `heldLimitMs` is how long an older version may hold the database open before that is said. */
export function createConnection(name = DATABASE_NAME, heldLimitMs = HELD_LIMIT_MS): Connection {
  let opening: Promise<LibraryDatabase> | null = null;
  let lastChange: Promise<unknown> = Promise.resolve();

  const forget = () => (opening = null);
  const getDatabase = async (): Promise<LibraryDatabase> => {
    const wanted = (opening ??= open(name, forget, heldLimitMs));
    try {
      return await wanted;
    } catch (error) {
      if (opening === wanted) forget();
      throw error;
    }
  };

  /** A connection may have been closed under us, by the browser or for an update: once more with a new one. */
  async function withDatabase<T>(run: (database: LibraryDatabase) => Promise<T>): Promise<T> {
    try {
      const database = await getDatabase();
      return await run(database).catch((error: unknown) => {
        if (!isNamed(error, 'InvalidStateError')) throw error;
        if (opening !== null) forget();
        return getDatabase().then(run);
      });
    } catch (error) {
      throw toLibraryFailure(error);
    }
  }

  const makeChange = <T>(run: (change: LibraryChange) => Promise<T>): Promise<T> =>
    withDatabase(async (database) => {
      const change = database.transaction(STORES, 'readwrite', { durability: 'strict' });
      const done = change.done.then(
        () => null,
        (error: unknown) => ({ error }),
      );
      try {
        const result = await run(change);
        const failure = await done;
        if (failure !== null) throw failure.error;
        return result;
      } catch (error) {
        abort(change);
        const failure = await done;
        // Requests of a change that the browser gave up say no more than that; the change itself says why.
        throw isNamed(error, 'AbortError') ? (failure?.error ?? error) : error;
      }
    });

  return {
    read: (run) => withDatabase((database) => run(database.transaction(STORES))),
    change: (run) => {
      const changed = lastChange.then(() => makeChange(run));
      lastChange = changed.catch(() => undefined);
      return changed;
    },
    close: async () => {
      const database = await opening;
      forget();
      database?.close();
    },
  };
}

function open(name: string, onClosed: () => void, heldLimitMs: number): Promise<LibraryDatabase> {
  return new Promise((resolve, reject) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isGivenUp = false;
    const giveUp = () => {
      isGivenUp = true;
      reject(new LibraryFailure('held'));
    };
    openDB<LibrarySchema>(name, DATABASE_VERSION, {
      upgrade: (database, oldVersion, _, change) => {
        for (const migrate of MIGRATIONS.slice(oldVersion)) migrate(database, change);
      },
      blocked: () => (timer = setTimeout(giveUp, heldLimitMs)),
      blocking: (_current, _blocked, event) => {
        (event.target as IDBDatabase).close();
        onClosed();
      },
      terminated: onClosed,
    })
      // Opened after all, it would be a connection that nobody knows of.
      .then((database) => (isGivenUp ? database.close() : resolve(database)), reject)
      .finally(() => clearTimeout(timer));
  });
}

function isNamed(error: unknown, name: string): boolean {
  return error instanceof DOMException && error.name === name;
}

/** Does nothing where the browser has aborted it already. */
function abort(change: LibraryChange): void {
  try {
    change.abort();
  } catch {
    // It is over.
  }
}
