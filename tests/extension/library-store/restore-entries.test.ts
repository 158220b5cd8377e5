// @vitest-environment node
import 'fake-indexeddb/auto';

import { expect, it } from 'vitest';

import type { LibraryEntry } from '@/core/library/entry';
import { openLibrary } from '@/core/library/library';

import { FORM, makeDocument, openStore } from './made-documents';

const ELSA = makeDocument('elsa', 'Port Elsa');
const VALE = makeDocument('elsa', 'Port Vale');

async function packAll(store: ReturnType<typeof openStore>): Promise<readonly LibraryEntry[]> {
  const { entries } = await store.list(null, 100);
  return Promise.all(entries.map(async ({ id }) => (await store.get(id))!));
}

it('brings a library back as it was, once and again', async () => {
  let nowMs = 100;
  const store = openStore({ now: () => nowMs });
  await store.put([{ backgrounder: ELSA, origin: FORM }], 'replace');
  nowMs = 200;
  await store.put([{ backgrounder: VALE, origin: FORM }], 'replace');
  await store.setNote('elsa', 'elsa', 'Cold.');
  await store.put([{ backgrounder: makeDocument('sea', 'Grey Sea'), origin: FORM }], 'replace');
  await store.switch(['sea'], false);
  const packed = await packAll(store);
  expect(packed[0]).toMatchObject({ addedAtMs: 100, changedAtMs: 200, previous: { changedAtMs: 100 } });

  nowMs = 900;
  await store.remove(['elsa', 'sea']);
  for (const _ of ['once', 'again']) {
    await store.restore(packed);
    expect(await packAll(store)).toEqual(packed);
  }
  const find = async (text: string) =>
    (await openLibrary(store.source).find([{ text, role: 'body', lang: 'en' }], 'en')).labels.map(
      ({ termId }) => termId,
    );
  expect(await find('Port Vale, Grey Sea')).toEqual(['elsa']);
});

it('leaves what comes with the extension, and goes beside it under one id', async () => {
  const store = openStore({ bundled: [ELSA] });
  const own: LibraryEntry = {
    backgrounder: VALE,
    isOn: true,
    origin: FORM,
    addedAtMs: 1,
    changedAtMs: 2,
    notes: {},
    previous: null,
  };
  await store.restore([own]);
  await store.restore([own]);
  const entries = await packAll(store);
  expect(entries.map(({ backgrounder }) => [backgrounder.id, backgrounder.title])).toEqual([
    ['elsa', 'About Port Elsa'],
    ['elsa-2', 'About Port Vale'],
  ]);
});
