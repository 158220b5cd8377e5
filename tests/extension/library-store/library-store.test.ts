// @vitest-environment node
import 'fake-indexeddb/auto';
import { describe, expect, it, vi } from 'vitest';

import { openLibrary } from '@/core/library/library';
import { LibraryFailure } from '@/core/library/library-problem';
import type { LibraryStore } from '@/extension/library-store/library-store';

import { FORM, makeDocument, makeTerm, NOW_MS, openStore, put } from './made-documents';

const ELSA = makeDocument('elsa', 'Port Elsa');
const SEA = makeDocument('sea', 'Grey Sea');

async function listIds(store: LibraryStore): Promise<readonly string[]> {
  return (await store.list(null, 100)).entries.map(({ id }) => id);
}

/** Ids of the terms that a page's text names, by what is stored. */
async function find(store: LibraryStore, text: string): Promise<readonly string[]> {
  const { labels } = await openLibrary(store.source).find([{ text, role: 'body', lang: 'en' }], 'en');
  return labels.map(({ termId }) => termId).toSorted();
}

function problemOf(asked: Promise<unknown>): Promise<unknown> {
  return asked.then(
    () => null,
    (error: unknown) => (error instanceof LibraryFailure ? error.problem : error),
  );
}

describe('putting documents', () => {
  it('keeps them, lists them and finds their names', async () => {
    const store = openStore();
    expect(await put(store, SEA, ELSA)).toEqual([
      { outcome: 'added', id: 'sea' },
      { outcome: 'added', id: 'elsa' },
    ]);
    expect(await listIds(store)).toEqual(['elsa', 'sea']);
    expect(await store.count()).toBe(2);
    expect(await store.get('elsa')).toEqual({
      backgrounder: ELSA,
      isOn: true,
      origin: FORM,
      addedAtMs: NOW_MS,
      changedAtMs: NOW_MS,
      notes: {},
      previous: null,
    });
    expect(await find(store, 'At Port Elsa, on the Grey Sea')).toEqual(['elsa', 'sea']);
  });

  it('lists them part by part', async () => {
    const store = openStore();
    await put(store, ...['a', 'b', 'c'].map((id) => makeDocument(id, `Port ${id}`)));
    const first = await store.list(null, 2);
    expect([first.entries.map(({ id }) => id), first.next]).toEqual([['a', 'b'], 'b']);
    const second = await store.list('b', 2);
    expect([second.entries.map(({ id }) => id), second.next]).toEqual([['c'], null]);
  });

  it('is there for the next worker', async () => {
    const store = openStore({ name: 'kept' });
    await put(store, ELSA);
    await store.close();
    const next = openStore({ name: 'kept' });
    expect(await find(next, 'Port Elsa')).toEqual(['elsa']);
    expect(await listIds(next)).toEqual(['elsa']);
  });

  const CHANGED = { ...ELSA, paragraphs: ['Port Elsa fell asleep.'], terms: [makeTerm('elsa', 'Elsahaven')] };
  const NAMESAKE = { ...CHANGED, id: 'namesake' };

  it.each([
    ['refuse', CHANGED, { outcome: 'refused', id: 'elsa' }, ['elsa']],
    ['refuse', NAMESAKE, { outcome: 'refused', id: 'elsa' }, ['elsa']],
    ['replace', CHANGED, { outcome: 'replaced', id: 'elsa' }, ['elsa']],
    ['replace', NAMESAKE, { outcome: 'replaced', id: 'elsa' }, ['elsa']],
    ['replace', ELSA, { outcome: 'unchanged', id: 'elsa' }, ['elsa']],
    ['keep-both', CHANGED, { outcome: 'added', id: 'elsa-2' }, ['elsa', 'elsa-2']],
    ['keep-both', NAMESAKE, { outcome: 'added', id: 'namesake' }, ['elsa', 'namesake']],
  ] as const)('where one is known, to %s does so: %#', async (choice, document, result, ids) => {
    const store = openStore();
    await put(store, ELSA);
    expect(await store.put([{ backgrounder: document, origin: FORM }], choice)).toEqual([result]);
    expect(await listIds(store)).toEqual(ids);
    const isReplaced = result.outcome === 'replaced';
    expect(await find(store, 'Port Elsa')).toEqual(isReplaced ? [] : ['elsa']);
    expect((await find(store, 'Elsahaven')).length).toBe(document === ELSA || result.outcome === 'refused' ? 0 : 1);
  });

  it('keeps the reader’s notes and switch, and the old text, when it replaces', async () => {
    const store = openStore();
    await put(store, ELSA);
    await store.setNote('elsa', 'elsa', 'Went there once.');
    await store.switch(['elsa'], false);
    await store.put([{ backgrounder: CHANGED, origin: FORM }], 'replace');
    expect(await store.get('elsa')).toMatchObject({
      backgrounder: CHANGED,
      isOn: false,
      notes: { elsa: 'Went there once.' },
      previous: { backgrounder: ELSA, changedAtMs: NOW_MS },
    });
    expect(await find(store, 'Elsahaven')).toEqual([]);
  });

  it('meets its own earlier documents in one batch', async () => {
    const store = openStore();
    expect(await put(store, ELSA, CHANGED, NAMESAKE)).toMatchObject([
      { outcome: 'added' },
      { outcome: 'refused', id: 'elsa' },
      { outcome: 'refused', id: 'elsa' },
    ]);
  });

  it('tells beforehand what is in the way, and who else explains the terms', async () => {
    const store = openStore();
    const other = makeDocument('other', 'Northern Waters', { terms: SEA.terms });
    await put(store, ELSA, SEA, other);
    expect(await store.findConflicts(makeDocument('new', 'Vale'))).toEqual({
      sameId: null,
      sameTitle: [],
      sameText: [],
      sharedTerms: [],
    });
    const conflicts = await store.findConflicts({ ...ELSA, id: 'sea', terms: SEA.terms });
    expect(conflicts).toMatchObject({ sameId: { id: 'sea' }, sameTitle: [{ id: 'elsa' }] });
    expect(conflicts.sharedTerms).toEqual([{ termId: 'sea', entryIds: ['other'] }]);
  });

  it('tells beforehand where the same text stands under another title', async () => {
    const store = openStore();
    const terms = [...ELSA.terms, ...SEA.terms];
    await put(store, { ...ELSA, terms });
    expect(await store.findConflicts({ ...ELSA, id: 'copy', title: 'A copy' })).toMatchObject({
      sameId: null,
      sameTitle: [],
      sameText: [{ id: 'elsa' }],
    });
    const longer = { ...ELSA, id: 'copy', title: 'A copy', paragraphs: [...ELSA.paragraphs, 'It rains.'] };
    expect(await store.findConflicts(longer)).toMatchObject({ sameText: [] });
  });

  it('puts all of a batch or nothing', async () => {
    const store = openStore();
    await put(store, SEA);
    const broken = { ...ELSA, paragraphs: [() => 'cannot be stored'] as unknown as string[] };
    await expect(put(store, makeDocument('first', 'Vale'), broken)).rejects.toThrow(/clone/);
    expect(await listIds(store)).toEqual(['sea']);
    expect(await find(store, 'Vale')).toEqual([]);
    expect(await find(store, 'Grey Sea')).toEqual(['sea']);
  });
});

