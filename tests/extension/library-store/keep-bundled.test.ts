// @vitest-environment node
import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';

import type { Backgrounder } from '@/core/backgrounder/backgrounder';
import { openLibrary } from '@/core/library/library';
import { LibraryFailure } from '@/core/library/library-problem';
import type { LibraryStore } from '@/extension/library-store/library-store';

import { FORM, makeDocument, makeTerm, openStore, put } from './made-documents';

const STRAITS = makeDocument('straits', 'Northern Straits');
const NEW_STRAITS = { ...STRAITS, terms: [makeTerm('straits', 'Narrow Straits')] };

let count = 0;

/** The library as one version of the extension after another opens it; the last one's store. */
async function openInTurn(
  versions: readonly (readonly Backgrounder[])[],
  inBetween: (store: LibraryStore) => Promise<unknown> = (store) => store.count(),
): Promise<LibraryStore> {
  const name = `bundled-${count++}`;
  for (const bundled of versions.slice(0, -1)) {
    const store = openStore({ name, bundled });
    await inBetween(store);
    await store.close();
  }
  return openStore({ name, bundled: versions.at(-1)! });
}

async function find(store: LibraryStore, text: string): Promise<readonly string[]> {
  const { labels } = await openLibrary(store.source).find([{ text, role: 'body', lang: 'en' }], 'en');
  return labels.map(({ termId }) => termId).toSorted();
}

describe('a bundled document', () => {
  it('is in the library from the start', async () => {
    const store = await openInTurn([[STRAITS]]);
    expect(await find(store, 'the Northern Straits')).toEqual(['straits']);
    expect((await store.list(null, 9)).entries).toMatchObject([{ id: 'straits', origin: { kind: 'bundled' } }]);
  });

  it('is not touched while it stays the same', async () => {
    const store = await openInTurn([[STRAITS], [STRAITS]], (first) => first.switch(['straits'], false));
    expect(await store.get('straits')).toMatchObject({ isOn: false, backgrounder: STRAITS });
  });

  it('is brought up to date, and keeps what the reader decided', async () => {
    const store = await openInTurn([[STRAITS], [NEW_STRAITS]], (first) => first.setNote('straits', 'straits', 'Cold.'));
    expect(await store.get('straits')).toMatchObject({ backgrounder: NEW_STRAITS, notes: { straits: 'Cold.' } });
    expect(await find(store, 'the Northern Straits')).toEqual([]);
    expect(await find(store, 'the Narrow Straits')).toEqual(['straits']);
  });

  it('stays off when it is brought up to date', async () => {
    const store = await openInTurn([[STRAITS], [NEW_STRAITS]], (first) => first.switch(['straits'], false));
    expect(await find(store, 'the Narrow Straits')).toEqual([]);
  });

  it('goes when it comes no more', async () => {
    const store = await openInTurn([[STRAITS], []]);
    expect(await store.count()).toBe(0);
    expect(await find(store, 'the Northern Straits')).toEqual([]);
  });

  it('leaves a document of the reader’s that has its id alone', async () => {
    const own = makeDocument('straits', 'My Straits');
    const store = await openInTurn([[], [STRAITS], []], (first) => put(first, own));
    expect((await store.get('straits'))?.backgrounder).toEqual(own);
  });

  it.each([
    ['removed', (store: LibraryStore) => store.remove(['straits'])],
    ['rolled back', (store: LibraryStore) => store.rollBack('straits')],
  ])('cannot be %s', async (_, act) => {
    const store = await openInTurn([[STRAITS]]);
    await expect(act(store)).rejects.toEqual(new LibraryFailure('bundled'));
    expect(await find(store, 'the Northern Straits')).toEqual(['straits']);
  });

  it('is kept beside a document that would replace it', async () => {
    const store = await openInTurn([[STRAITS]]);
    const put1 = await store.put([{ backgrounder: { ...NEW_STRAITS }, origin: FORM }], 'replace');
    expect(put1).toEqual([{ outcome: 'added', id: 'straits-2' }]);
    expect((await store.get('straits'))?.backgrounder).toEqual(STRAITS);
  });
});
