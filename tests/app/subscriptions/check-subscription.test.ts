import { createHash } from 'node:crypto';

import { describe, expect, it } from 'vitest';

import { checkSubscription, type CheckTools, readCollection } from '@/app/subscriptions/check-subscription';
import { formatProblem } from '@/core/backgrounder/problem';
import { writeBackgrounderJson } from '@/core/backgrounder/json/write-backgrounder-json';
import { toCollectionFile, writeCollection } from '@/core/collection/build-collection';
import { makePublished } from '@/core/subscription/decide-update';
import type { Subscription } from '@/core/subscription/subscription';
import type { FetchResult } from '@/extension/fetch-published';
import { STRIKE_FILE } from '@@/tests/core/backgrounder/strike-file';
import { SAMPLE_DOCUMENT } from '@@/tests/ui/sample-library';

const URL = 'https://elsa.example/news/collection.json';
const HARBOUR = writeBackgrounderJson(SAMPLE_DOCUMENT);
const NEVER = new AbortController().signal;

const hash = (content: string | Uint8Array) => createHash('sha256').update(content).digest('hex');
const list = (path: string, content: string) => toCollectionFile(path, Buffer.byteLength(content), hash(content));

function writeIndex(files: Readonly<Record<string, string>>): string {
  const listed = Object.entries(files).map(([path, content]) => list(path, content));
  return writeCollection({
    title: 'Harbour news',
    description: null,
    language: null,
    homepage: null,
    revision: 4,
    files: listed,
  });
}

/** A server of these files, by path below its root; what it was asked for. */
function serve(files: Readonly<Record<string, string | FetchResult>>, isAllowed = true) {
  const asked: string[] = [];
  const tools: CheckTools = {
    fetch: async (url, { limit }) => {
      const path = url.replace('https://elsa.example/', '');
      asked.push(path);
      const content = files[path];
      if (content === undefined) return { kind: 'failed', problem: 'missing', detail: 'HTTP 404' };
      if (typeof content !== 'string') return content;
      const bytes = new TextEncoder().encode(content);
      if (bytes.length > limit) return { kind: 'failed', problem: 'tooLarge', detail: '' };
      return { kind: 'fresh', bytes, etag: '"new"', lastModified: null };
    },
    hash: async (bytes) => hash(bytes),
    hasAccess: async () => isAllowed,
  };
  return { tools, asked };
}

const subscriptionTo = (url: string, kind: Subscription['kind']): Subscription => ({
  url,
  kind,
  title: 'Harbour news',
  homepage: null,
  mode: 'before',
  addedAtMs: 0,
  revision: null,
  etag: '"old"',
  lastModified: null,
  checkedAtMs: null,
  nextCheckAtMs: 0,
  failure: null,
  problems: [],
  ended: null,
});
const COLLECTION = subscriptionTo(URL, 'collection');
const known = (id: string, sha256: string) => ({
  ...makePublished(URL, { fileId: id, path: `${id}.md`, sha256, backgrounder: null, unread: null }),
  entryId: id,
  base: SAMPLE_DOCUMENT,
});

describe('a collection', () => {
  it('is fetched as far as it is not known', async () => {
    const { tools, asked } = serve({
      'news/collection.json': writeIndex({ 'old.md': 'x', '2024/strike.md': STRIKE_FILE, 'harbour.json': HARBOUR }),
      'news/2024/strike.md': STRIKE_FILE,
      'news/harbour.json': HARBOUR,
    });
    const documents = [known('old', hash('x')), known('gone', 'y')];
    const result = await checkSubscription({ subscription: COLLECTION, documents }, tools, NEVER);
    expect(asked).toEqual(['news/collection.json', 'news/2024/strike.md', 'news/harbour.json']);
    expect(result).toMatchObject({
      isChanged: true,
      revision: 4,
      etag: '"new"',
      fetched: [
        { fileId: 'strike', path: '2024/strike.md', backgrounder: { id: 'strike' } },
        { fileId: 'harbour', backgrounder: { id: 'harbour', title: SAMPLE_DOCUMENT.title } },
      ],
      goneIds: ['gone'],
      problems: [],
      isIncomplete: false,
    });
  });

  it.each<[string, string | FetchResult, boolean, string]>([
    [
      'is missing',
      { kind: 'failed', problem: 'missing', detail: 'HTTP 404' },
      true,
      'strike.md, file: could not be fetched (HTTP 404);',
    ],
    [
      'is another than the index says',
      STRIKE_FILE.replace('Elsa', 'Esla'),
      true,
      'strike.md, file: is not what the index says;',
    ],
    ['is longer than the index says', `${STRIKE_FILE}more`, true, 'strike.md, file: is not what the index says;'],
  ])('goes on where a file %s', async (_, content, isIncomplete, sentence) => {
    const { tools } = serve({
      'news/collection.json': writeIndex({ 'strike.md': STRIKE_FILE, 'harbour.json': HARBOUR }),
      'news/strike.md': content,
      'news/harbour.json': HARBOUR,
    });
    const result = await checkSubscription({ subscription: COLLECTION, documents: [] }, tools, NEVER);
    expect(result).toMatchObject({ fetched: [{ fileId: 'harbour' }], isIncomplete });
    expect(sayProblems(result)).toContain(sentence);
  });

  it('says a broken file’s line and field, and does not ask for it again', async () => {
    const broken = STRIKE_FILE.replace('2024-02-29', '2024-02-30');
    const { tools } = serve({ 'news/collection.json': writeIndex({ 'strike.md': broken }), 'news/strike.md': broken });
    const result = await checkSubscription({ subscription: COLLECTION, documents: [] }, tools, NEVER);
    expect(result).toMatchObject({ fetched: [], isIncomplete: false });
    expect(sayProblems(result)).toContain('strike.md, line 3, date: “2024-02-30” is no day of the calendar');
  });

  it('tells how far it is, and stops', async () => {
    const files = Object.fromEntries(Array.from({ length: 20 }, (_, at) => [`s${at}.md`, `${STRIKE_FILE}\n\n${at}`]));
    const { tools } = serve(
      Object.fromEntries(Object.entries(files).map(([path, content]) => [`news/${path}`, content])),
    );
    const end = new AbortController();
    const index = { title: 'x', description: null, language: null, homepage: null, revision: 1 };
    const listed = Object.entries(files).map(([path, content]) => list(path, content));
    const result = await readCollection(URL, { ...index, files: listed }, [], tools, end.signal, (done, total) => {
      expect(total).toBe(20);
      if (done === 8) end.abort();
    });
    expect(result.fetched.length).toBeLessThan(20);
    expect(result.isIncomplete).toBe(true);
  });
});

