import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';

import { FIRST_STATE, holdState, type PageState } from '@/app/library-page/page-state';
import { createSubscriptionActions } from '@/app/library-page/subscription-actions';
import type { PublishedDocument, SubscriptionSummary } from '@/core/subscription/subscription';
import { SAMPLE_DOCUMENT } from '@@/tests/ui/sample-library';
import { SAMPLE_SUBSCRIPTION, SAMPLE_UPDATE } from '@@/tests/ui/sample-subscription';

import { answerLibrary } from './answer-library';

const { url } = SAMPLE_SUBSCRIPTION;
const FOUND = 'subscription_done_found';

beforeEach(() => {
  fakeBrowser.reset();
  vi.restoreAllMocks();
});

function start(answers: Readonly<Record<string, unknown>>, state: Partial<PageState> = {}) {
  const asked = answerLibrary({ listUpdates: [SAMPLE_UPDATE], undoRemoval: [], ...answers });
  const page = holdState({ ...FIRST_STATE, subscriptions: [SAMPLE_SUBSCRIPTION], ...state }, () => undefined);
  const onChanged = vi.fn(async () => undefined);
  const actions = createSubscriptionActions(page, onChanged, (work) => void work);
  return { page, asked, actions, onChanged, tell: () => page.get().notice?.sentences ?? [] };
}

describe('a check', () => {
  const check = async (after: Partial<SubscriptionSummary>): Promise<string | undefined> => {
    const { actions, tell, page } = start({ listSubscriptions: [{ ...SAMPLE_SUBSCRIPTION, ...after }] });
    await actions.check([url]);
    expect(page.get().checkingUrls.size).toBe(0);
    return tell()[0];
  };

  it.each([
    ['that nothing is new', {}, /subscription_done_upToDate.*Harbour news/],
    ['that something waits', { waitingCount: 1 }, /subscription_done_found/],
    ['that something was taken', { newsCount: 1 }, /subscription_done_found/],
    [
      'what failed, with the subscription',
      { failure: { problem: 'offline', detail: '', count: 1 } },
      /^Harbour news: /,
    ],
  ] satisfies readonly (readonly [string, Partial<SubscriptionSummary>, RegExp])[])(
    'tells %s',
    async (_, after, sentence) => {
      expect(await check(after)).toMatch(sentence);
    },
  );

  it('is over for the reader where it fails', async () => {
    const { actions, page } = start({});
    vi.spyOn(browser.runtime, 'sendMessage').mockRejectedValue(new Error('made for a test'));
    await expect(actions.check([url])).rejects.toThrow('made for a test');
    expect(page.get().checkingUrls.size).toBe(0);
  });
});

describe('what is new', () => {
  const notice = { tone: 'done', sentences: [FOUND], onUndo: null } as const;

  it('is told no longer once the reader looks at it', async () => {
    const { actions, page } = start({}, { notice });
    await actions.open(url);
    expect(page.get()).toMatchObject({ notice: null, view: { kind: 'updates', url, updates: [SAMPLE_UPDATE] } });
  });

  it('leaves what went wrong told', async () => {
    const { actions, tell } = start({}, { notice: { ...notice, tone: 'problem' } });
    await actions.open(url);
    expect(tell()).toEqual([FOUND]);
  });

  it('is left when all of it is decided', async () => {
    const listSubscriptions = [SAMPLE_SUBSCRIPTION];
    const decideUpdates = { removalId: 'r', removedCount: 0 };
    const view = { kind: 'updates', url, updates: [SAMPLE_UPDATE] } as const;
    const { actions, page, asked, onChanged } = start({ listSubscriptions, decideUpdates, listUpdates: [] }, { view });
    await actions.decide([SAMPLE_UPDATE.fileId], 'take', {});
    expect(asked[0]).toEqual({
      name: 'decideUpdates',
      ask: { url, decisions: [{ fileId: SAMPLE_UPDATE.fileId, act: 'take', choices: {} }] },
    });
    expect(page.get().view.kind).toBe('list');
    expect(onChanged).toHaveBeenCalledOnce();
  });

  it('stays on show while something of it waits', async () => {
    const view = { kind: 'updates', url, updates: [SAMPLE_UPDATE] } as const;
    const { actions, page } = start({ listSubscriptions: [SAMPLE_SUBSCRIPTION] }, { view });
    await actions.markRead();
    expect(page.get().view.kind).toBe('updates');
  });

  it('that takes a document away can be undone', async () => {
    const view = { kind: 'updates', url, updates: [SAMPLE_UPDATE] } as const;
    const decideUpdates = { removalId: 'r', removedCount: 1 };
    const { actions, page, asked } = start({ listSubscriptions: [SAMPLE_SUBSCRIPTION], decideUpdates }, { view });
    await actions.decide([SAMPLE_UPDATE.fileId], 'remove', {});
    page.get().notice?.onUndo?.();
    await vi.waitFor(() => expect(page.get().notice).toBeNull());
    expect(asked).toContainEqual({ name: 'undoRemoval', ask: { removalId: 'r' } });
  });
});

describe('a page that the worker could not read', () => {
  it('is read here, and handed back', async () => {
    const unread =
      '<!doctype html><title>Strike</title><article><p>The dockers are on strike since March.</p></article>';
    const published: PublishedDocument = {
      url,
      fileId: 'strike',
      path: 'strike.html',
      sha256: 'a'.repeat(64),
      entryId: 'strike',
      base: SAMPLE_DOCUMENT,
      previousBase: null,
      waiting: null,
      unread,
      isGone: false,
      news: null,
    };
    const { actions, asked } = start({
      listSubscriptions: [{ ...SAMPLE_SUBSCRIPTION, unreadCount: 1 }],
      readSubscriptions: [{ subscription: SAMPLE_SUBSCRIPTION, documents: [published] }],
    });
    await actions.refresh();
    expect(asked.find(({ name }) => name === 'giveReading')?.ask).toMatchObject({
      url,
      fetched: {
        fileId: 'strike',
        unread: null,
        backgrounder: { paragraphs: ['The dockers are on strike since March.'] },
      },
    });
  });
});
