// @vitest-environment node
import 'fake-indexeddb/auto';
import { expect, it, vi } from 'vitest';

import { openLibrary } from '@/core/library/library';
import type { LibraryStore } from '@/extension/library-store/library-store';
import { createConnection } from '@/extension/library-store/open-database';
import { readState } from '@/extension/library-store/state-record';

import { makeDocument, openStore, put } from './made-documents';

const PORTS = Array.from({ length: 50 }, (_, index) => makeDocument(`d-${index}`, `Port Number ${index}`));

async function find(store: LibraryStore, text: string): Promise<readonly string[]> {
  const { labels } = await openLibrary(store.source).find([{ text, role: 'body', lang: 'en' }], 'en');
  return labels.map(({ termId }) => termId).toSorted();
}

/** A library whose rows were made by old rules: here, by rules that made none. */
async function makeOldLibrary(name: string): Promise<void> {
  const store = openStore({ name, indexedBy: () => 'old' });
  await put(store, ...PORTS);
  await store.switch(['d-7'], false);
  await store.close();
  const connection = createConnection(name);
  await connection.change(async (change) => {
    await change.objectStore('termRows').clear();
    await change.objectStore('meta').delete('sieve');
  });
  await connection.close();
}

async function getState(name: string) {
  const connection = createConnection(name);
  const state = await connection.read(readState);
  await connection.close();
  return state;
}

it('makes the rows anew when the rules have changed, and tells of it', async () => {
  await makeOldLibrary('old-1');
  const onChange = vi.fn();
  const store = openStore({ name: 'old-1', indexedBy: () => 'new', onChange });
  expect(await find(store, 'Port Number 3')).toEqual([]);
  await store.whenQuiet();
  expect(await find(store, 'Port Number 3, Port Number 49, Port Number 7')).toEqual(['d-3', 'd-49']);
  expect(onChange).toHaveBeenCalledOnce();
  expect(await getState('old-1')).toMatchObject({ indexedBy: 'new', reindexedTo: null });
});

it('leaves them as they are while the rules are the same', async () => {
  await makeOldLibrary('old-2');
  const store = openStore({ name: 'old-2', indexedBy: () => 'old' });
  await store.whenQuiet();
  expect(await find(store, 'Port Number 3')).toEqual([]);
});

it('goes on where an earlier worker was ended', async () => {
  await makeOldLibrary('old-3');
  const connection = createConnection('old-3');
  await connection.change(async (change) => {
    await change.objectStore('meta').put({ bundled: {}, indexedBy: 'old', reindexedTo: 'd-3' }, 'state');
  });
  await connection.close();
  const store = openStore({ name: 'old-3', indexedBy: () => 'new' });
  await store.whenQuiet();
  expect(await find(store, 'Port Number 3, Port Number 4')).toEqual(['d-4']);
});

it('takes documents that come meanwhile as they come', async () => {
  await makeOldLibrary('old-4');
  const store = openStore({ name: 'old-4', indexedBy: () => 'new' });
  await Promise.all([put(store, makeDocument('vale', 'Vale')), store.remove(['d-9'])]);
  await store.whenQuiet();
  expect(await find(store, 'Vale, Port Number 9, Port Number 8')).toEqual(['d-8', 'vale']);
});