describe('removing documents', () => {
  it('takes their names out of pages, and can be undone', async () => {
    const store = openStore();
    await put(store, ELSA, SEA);
    await store.setNote('elsa', 'elsa', 'Went there once.');
    const whole = await store.get('elsa');
    const { removalId, count } = await store.remove(['elsa', 'unheard-of']);
    expect(count).toBe(1);
    expect(await listIds(store)).toEqual(['sea']);
    expect(await find(store, 'Port Elsa, Grey Sea')).toEqual(['sea']);
    expect(await store.undoRemoval(removalId)).toEqual(['elsa']);
    expect(await store.get('elsa')).toEqual(whole);
    expect(await find(store, 'Port Elsa, Grey Sea')).toEqual(['elsa', 'sea']);
    expect(await store.undoRemoval(removalId)).toEqual([]);
  });

  it('is not undone over a document that took its place', async () => {
    const store = openStore();
    await put(store, ELSA);
    const { removalId } = await store.remove(['elsa']);
    await put(store, makeDocument('elsa', 'Elsahaven'));
    expect(await store.undoRemoval(removalId)).toEqual([]);
    expect(await find(store, 'Port Elsa, Elsahaven')).toEqual(['elsa']);
    expect((await store.get('elsa'))?.backgrounder.title).toBe('About Elsahaven');
  });

  it('is forgotten after ten minutes', async () => {
    const now = vi.fn(() => NOW_MS);
    const store = openStore({ now });
    await put(store, ELSA, SEA);
    const { removalId } = await store.remove(['elsa']);
    now.mockReturnValue(NOW_MS + 11 * 60_000);
    await store.remove(['sea']);
    expect(await store.undoRemoval(removalId)).toEqual([]);
  });
});

