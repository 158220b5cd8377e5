// @vitest-environment node
import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';

import type { Backgrounder } from '@/core/backgrounder/backgrounder';
import { openLibrary } from '@/core/library/library';
import { makePublished } from '@/core/subscription/decide-update';
import type { Subscription, SubscriptionMode } from '@/core/subscription/subscription';
import type { CheckResult } from '@/core/subscription/subscription-check';
import type { LibraryStore } from '@/extension/library-store/library-store';

import { FORM, makeDocument, NOW_MS, openStore, put } from './made-documents';
import { dumpDatabase } from './stored-records';

const URL = 'https://elsa.example/collection.json';
const HOUR_MS = 3_600_000;

const ELSA = makeDocument('elsa', 'Port Elsa');
const SEA = makeDocument('sea', 'Grey Sea');
const NEW_ELSA = { ...ELSA, paragraphs: ['Port Elsa fell asleep.'] };
const NEWER_ELSA = { ...NEW_ELSA, title: 'Elsa by night' };

const SUBSCRIPTION: Subscription = {
  url: URL,
  kind: 'collection',
  title: 'Harbour news',
  homepage: null,
  mode: 'after',
  addedAtMs: NOW_MS,
  revision: 1,
  etag: '"1"',
  lastModified: null,
  checkedAtMs: NOW_MS,
  nextCheckAtMs: NOW_MS + 24 * HOUR_MS,
  failure: null,
  problems: [],
  ended: null,
};

const fetched = (backgrounder: Backgrounder, sha256 = JSON.stringify(backgrounder)) => ({
  fileId: backgrounder.id,
  path: `${backgrounder.id}.md`,
  sha256,
  backgrounder,
  unread: null,
});

function found(
  backgrounders: readonly Backgrounder[],
  change: Partial<Extract<CheckResult, { isChanged: true }>> = {},
) {
  return {
    isReached: true,
    isChanged: true,
    title: 'Harbour news',
    homepage: null,
    revision: 2,
    etag: '"2"',
    lastModified: null,
    fetched: backgrounders.map((backgrounder) => fetched(backgrounder)),
    goneIds: [],
    problems: [],
    isIncomplete: false,
    ...change,
  } as const satisfies CheckResult;
}

async function subscribe(
  documents: readonly Backgrounder[],
  mode: SubscriptionMode = 'after',
  store = openStore({ chance: () => 0.5 }),
): Promise<LibraryStore> {
  await store.subscriptions.add({
    subscription: { ...SUBSCRIPTION, mode },
    documents: documents.map((base) => ({ ...makePublished(URL, fetched(base)), base })),
  });
  return store;
}

async function findTerms(store: LibraryStore, text: string): Promise<readonly string[]> {
  const { labels } = await openLibrary(store.source).find([{ text, role: 'body', lang: 'en' }], 'en');
  return labels.map(({ termId }) => termId).toSorted();
}

const textOf = async (store: LibraryStore, id: string) => (await store.get(id))?.backgrounder ?? null;
const summaryOf = async (store: LibraryStore) => (await store.subscriptions.list())[0];

describe('subscribing', () => {
  it('brings the documents in, and their names light up', async () => {
    const store = await subscribe([ELSA, SEA]);
    expect(await findTerms(store, 'Port Elsa, Grey Sea')).toEqual(['elsa', 'sea']);
    expect((await store.get('elsa'))?.origin).toEqual({ kind: 'subscription', url: URL, fileName: 'elsa.md' });
    expect(await summaryOf(store)).toMatchObject({ title: 'Harbour news', documentCount: 2, waitingCount: 0 });
  });

  it('does not touch a document of the reader’s that has the id', async () => {
    const store = openStore();
    await put(store, NEWER_ELSA);
    await subscribe([ELSA], 'after', store);
    expect(await textOf(store, 'elsa')).toEqual(NEWER_ELSA);
    expect(await textOf(store, 'elsa-2')).toEqual({ ...ELSA, id: 'elsa-2' });
  });

  it('follows a document that says the same already', async () => {
    const store = openStore();
    await put(store, ELSA);
    await subscribe([ELSA], 'after', store);
    expect(await store.count()).toBe(1);
    await store.subscriptions.saveCheck(URL, found([NEW_ELSA]));
    expect(await textOf(store, 'elsa')).toEqual(NEW_ELSA);
  });

  it('is whole or not at all', async () => {
    const store = openStore({ name: 'half-subscribed' });
    await put(store, SEA);
    const before = await dumpDatabase('half-subscribed');
    const broken = { ...ELSA, paragraphs: [() => 'cannot be stored'] as unknown as string[] };
    await expect(subscribe([makeDocument('vale', 'Vale'), broken], 'after', store)).rejects.toThrow(/clone/);
    expect(await dumpDatabase('half-subscribed')).toEqual(before);
  });
});