describe('a document by itself', () => {
  const url = 'https://elsa.example/strike.md';
  const subscription = subscriptionTo(url, 'document');
  const last = { ...known('strike', hash('older')), path: '' };

  it('is read where it is another', async () => {
    const { tools } = serve({ 'strike.md': STRIKE_FILE });
    expect(await checkSubscription({ subscription, documents: [last] }, tools, NEVER)).toMatchObject({
      etag: '"new"',
      fetched: [
        { fileId: 'strike', backgrounder: { title: 'The harbour strike at Port Elsa', id: SAMPLE_DOCUMENT.id } },
      ],
    });
  });

  it('is left where only its server calls it new', async () => {
    const { tools } = serve({ 'strike.md': STRIKE_FILE });
    const documents = [{ ...last, sha256: hash(STRIKE_FILE) }];
    expect(await checkSubscription({ subscription, documents }, tools, NEVER)).toMatchObject({ fetched: [] });
  });

  it('of HTML is kept to be read', async () => {
    const { tools } = serve({ 'strike.md': '<!doctype html><p>x' });
    expect(await checkSubscription({ subscription, documents: [last] }, tools, NEVER)).toMatchObject({
      fetched: [{ backgrounder: null, unread: '<!doctype html><p>x' }],
    });
  });

  it('that cannot be read any more says why', async () => {
    const { tools } = serve({ 'strike.md': STRIKE_FILE.replace('title:', 'titel:') });
    expect(await checkSubscription({ subscription, documents: [last] }, tools, NEVER)).toMatchObject({
      isReached: false,
      problem: 'unreadable',
      detail: expect.stringContaining('strike.md, line 2'),
    });
  });
});

describe('what cannot be had', () => {
  it.each<[string, string | FetchResult, string, string]>([
    ['nobody there', { kind: 'failed', problem: 'offline', detail: '' }, 'offline', ''],
    ['an error', { kind: 'failed', problem: 'refused', detail: 'HTTP 503' }, 'refused', 'HTTP 503'],
    [
      'a page instead of an index',
      '<!doctype html>',
      'unreadable',
      'collection.json, line 1, file: is not a value of JSON',
    ],
    ['bytes', '\0\u0001', 'unreadable', 'collection.json, file:'],
  ])('is said: %s', async (_, content, problem, detail) => {
    const { tools } = serve({ 'news/collection.json': content });
    expect(await checkSubscription({ subscription: COLLECTION, documents: [] }, tools, NEVER)).toMatchObject({
      isReached: false,
      problem,
      detail: expect.stringContaining(detail),
    });
  });

  it('is nothing where the server knows the version', async () => {
    const { tools } = serve({ 'news/collection.json': { kind: 'unchanged' } });
    const result = await checkSubscription({ subscription: COLLECTION, documents: [] }, tools, NEVER);
    expect(result).toEqual({ isReached: true, isChanged: false });
  });

  it('is not even asked for without access to the site', async () => {
    const { tools, asked } = serve({}, false);
    const result = await checkSubscription({ subscription: COLLECTION, documents: [] }, tools, NEVER);
    expect(result).toMatchObject({ problem: 'noAccess' });
    expect(asked).toEqual([]);
  });
});

function sayProblems(result: Awaited<ReturnType<typeof checkSubscription>>): string {
  return result.isReached && result.isChanged ? result.problems.map(formatProblem).join('\n') : '';
}
