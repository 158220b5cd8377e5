import 'fake-indexeddb/auto';

import { expect, it } from 'vitest';

import { createLibraryReader } from '@/extension/library-store/library-reader';

import { FORM, makeDocument, openStore } from './made-documents';

const NAME = 'read-beside';

it('reads beside the worker, and tells what has changed', async () => {
  const store = openStore({ name: NAME });
  const put = (name: string) => store.put([{ backgrounder: makeDocument('elsa', name), origin: FORM }], 'replace');
  await put('Port Elsa');
  const reader = createLibraryReader(NAME);
  const first = await reader.listStamps();
  expect([...first.keys()]).toEqual(['elsa']);
  expect(await reader.listStamps()).toEqual(first);

  await store.setNote('elsa', 'elsa', 'Cold.');
  const noted = await reader.listStamps();
  expect(noted).not.toEqual(first);
  await store.switch(['elsa'], false);
  expect(await reader.listStamps()).toEqual(noted);

  const { entries, damagedIds } = await reader.readEntries(['elsa', 'unheard-of']);
  expect(entries).toEqual([await store.get('elsa')]);
  expect(damagedIds).toEqual([]);
});