describe('a check', () => {
  it('takes what changed at once, keeps notes, and can be read about', async () => {
    const store = await subscribe([ELSA]);
    await store.setNote('elsa', 'elsa', 'Went there once.');
    await store.subscriptions.saveCheck(URL, found([NEW_ELSA, SEA]));
    expect(await store.get('elsa')).toMatchObject({
      backgrounder: NEW_ELSA,
      notes: { elsa: 'Went there once.' },
      previous: { backgrounder: ELSA },
    });
    expect(await findTerms(store, 'Grey Sea')).toEqual(['sea']);
    expect(await summaryOf(store)).toMatchObject({ newsCount: 2, waitingCount: 0, revision: 2, etag: '"2"' });
    expect(await store.subscriptions.listUpdates(URL)).toMatchObject([
      { fileId: 'elsa', kind: 'changed', isWaiting: false, changes: [{ part: 'paragraph' }] },
      { fileId: 'sea', kind: 'added', isWaiting: false },
    ]);
    await store.subscriptions.markRead(URL);
    expect(await store.subscriptions.listUpdates(URL)).toEqual([]);
  });

  it('offers what changed first, and takes it or leaves it', async () => {
    const store = await subscribe([ELSA], 'before');
    await store.subscriptions.saveCheck(URL, found([NEW_ELSA, SEA]));
    expect([await textOf(store, 'elsa'), await store.count()]).toEqual([ELSA, 1]);
    expect(await summaryOf(store)).toMatchObject({ waitingCount: 2 });
    await store.subscriptions.decide(URL, [
      { fileId: 'elsa', act: 'take', choices: {} },
      { fileId: 'sea', act: 'leave', choices: {} },
    ]);
    expect([await textOf(store, 'elsa'), await store.count()]).toEqual([NEW_ELSA, 1]);
    expect(await summaryOf(store)).toMatchObject({ waitingCount: 0, newsCount: 0 });
    await store.subscriptions.saveCheck(URL, found([{ ...SEA, title: 'A greyer sea' }]));
    expect(await summaryOf(store)).toMatchObject({ waitingCount: 1 });
  });

  it('merges the reader’s edits, and asks where both changed the same', async () => {
    const store = await subscribe([ELSA]);
    await store.put([{ backgrounder: { ...ELSA, title: 'My Elsa' }, origin: FORM }], 'replace');
    await store.subscriptions.saveCheck(URL, found([NEW_ELSA]));
    expect(await textOf(store, 'elsa')).toEqual({ ...NEW_ELSA, title: 'My Elsa' });
    await store.subscriptions.saveCheck(URL, found([NEWER_ELSA]));
    expect(await textOf(store, 'elsa')).toEqual({ ...NEW_ELSA, title: 'My Elsa' });
    expect(await summaryOf(store)).toMatchObject({ waitingCount: 1 });
    const decide = (choices: Record<string, 'mine' | 'theirs'>) =>
      store.subscriptions.decide(URL, [{ fileId: 'elsa', act: 'take', choices }]);
    await decide({});
    expect((await textOf(store, 'elsa'))?.title).toBe('My Elsa');
    await decide({ title: 'theirs' });
    expect(await textOf(store, 'elsa')).toEqual(NEWER_ELSA);
  });

  it('leaves a document away that the reader removed', async () => {
    const store = await subscribe([ELSA]);
    const { removalId } = await store.remove(['elsa']);
    await store.subscriptions.saveCheck(URL, found([NEW_ELSA]));
    expect(await store.count()).toBe(0);
    await store.undoRemoval(removalId);
    await store.subscriptions.saveCheck(URL, found([NEWER_ELSA]));
    expect(await textOf(store, 'elsa')).toEqual(NEWER_ELSA);
  });

  it('switches off what is published no more, until the reader decides', async () => {
    const store = await subscribe([ELSA, SEA]);
    await store.subscriptions.saveCheck(URL, found([], { goneIds: ['sea'] }));
    expect(await findTerms(store, 'Port Elsa, Grey Sea')).toEqual(['elsa']);
    await store.subscriptions.markRead(URL);
    expect(await store.subscriptions.listUpdates(URL)).toMatchObject([{ kind: 'gone', isWaiting: false }]);
    await store.subscriptions.decide(URL, [{ fileId: 'sea', act: 'keep', choices: {} }]);
    expect(await findTerms(store, 'Grey Sea')).toEqual(['sea']);
    expect(await summaryOf(store)).toMatchObject({ documentCount: 1, newsCount: 0, waitingCount: 0 });
  });

  it('asks first whether to remove what is published no more, and that can be undone', async () => {
    const store = await subscribe([ELSA, SEA], 'before');
    await store.subscriptions.saveCheck(URL, found([], { goneIds: ['sea'] }));
    expect(await findTerms(store, 'Grey Sea')).toEqual(['sea']);
    const { removalId } = await store.subscriptions.decide(URL, [{ fileId: 'sea', act: 'remove', choices: {} }]);
    expect(await findTerms(store, 'Grey Sea')).toEqual([]);
    await store.undoRemoval(removalId);
    expect(await findTerms(store, 'Grey Sea')).toEqual(['sea']);
  });

  it('that fails leaves everything, says why and is tried again later and later', async () => {
    const store = await subscribe([ELSA]);
    const failed = { isReached: false, problem: 'offline', detail: '' } as const;
    await store.subscriptions.saveCheck(URL, failed);
    expect(await summaryOf(store)).toMatchObject({
      failure: { count: 1 },
      nextCheckAtMs: NOW_MS + HOUR_MS,
      etag: '"1"',
    });
    await store.subscriptions.saveCheck(URL, failed);
    expect(await summaryOf(store)).toMatchObject({ failure: { count: 2 }, nextCheckAtMs: NOW_MS + 2 * HOUR_MS });
    expect(await textOf(store, 'elsa')).toEqual(ELSA);
    await store.subscriptions.saveCheck(URL, { isReached: true, isChanged: false });
    expect(await summaryOf(store)).toMatchObject({ failure: null, nextCheckAtMs: NOW_MS + 24 * HOUR_MS });
  });

  it('that had not all files keeps the others, and asks for the whole index soon', async () => {
    const store = await subscribe([ELSA]);
    const problems = [{ file: 'sea.md', line: null, field: 'file', wrong: 'could not be fetched', fix: 'wait' }];
    await store.subscriptions.saveCheck(URL, found([NEW_ELSA], { problems, isIncomplete: true }));
    expect(await textOf(store, 'elsa')).toEqual(NEW_ELSA);
    expect(await summaryOf(store)).toMatchObject({ etag: null, problems, nextCheckAtMs: NOW_MS + HOUR_MS });
  });

  it('of a subscription that ended meanwhile changes nothing', async () => {
    const store = await subscribe([ELSA]);
    await store.subscriptions.end(URL, false);
    await store.subscriptions.saveCheck(URL, found([NEW_ELSA]));
    expect(await textOf(store, 'elsa')).toEqual(ELSA);
  });
});

