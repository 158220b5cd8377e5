import type { Page } from 'puppeteer-core';

/** All records of a database, by store, as its own records: read behind the library's back. */
export interface DatabaseRecords {
  readonly entries: readonly unknown[];
  readonly documents: readonly unknown[];
  readonly termRows: readonly unknown[];
  readonly published: readonly unknown[];
  readonly sieve: unknown;
}

/** Reads the library's database from one of the extension's own pages. */
export async function readDatabase(page: Page): Promise<DatabaseRecords> {
  const written = await page.evaluate(async () => {
    const settle = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(request.error ?? new Error('no reason given')));
      });
    const database = await settle(indexedDB.open('library'));
    const reading = database.transaction(['entries', 'documents', 'termRows', 'published', 'meta']);
    const [entries, documents, termRows, published, sieve] = await Promise.all([
      settle(reading.objectStore('entries').getAll()),
      settle(reading.objectStore('documents').getAll()),
      settle(reading.objectStore('termRows').getAll()),
      settle(reading.objectStore('published').getAll()),
      settle(reading.objectStore('meta').get('sieve')),
    ]);
    database.close();
    return JSON.stringify({ entries, documents, termRows, published, sieve }, (_, value: unknown) => {
      if (value instanceof Int32Array) return { Int32Array: Array.from(value) };
      return value instanceof Uint32Array ? { Uint32Array: Array.from(value) } : value;
    });
  });
  return JSON.parse(written, readArrays);
}

function readArrays(_: string, value: unknown): unknown {
  const written = value as { Int32Array?: number[]; Uint32Array?: number[] } | null;
  if (written?.Int32Array) return Int32Array.from(written.Int32Array);
  return written?.Uint32Array ? Uint32Array.from(written.Uint32Array) : value;
}
