// @vitest-environment node
import 'fake-indexeddb/auto';
import { readdirSync, readFileSync } from 'node:fs';

import { openDB } from 'idb';
import { describe, expect, it } from 'vitest';

import { openLibrary } from '@/core/library/library';
import { LibraryFailure } from '@/core/library/library-problem';
import type { LibraryStore } from '@/extension/library-store/library-store';
import { DATABASE_VERSION } from '@/extension/library-store/migrations';
import { createConnection } from '@/extension/library-store/open-database';

import { makeDocument, openStore, put } from './made-documents';
import { damageRecord, dumpDatabase, readArrays, restoreDatabase } from './stored-records';

const ELSA = makeDocument('elsa', 'Port Elsa');
const SEA = makeDocument('sea', 'Grey Sea');

async function find(store: LibraryStore, text: string): Promise<readonly string[]> {
  const { labels } = await openLibrary(store.source).find([{ text, role: 'body', lang: 'en' }], 'en');
  return labels.map(({ termId }) => termId).toSorted();
}

const fail = (asked: Promise<unknown>) => asked.catch((error: unknown) => error);

describe('damaged records', () => {
  type Damage = Parameters<typeof damageRecord> extends [string, ...infer Rest] ? Rest : never;
  let count = 0;

  /** A library of two documents, damaged while nobody looks, and opened again. */
  async function openDamaged(...damage: readonly Damage[]): Promise<LibraryStore> {
    const name = `damaged-${count++}`;
    const store = openStore({ name });
    await put(store, ELSA, SEA);
    await store.close();
    for (const one of damage) await damageRecord(name, ...one);
    return openStore({ name });
  }

  it('of a head is left out and said, and nothing else is lost', async () => {
    const store = await openDamaged(['entries', 'elsa', () => ({ id: 'elsa', title: 7 })]);
    const page = await store.list(null, 9);
    expect([page.entries.map(({ id }) => id), page.damagedIds]).toEqual([['sea'], ['elsa']]);
    expect(await fail(store.get('elsa'))).toEqual(new LibraryFailure('damaged'));
    expect((await store.get('sea'))?.backgrounder).toEqual(SEA);
  });

  it.each([
    ['the text has it', [['entries', 'elsa', () => ({ id: 'elsa', title: 7 })]], { elsa: 'About Port Elsa' }],
    ['the head has it', [['entries', 'elsa', () => ({ id: 'elsa', title: 'Port Elsa' })]], { elsa: 'Port Elsa' }],
    [
      'nothing has it',
      [
        ['entries', 'elsa', () => ({ id: 'elsa' })],
        ['documents', 'elsa', () => ({ id: 'elsa' })],
      ],
      {},
    ],
  ] satisfies [string, Damage[], object][])('of a head keeps the title where %s', async (_, damage, titles) => {
    const page = await (await openDamaged(...damage)).list(null, 9);
    expect([page.damagedIds, page.damagedTitles]).toEqual([['elsa'], titles]);
  });

  it('of a text is left out of cards, and said once it was met', async () => {
    const store = await openDamaged(['documents', 'elsa', (record) => ({ ...record, backgrounder: 'torn' })]);
    expect(await openLibrary(store.source).getCards('elsa')).toEqual([]);
    expect((await store.list(null, 9)).damagedIds).toEqual(['elsa']);
    expect(await openLibrary(store.source).getCards('sea')).toHaveLength(1);
  });

  it.each([
    ['head', 'entries', () => ({ id: 'elsa' }), null],
    ['text', 'documents', () => ({ id: 'elsa' }), 'Cold.'],
  ])('of the %s of a bundled document is mended once it was met', async (_, records, damage, note) => {
    const name = `damaged-bundled-${records}`;
    const bundled = openStore({ name, bundled: [ELSA] });
    await put(bundled, SEA);
    await bundled.setNote('elsa', 'elsa', 'Cold.');
    await bundled.close();
    await damageRecord(name, records, 'elsa', damage);
    const store = openStore({ name, bundled: [ELSA] });
    expect(await fail(store.get('elsa'))).toEqual(new LibraryFailure('damaged'));
    await store.whenQuiet();
    expect(await store.get('elsa')).toMatchObject({ backgrounder: ELSA, notes: note === null ? {} : { elsa: note } });
    expect((await store.list(null, 9)).damagedIds).toEqual([]);
    expect(await find(store, 'Port Elsa, Grey Sea')).toEqual(['elsa', 'sea']);
  });

  it('of a row leaves the names of others', async () => {
    const store = await openDamaged(['termRows', ['elsa', 0], (record) => ({ ...record, terms: null })]);
    expect(await find(store, 'Port Elsa, Grey Sea')).toEqual(['sea']);
  });

  it.each([
    ['is lost', () => undefined],
    ['is no sieve', () => ({ sieve: 'none' })],
    ['has lost some bits', (record: Record<string, unknown>) => ({ ...record, sieve: { firstForms: [], keys: [] } })],
  ])('of the sieve are mended: it %s', async (_, damage) => {
    const store = await openDamaged(['meta', 'sieve', damage]);
    expect(await find(store, 'Port Elsa, Grey Sea')).toEqual(['elsa', 'sea']);
    await put(store, makeDocument('vale', 'Vale'));
    expect(await find(store, 'Port Elsa, Vale')).toEqual(['elsa', 'vale']);
  });

  it('can be removed, and replaced by a sound document', async () => {
    const store = await openDamaged(
      ['entries', 'elsa', () => ({ id: 'elsa' })],
      ['documents', 'sea', () => ({ id: 'sea' })],
    );
    expect(await store.remove(['elsa'])).toMatchObject({ count: 1 });
    expect(await store.put([{ backgrounder: SEA, origin: ELSA_ORIGIN }], 'replace')).toMatchObject([
      { outcome: 'replaced', id: 'sea' },
    ]);
    expect((await store.list(null, 9)).damagedIds).toEqual([]);
    expect((await store.get('sea'))?.backgrounder).toEqual(SEA);
    expect(await find(store, 'Port Elsa, Grey Sea')).toEqual(['sea']);
  });
});

