import type { IDBPDatabase, IDBPTransaction } from 'idb';

import type { LibrarySchema } from './schema';

/** A step from one version of the database to the next, within the transaction that the browser gives for it. */
type Migration = (
  database: IDBPDatabase<LibrarySchema>,
  change: IDBPTransaction<
    LibrarySchema,
    ('entries' | 'documents' | 'termRows' | 'removed' | 'meta' | 'subscriptions' | 'published')[],
    'versionchange'
  >,
) => void;

/**
 * By the version it starts from. A step that has been shipped is never changed: databases of every version are out there,
 * and tests/fixtures/library has one of each.
 */
export const MIGRATIONS: readonly Migration[] = [createStores, createSubscriptionStores];

export const DATABASE_VERSION = MIGRATIONS.length;

/** Version 1. Before it there was no database; the extension had only what it brought. */
function createStores(database: IDBPDatabase<LibrarySchema>): void {
  const entries = database.createObjectStore('entries', { keyPath: 'id' });
  entries.createIndex('byTitle', ['title', 'date']);
  database.createObjectStore('documents', { keyPath: 'id' });
  const termRows = database.createObjectStore('termRows', { keyPath: ['backgrounderId', 'firstPosition'] });
  termRows.createIndex('byKey', 'keys', { multiEntry: true });
  termRows.createIndex('byTermId', 'termIds', { multiEntry: true });
  const removed = database.createObjectStore('removed', { keyPath: 'id' });
  removed.createIndex('byRemoval', 'removalId');
  removed.createIndex('byTime', 'removedAtMs');
  database.createObjectStore('meta');
}

/** Version 2: addresses that documents are kept up to date from. */
function createSubscriptionStores(database: IDBPDatabase<LibrarySchema>): void {
  database.createObjectStore('subscriptions', { keyPath: 'url' });
  const published = database.createObjectStore('published', { keyPath: ['url', 'fileId'] });
  published.createIndex('byEntry', 'entryId');
}