describe('rolling back', () => {
  it('is not undone by a check, until something newer is published, which is then taken whole', async () => {
    const store = await subscribe([ELSA]);
    await store.subscriptions.saveCheck(URL, found([NEW_ELSA]));
    await store.rollBack('elsa');
    expect(await textOf(store, 'elsa')).toEqual(ELSA);
    await store.subscriptions.saveCheck(URL, { isReached: true, isChanged: false });
    await store.subscriptions.saveCheck(URL, found([]));
    expect(await textOf(store, 'elsa')).toEqual(ELSA);
    await store.subscriptions.saveCheck(URL, found([NEWER_ELSA]));
    expect(await textOf(store, 'elsa')).toEqual(NEWER_ELSA);
  });

  it('of an edit leaves the published text that both versions come from', async () => {
    const store = await subscribe([ELSA]);
    await store.subscriptions.saveCheck(URL, found([NEW_ELSA]));
    await store.put([{ backgrounder: { ...NEW_ELSA, title: 'My Elsa' }, origin: FORM }], 'replace');
    await store.rollBack('elsa');
    await store.subscriptions.saveCheck(URL, found([NEWER_ELSA]));
    expect(await textOf(store, 'elsa')).toEqual(NEWER_ELSA);
  });
});

describe('unsubscribing', () => {
  it.each([
    [false, 1],
    [true, 0],
  ])('with its documents removed (%s), and undone', async (isRemoving, count) => {
    const store = await subscribe([ELSA]);
    await store.setNote('elsa', 'elsa', 'Went there once.');
    const whole = await store.get('elsa');
    const { removalId } = await store.subscriptions.end(URL, isRemoving);
    expect([await store.count(), await store.subscriptions.list()]).toEqual([count, []]);
    await store.subscriptions.undoEnd(removalId);
    expect(await store.get('elsa')).toEqual(whole);
    expect(await summaryOf(store)).toMatchObject({ documentCount: 1 });
    await store.subscriptions.saveCheck(URL, found([NEW_ELSA]));
    expect(await textOf(store, 'elsa')).toEqual(NEW_ELSA);
  });

  it('is forgotten with the next one, ten minutes later', async () => {
    let nowMs = NOW_MS;
    const store = await subscribe([ELSA], 'after', openStore({ now: () => nowMs }));
    const { removalId } = await store.subscriptions.end(URL, false);
    nowMs += 11 * 60_000;
    const other = 'https://elsa.example/other.json';
    await store.subscriptions.add({ subscription: { ...SUBSCRIPTION, url: other }, documents: [] });
    await store.subscriptions.end(other, false);
    await store.subscriptions.undoEnd(removalId);
    expect(await store.subscriptions.list()).toEqual([]);
  });
});

it('keeps HTML until the page has read it', async () => {
  const store = await subscribe([ELSA]);
  const html = { ...fetched(NEW_ELSA, 'new'), backgrounder: null, unread: '<p>' };
  await store.subscriptions.saveCheck(URL, found([], { fetched: [html] }));
  expect(await summaryOf(store)).toMatchObject({ unreadCount: 1 });
  await store.subscriptions.giveReading(URL, fetched(NEWER_ELSA, 'another'));
  expect(await summaryOf(store)).toMatchObject({ unreadCount: 1 });
  await store.subscriptions.giveReading(URL, fetched(NEW_ELSA, 'new'));
  expect(await summaryOf(store)).toMatchObject({ unreadCount: 0 });
  expect(await textOf(store, 'elsa')).toEqual(NEW_ELSA);
});
