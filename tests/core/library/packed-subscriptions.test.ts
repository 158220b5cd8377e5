import { expect, it } from 'vitest';

import { packSubscriptions, parseSubscriptions } from '@/core/library/packed-subscriptions';
import { makePublished } from '@/core/subscription/decide-update';
import type { WholeSubscription } from '@/core/subscription/subscription';
import { SAMPLE_DOCUMENT } from '@@/tests/ui/sample-library';
import { SAMPLE_SUBSCRIPTION } from '@@/tests/ui/sample-subscription';

const { documentCount: _, waitingCount: __, newsCount: ___, unreadCount: ____, ...subscription } = SAMPLE_SUBSCRIPTION;
const FILE = { fileId: 'a', path: 'a.md', sha256: 'x', backgrounder: null, unread: null };
const WHOLE: WholeSubscription = {
  subscription,
  documents: [
    { ...makePublished(subscription.url, FILE), entryId: 'a', base: SAMPLE_DOCUMENT, waiting: SAMPLE_DOCUMENT },
  ],
};

it('gives back what was packed', () => {
  expect(parseSubscriptions(JSON.stringify(packSubscriptions([WHOLE])))).toEqual([WHOLE]);
});

it.each([[null], [''], ['{}'], ['[]'], ['{"subscriptions": [{"subscription": {"url": 7}}]}']])(
  'is none of %s',
  (json) => {
    expect(parseSubscriptions(json)).toEqual([]);
  },
);
