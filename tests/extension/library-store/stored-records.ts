import { type IDBPDatabase, openDB } from 'idb';

/** A whole database as JSON holds it; `tests/fixtures/library` has one of every version that was shipped. */
export interface DatabaseDump {
  readonly version: number;
  readonly stores: Readonly<Record<string, StoreDump>>;
}

interface StoreDump {
  readonly keyPath: string | string[] | null;
  readonly indexes: Readonly<Record<string, { readonly keyPath: string | string[]; readonly multiEntry: boolean }>>;
  readonly records: readonly [IDBValidKey, unknown][];
}

/** All that a database holds, for tests that look behind the library's back. */
export async function dumpDatabase(name: string): Promise<DatabaseDump> {
  return withDatabase(name, async (database) => {
    const stores: Record<string, StoreDump> = {};
    for (const storeName of database.objectStoreNames) {
      const { store } = database.transaction(storeName);
      const indexes = Object.fromEntries(
        [...store.indexNames].map((index) => {
          const { keyPath, multiEntry } = store.index(index);
          return [index, { keyPath, multiEntry }];
        }),
      );
      const [keys, values] = [await store.getAllKeys(), await store.getAll()];
      const records = keys.map((key, position): [IDBValidKey, unknown] => [key, values[position]]);
      stores[storeName] = { keyPath: store.keyPath, indexes, records };
    }
    return { version: database.version, stores };
  });
}

/** Makes a database as it was dumped; there must be none of that name. */
export async function restoreDatabase(name: string, { version, stores }: DatabaseDump): Promise<void> {
  const database = await openDB(name, version, {
    upgrade: (upgraded) => {
      for (const [storeName, { keyPath, indexes, records }] of Object.entries(stores)) {
        const store = upgraded.createObjectStore(storeName, { keyPath });
        for (const [index, { keyPath: path, multiEntry }] of Object.entries(indexes)) {
          store.createIndex(index, path, { multiEntry });
        }
        for (const [key, value] of records) void store.put(value, keyPath === null ? key : undefined);
      }
    },
  });
  database.close();
}

/** For `JSON.stringify` and `JSON.parse`: typed arrays are written as what they are called and what is in them. */
export function writeArrays(_: string, value: unknown): unknown {
  if (value instanceof Int32Array) return { Int32Array: [...value] };
  return value instanceof Uint32Array ? { Uint32Array: [...value] } : value;
}

export function readArrays(_: string, value: unknown): unknown {
  const written = value as { Int32Array?: number[]; Uint32Array?: number[] } | null;
  if (written?.Int32Array) return Int32Array.from(written.Int32Array);
  return written?.Uint32Array ? Uint32Array.from(written.Uint32Array) : value;
}

/** Changes a record as damage would; `undefined` takes it away. */
export async function damageRecord(
  name: string,
  store: string,
  key: IDBValidKey,
  damage: (record: Record<string, unknown>) => unknown,
): Promise<void> {
  await withDatabase(name, async (database) => {
    const damaged = damage(await database.get(store, key));
    if (damaged === undefined) await database.delete(store, key);
    else await database.put(store, damaged, store === 'meta' ? key : undefined);
  });
}

async function withDatabase<T>(name: string, run: (database: IDBPDatabase) => Promise<T>): Promise<T> {
  const database = await openDB(name);
  try {
    return await run(database);
  } finally {
    database.close();
  }
}