const ELSA_ORIGIN = { kind: 'file', url: null, fileName: 'sea.md' } as const;

describe('every version that was shipped', () => {
  const FOLDER = 'tests/fixtures/library';
  const shipped = readdirSync(FOLDER).filter((name) => name.endsWith('.json'));

  it('has its database kept', () => {
    expect(shipped).toHaveLength(DATABASE_VERSION);
  });

  it.each(shipped)('%s is opened with all that it holds', async (file) => {
    const name = `shipped-${file}`;
    await restoreDatabase(name, JSON.parse(readFileSync(`${FOLDER}/${file}`, 'utf8'), readArrays));
    const store = openStore({ name, indexedBy: () => 'newer rules' });
    const page = await store.list(null, 9);
    expect([page.entries.map(({ id }) => id), page.damagedIds]).toEqual([['elsa', 'glossary', 'sea'], []]);
    expect(await store.get('elsa')).toMatchObject({
      backgrounder: { title: 'The harbour at Elsa', terms: [{ id: 'port-elsa', name: 'Port Elsa' }] },
      isOn: true,
      notes: { 'port-elsa': 'Went there once.' },
      previous: { backgrounder: { title: 'The harbour at Elsa', paragraphs: ['An older text.'] } },
    });
    expect(await store.get('sea')).toMatchObject({
      isOn: false,
      origin: { kind: 'page', url: 'https://news.example/' },
    });
    expect(await find(store, 'Port Elsa at the Grey Sea: see Word No 40')).toEqual(['port-elsa', 'word-40']);
    await store.whenQuiet();
    expect(await find(store, 'Port Elsa at the Grey Sea: see Word No 40')).toEqual(['port-elsa', 'word-40']);
    await store.switch(['sea'], true);
    expect(await find(store, 'Grey Sea')).toEqual(['grey-sea']);
  });

  it.each([
    ['v1.json', []],
    ['v2.json', [{ title: 'Harbour news', mode: 'before', revision: 3, documentCount: 1, waitingCount: 1 }]],
  ])('%s has its subscriptions still', async (file, subscriptions) => {
    const name = `subscribed-${file}`;
    await restoreDatabase(name, JSON.parse(readFileSync(`${FOLDER}/${file}`, 'utf8'), readArrays));
    expect(await openStore({ name }).subscriptions.list()).toMatchObject(subscriptions);
  });
});

