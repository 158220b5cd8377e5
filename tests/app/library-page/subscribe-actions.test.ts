import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';

import { FIRST_STATE, holdState } from '@/app/library-page/page-state';
import { createSubscribeActions } from '@/app/library-page/subscribe-actions';
import { hashBytes } from '@/extension/hash-bytes';
import { startReview } from '@/core/review/review';
import { STRIKE_FILE } from '@@/tests/core/backgrounder/strike-file';
import { SAMPLE_SUBSCRIPTION } from '@@/tests/ui/sample-subscription';

import { answerLibrary } from './answer-library';

const SITE = 'https://herald.example/';
const FALLBACKS = { today: '2024-03-03', language: 'en' };

beforeEach(() => {
  fakeBrowser.reset();
  vi.restoreAllMocks();
});

/** `files` are what the site has, by their path. */
function start(files: Readonly<Record<string, string>> = {}, hasAccess = true) {
  const asked = answerLibrary({});
  vi.spyOn(browser.permissions, 'request').mockResolvedValue(hasAccess as never);
  vi.spyOn(browser.permissions, 'contains').mockResolvedValue(hasAccess as never);
  const fetched: string[] = [];
  vi.stubGlobal('fetch', async (url: string) => {
    fetched.push(url);
    const text = files[url.replace(SITE, '')];
    return text === undefined ? new Response('', { status: 404 }) : new Response(text);
  });
  const page = holdState({ ...FIRST_STATE, subscriptions: [SAMPLE_SUBSCRIPTION] }, () => undefined);
  const openReviews = vi.fn();
  const onAdded = vi.fn(async () => undefined);
  const toReview: Parameters<typeof createSubscribeActions>[1] = async (draft, origin) =>
    startReview(draft, [], origin, FALLBACKS);
  const actions = createSubscribeActions(page, toReview, openReviews, onAdded);
  return { page, asked, actions, fetched, openReviews, onAdded, tell: () => page.get().notice?.sentences.join(' ') };
}

async function makeCollection(): Promise<string> {
  const bytes = new TextEncoder().encode(STRIKE_FILE);
  const file = { id: 'strike', path: 'strike.md', size: bytes.length, sha256: await hashBytes(bytes) };
  return JSON.stringify({
    format: 'backgrounder-collection',
    version: 1,
    title: 'Harbour',
    revision: 1,
    files: [file],
  });
}

describe('an address', () => {
  it.each([
    ['none', 'words and words', /subscription_flaw_none/],
    ['not secure', 'http://herald.example/a.md', /subscription_flaw_notSecure/],
    ['with a password', 'https://me:secret@herald.example/a.md', /subscription_flaw_password/],
    ['subscribed to already', SAMPLE_SUBSCRIPTION.url, /subscription_known/],
  ])('that is %s is not asked for', async (_, typed, sentence) => {
    const { actions, fetched, tell } = start();
    await actions.subscribe(typed);
    expect(tell()).toMatch(sentence);
    expect(fetched).toEqual([]);
  });

  it('is not asked for where the reader gives no access', async () => {
    const { actions, fetched, tell } = start({}, false);
    await actions.subscribe(`${SITE}strike.md`);
    expect(tell()).toBe('subscription_denied https://herald.example');
    expect(fetched).toEqual([]);
  });

  it.each([
    ['that has nothing', 'gone.md', /subscription_problem|404/],
    ['with a document that cannot be read', 'broken.json', /broken\.json, line 1, title: is missing/],
  ])('%s says why, and leads back to the list', async (_, path, sentence) => {
    const { actions, tell, page, openReviews } = start({ 'broken.json': '{"terms": []}' });
    await actions.subscribe(SITE + path);
    expect(tell()).toMatch(sentence);
    expect(page.get().view.kind).toBe('list');
    expect(openReviews).not.toHaveBeenCalled();
  });
});

describe('a document', () => {
  it('is reviewed, and followed once it is in the library', async () => {
    const { actions, openReviews, asked } = start({ 'strike.md': STRIKE_FILE });
    await actions.subscribe(`${SITE}strike.md`);
    const [[[review]]] = openReviews.mock.calls as [[[ReturnType<typeof startReview>]]];
    expect(review.title).toBe('The harbour strike at Port Elsa');
    await actions.follow([{ review, id: 'strike' }]);
    await actions.follow([{ review, id: 'strike' }]);
    const added = asked.filter(({ name }) => name === 'addSubscription');
    expect(added.map(({ ask }) => ask)).toMatchObject([
      { subscription: { url: `${SITE}strike.md`, kind: 'document' }, documents: [{ entryId: 'strike' }] },
    ]);
  });

  it('from elsewhere is not followed', async () => {
    const { actions, asked, onAdded } = start();
    const origin = { kind: 'page', url: `${SITE}strike.html`, fileName: null } as const;
    const review = { ...startReview(EMPTY_DRAFT, [], origin, FALLBACKS), title: 'Strike' };
    await actions.follow([{ review, id: 'strike' }]);
    expect(asked).toEqual([]);
    expect(onAdded).toHaveBeenCalledOnce();
  });
});

describe('a collection', () => {
  it('is shown, and subscribed to when the reader wants it', async () => {
    const { actions, page, asked, onAdded, fetched } = start({
      'collection.json': await makeCollection(),
      'strike.md': STRIKE_FILE,
    });
    await actions.subscribe(`${SITE}collection.json`);
    expect(page.get().view).toMatchObject({ kind: 'preview', collection: { title: 'Harbour', flawedCount: 0 } });
    expect(asked).toEqual([]);
    expect(fetched).toEqual([`${SITE}collection.json`, `${SITE}strike.md`]);
    await actions.confirm('after');
    expect(asked.map(({ name }) => name)).toEqual(['addSubscription']);
    expect(asked[0]!.ask).toMatchObject({ subscription: { mode: 'after', title: 'Harbour' } });
    expect(page.get().view.kind).toBe('list');
    expect(onAdded).toHaveBeenCalledOnce();
  });

  it('shows what it cannot give', async () => {
    const { actions, page } = start({ 'collection.json': await makeCollection() });
    await actions.subscribe(`${SITE}collection.json`);
    expect(page.get().view).toMatchObject({ collection: { documents: [], flawedCount: 1 } });
  });

  it('that the reader turned away from is not subscribed to', async () => {
    const { actions, asked } = start({ 'collection.json': await makeCollection(), 'strike.md': STRIKE_FILE });
    await actions.subscribe(`${SITE}collection.json`);
    actions.cancel();
    await actions.confirm('after');
    expect(asked).toEqual([]);
  });
});

const EMPTY_DRAFT = {
  title: 'Strike',
  date: null,
  source: null,
  author: null,
  sourceNote: null,
  language: null,
  url: null,
  paragraphs: ['The dockers are on strike.'],
  faq: [],
  terms: [],
} as const;