describe('what the reader decides', () => {
  it('switches documents off and on', async () => {
    const store = openStore();
    await put(store, ELSA, SEA);
    await store.switch(['elsa'], false);
    expect(await find(store, 'Port Elsa, Grey Sea')).toEqual(['sea']);
    expect((await store.list(null, 9)).entries.map(({ isOn }) => isOn)).toEqual([false, true]);
    await store.switch(['elsa', 'sea'], true);
    expect(await find(store, 'Port Elsa, Grey Sea')).toEqual(['elsa', 'sea']);
  });

  it('shows a note on the card, and takes an empty one away', async () => {
    const store = openStore();
    await put(store, ELSA);
    await store.setNote('elsa', 'elsa', ' Went there once. ');
    expect(await openLibrary(store.source).getCards('elsa')).toMatchObject([{ note: 'Went there once.' }]);
    expect((await store.list(null, 9)).entries).toMatchObject([{ noteCount: 1 }]);
    await store.setNote('elsa', 'elsa', ' ');
    expect((await store.get('elsa'))?.notes).toEqual({});
  });

  it('rolls a text back, and forth again', async () => {
    const store = openStore();
    await put(store, ELSA);
    await store.put([{ backgrounder: makeDocument('elsa', 'Elsahaven'), origin: FORM }], 'replace');
    expect(await find(store, 'Port Elsa or Elsahaven')).toEqual(['elsa']);
    await store.rollBack('elsa');
    expect((await store.get('elsa'))?.backgrounder).toEqual(ELSA);
    expect(await find(store, 'Elsahaven')).toEqual([]);
    expect(await find(store, 'Port Elsa')).toEqual(['elsa']);
    await store.rollBack('elsa');
    expect(await find(store, 'Elsahaven')).toEqual(['elsa']);
  });

  it.each([
    ['switch', (store: LibraryStore) => store.switch(['elsa'], false)],
    ['note on', (store: LibraryStore) => store.setNote('elsa', 'elsa', 'x')],
    ['roll back', (store: LibraryStore) => store.rollBack('elsa')],
  ])('cannot %s a document that is not there', async (_, act) => {
    expect(await problemOf(act(openStore()))).toBe('unknown');
  });
});

it('tells of every change, and of no question', async () => {
  const onChange = vi.fn();
  const store = openStore({ onChange });
  await put(store, ELSA);
  const { removalId } = await store.remove(['elsa']);
  await store.undoRemoval(removalId);
  await store.switch(['elsa'], false);
  await store.setNote('elsa', 'elsa', 'x');
  expect(onChange).toHaveBeenCalledTimes(5);
  await Promise.all([store.list(null, 9), store.get('elsa'), store.count(), find(store, 'x')]);
  expect(onChange).toHaveBeenCalledTimes(5);
});

it('makes changes one after another, in the order they were asked for', async () => {
  const store = openStore();
  const ids = Array.from({ length: 20 }, (_, index) => `d-${index}`);
  await Promise.all(ids.map((id) => put(store, makeDocument(id, `Port ${id}`), ELSA)));
  expect(await store.count()).toBe(21);
  await Promise.all([store.remove(ids), put(store, makeDocument('d-3', 'Vale'))]);
  expect(await listIds(store)).toEqual(['d-3', 'elsa']);
});
