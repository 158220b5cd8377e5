// @vitest-environment node
import 'fake-indexeddb/auto';
import { describe, expect, it, vi } from 'vitest';

import { makePublished } from '@/core/subscription/decide-update';
import type { Subscription } from '@/core/subscription/subscription';
import { answerSubscriptions } from '@/extension/answer-subscriptions';
import type { LibraryAnswer } from '@/extension/library-messages';
import type { MessageKind } from '@/extension/message';
import {
  addSubscriptionMessage,
  checkSubscriptionsMessage,
  decideUpdatesMessage,
  endSubscriptionMessage,
  giveReadingMessage,
  listSubscriptionsMessage,
  listUpdatesMessage,
  markReadMessage,
  readSubscriptionsMessage,
  setSubscriptionModeMessage,
  undoEndMessage,
} from '@/extension/subscription-messages';
import { makeDocument, openStore } from '@@/tests/extension/library-store/made-documents';

const OWN_PAGE = { tabId: 1, frameId: 0, isOwnPage: true };
const url = 'https://elsa.example/collection.json';
const ELSA = makeDocument('elsa', 'Port Elsa');
const NEW_ELSA = { ...ELSA, title: 'Elsa by night' };
const FILE = { fileId: 'elsa', path: 'elsa.md', sha256: 'x', backgrounder: ELSA, unread: null };
const SUBSCRIPTION: Subscription = {
  url,
  kind: 'collection',
  title: 'Harbour news',
  homepage: null,
  mode: 'after',
  addedAtMs: 0,
  revision: 1,
  etag: null,
  lastModified: null,
  checkedAtMs: 0,
  nextCheckAtMs: 0,
  failure: null,
  problems: [],
  ended: null,
};

/** Asks as a message does: everything becomes JSON on its way. */
function createAsker() {
  const checks = { check: vi.fn(async () => {}), plan: vi.fn(async () => {}) };
  const answerers = answerSubscriptions(openStore().subscriptions, checks);
  const ask = async <Ask, Value>(
    { name, answer: parse }: MessageKind<Ask, LibraryAnswer<Value>>,
    asked: Ask,
    sender = OWN_PAGE,
  ): Promise<Value | null> => {
    const answerer = answerers.find((other) => other.name === name)!;
    const sent: unknown = asked === undefined ? undefined : JSON.parse(JSON.stringify(asked));
    const answer = parse(JSON.parse(JSON.stringify(await answerer.answer(sent, sender))), name);
    return answer.problem === null ? answer.value : null;
  };
  return { ask, checks };
}

describe('the messages about subscriptions', () => {
  it('do all that the library page needs, one after another', async () => {
    const { ask, checks } = createAsker();
    await ask(addSubscriptionMessage, {
      subscription: SUBSCRIPTION,
      documents: [{ ...makePublished(url, FILE), base: ELSA }],
    });
    await ask(setSubscriptionModeMessage, { url, mode: 'before' });
    expect(await ask(listSubscriptionsMessage, undefined)).toMatchObject([{ mode: 'before', documentCount: 1 }]);
    await ask(checkSubscriptionsMessage, { urls: [url] });
    expect(checks.check).toHaveBeenCalledExactlyOnceWith([url]);
    await ask(giveReadingMessage, { url, fetched: { ...FILE, backgrounder: NEW_ELSA } });
    expect(await ask(listUpdatesMessage, { url })).toMatchObject([{ kind: 'changed', changes: [{ part: 'title' }] }]);
    await ask(decideUpdatesMessage, { url, decisions: [{ fileId: 'elsa', act: 'take', choices: {} }] });
    await ask(markReadMessage, { url });
    expect(await ask(listUpdatesMessage, { url })).toEqual([]);
    const ended = await ask(endSubscriptionMessage, { url, isRemoving: true });
    expect([ended?.removedCount, await ask(readSubscriptionsMessage, { url: null })]).toEqual([1, []]);
    await ask(undoEndMessage, { removalId: ended!.removalId });
    expect(await ask(readSubscriptionsMessage, { url })).toMatchObject([{ documents: [{ base: NEW_ELSA }] }]);
    expect(checks.plan).toHaveBeenCalledTimes(3);
  });

  it('are answered to the extension’s own pages alone', async () => {
    const { ask } = createAsker();
    await expect(ask(listSubscriptionsMessage, undefined, { ...OWN_PAGE, isOwnPage: false })).rejects.toThrow(
      'own pages',
    );
  });
});
