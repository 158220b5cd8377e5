import { describe, expect, it } from 'vitest';

import { makePublished } from '@/core/subscription/decide-update';
import { summariseSubscription, type Subscription, subscriptionSummaryShape } from '@/core/subscription/subscription';
import { SAMPLE_DOCUMENT } from '@@/tests/ui/sample-library';

const SUBSCRIPTION: Subscription = {
  url: 'https://elsa.example/collection.json',
  kind: 'collection',
  title: 'Harbour news',
  homepage: null,
  mode: 'before',
  addedAtMs: 1,
  revision: 3,
  etag: '"x"',
  lastModified: null,
  checkedAtMs: 1,
  nextCheckAtMs: 2,
  failure: { problem: 'offline', detail: '', count: 2 },
  problems: [{ file: 'a.md', line: 1, field: 'title', wrong: 'is missing', fix: 'write it' }],
  ended: null,
};
const FILE = { fileId: 'a', path: 'a.md', sha256: 'x', backgrounder: null, unread: null };
const PUBLISHED = { ...makePublished(SUBSCRIPTION.url, FILE), entryId: 'a', base: SAMPLE_DOCUMENT };

describe('a subscription’s summary', () => {
  it.each([
    ['documents', {}, { documentCount: 1, waitingCount: 0, newsCount: 0 }],
    ['what waits', { waiting: SAMPLE_DOCUMENT }, { waitingCount: 1 }],
    ['what would go', { isGone: true }, { waitingCount: 1 }],
    ['what went', { isGone: true, news: { kind: 'gone', from: null, atMs: 1 } }, { waitingCount: 0, newsCount: 1 }],
    ['what is still to be read', { unread: '<p>' }, { unreadCount: 1 }],
    ['what the reader left out', { entryId: null }, { documentCount: 0, waitingCount: 0 }],
  ] as const)('counts %s', (_, change, expected) => {
    const summary = summariseSubscription({ subscription: SUBSCRIPTION, documents: [{ ...PUBLISHED, ...change }] });
    expect(summary).toMatchObject(expected);
  });

  it('goes through a message', () => {
    const summary = summariseSubscription({ subscription: SUBSCRIPTION, documents: [] });
    expect(subscriptionSummaryShape(JSON.parse(JSON.stringify(summary)))).toEqual(summary);
  });
});