describe('a database that cannot be used', () => {
  it('of a newer version says so', async () => {
    (await openDB('newer', DATABASE_VERSION + 1)).close();
    expect(await fail(openStore({ name: 'newer' }).count())).toEqual(new LibraryFailure('newer'));
  });

  it('for an older version that holds it open says so, and opens it once that lets go', async () => {
    await restoreDatabase('held', JSON.parse(readFileSync('tests/fixtures/library/v1.json', 'utf8'), readArrays));
    const older = await openDB('held');
    const connection = createConnection('held', 0);
    const count = () => connection.read((reading) => reading.objectStore('entries').count());
    expect(await fail(count())).toEqual(new LibraryFailure('held'));
    older.close();
    expect(await count()).toBe(3);
    await connection.close();
  });

  it.each([
    ['QuotaExceededError', 'full'],
    ['VersionError', 'newer'],
    ['NotAllowedError', 'refused'],
    ['NotReadableError', 'damaged'],
    ['DataError', 'damaged'],
    ['UnknownError', 'damaged'],
    ['SecurityError', 'refused'],
    ['InvalidStateError', 'refused'],
  ])('for %s is %s', async (error, problem) => {
    const { open } = indexedDB;
    indexedDB.open = () => {
      throw new DOMException('made for a test', error);
    };
    const store = openStore();
    try {
      expect(await fail(store.count())).toEqual(new LibraryFailure(problem as 'full'));
    } finally {
      indexedDB.open = open;
    }
    expect(await store.count()).toBe(0);
  });

  it('any more in the middle of a change leaves everything as it was', async () => {
    const store = openStore({ name: 'full-disk' });
    await put(store, SEA);
    const before = await dumpDatabase('full-disk');
    const { put: putRecord } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = function (...args) {
      if (this.name === 'termRows') throw new DOMException('made for a test', 'QuotaExceededError');
      return putRecord.apply(this, args);
    };
    try {
      expect(await fail(put(store, ELSA))).toEqual(new LibraryFailure('full'));
    } finally {
      IDBObjectStore.prototype.put = putRecord;
    }
    expect(await dumpDatabase('full-disk')).toEqual(before);
    await put(store, ELSA);
    expect(await find(store, 'Port Elsa, Grey Sea')).toEqual(['elsa', 'sea']);
  });

  it.each([
    [true, 1_700_000_000_000],
    [false, null],
  ])('since the browser has cleared it says so, where it was ever changed: %s', async (wasEverChanged, lostAtMs) => {
    const name = `cleared-${wasEverChanged}`;
    const store = openStore({ name, wasChanged: async () => wasEverChanged });
    expect(await store.getLossTime()).toBe(lostAtMs);
    await store.close();
    const next = openStore({ name, wasChanged: async () => true, bundled: [ELSA] });
    expect(await next.getLossTime()).toBe(lostAtMs);
  });

  it('because it was closed under us is opened again', async () => {
    const store = openStore({ name: 'closed' });
    await put(store, ELSA);
    await store.close();
    expect(await store.count()).toBe(1);
    const other = createConnection('closed');
    await other.read(async () => undefined);
    await other.close();
    expect(await find(store, 'Port Elsa')).toEqual(['elsa']);
  });
});
