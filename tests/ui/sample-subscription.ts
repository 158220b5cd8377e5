import type { SubscriptionSummary } from '@/core/subscription/subscription';
import type { DocumentUpdate } from '@/core/subscription/document-update';
import type { PreviewedCollection } from '@/ui/library/subscriptions/CollectionPreview';

import { SAMPLE_DOCUMENT } from './sample-library';

export const SAMPLE_SUBSCRIPTION: SubscriptionSummary = {
  url: 'https://herald.example/background/collection.json',
  kind: 'collection',
  title: 'Harbour news',
  homepage: null,
  mode: 'before',
  addedAtMs: Date.UTC(2026, 0, 2),
  revision: 4,
  etag: null,
  lastModified: null,
  checkedAtMs: Date.UTC(2026, 0, 3, 9),
  nextCheckAtMs: Date.UTC(2026, 0, 4, 10),
  failure: null,
  problems: [],
  ended: null,
  documentCount: 12,
  waitingCount: 0,
  newsCount: 0,
  unreadCount: 0,
};

export const SAMPLE_FLAW = {
  file: 'lamps.md',
  line: 3,
  field: 'date',
  wrong: '“2024-05-77” is no day of the calendar',
  fix: 'write another',
};

export const SAMPLE_UPDATE: DocumentUpdate = {
  fileId: 'harbour-strike',
  entryId: 'harbour-strike',
  title: SAMPLE_DOCUMENT.title,
  language: 'en',
  kind: 'changed',
  isWaiting: true,
  changes: [
    { part: 'title', name: '', was: 'Why the harbour stood still', is: SAMPLE_DOCUMENT.title },
    {
      part: 'paragraph',
      name: '',
      was: 'The Dockers’ Union called a strike at Port Elsa.',
      is: 'The Dockers’ Union ended its strike at Port Elsa after nine days.',
    },
    { part: 'question', name: 'When did it end?', was: null, is: 'After nine days.' },
    { part: 'term', name: 'Long Quay', was: 'Long Quay, place. Where the lamps are.', is: null },
  ],
  conflicts: [],
};

export const SAMPLE_CONFLICT: DocumentUpdate = {
  ...SAMPLE_UPDATE,
  fileId: 'lamps',
  title: 'The lamps of Port Elsa',
  changes: SAMPLE_UPDATE.changes.slice(0, 1),
  conflicts: [{ field: 'title', mine: 'My lamps', theirs: 'The lamps are out' }],
};

export const SAMPLE_COLLECTION: PreviewedCollection = {
  url: SAMPLE_SUBSCRIPTION.url,
  title: 'Harbour news',
  description: 'What happened in Port Elsa, and why.',
  homepage: 'https://herald.example/background/',
  documents: [SAMPLE_DOCUMENT, { ...SAMPLE_DOCUMENT, id: 'b', title: 'What the straits compact says' }],
  termCount: 6,
  problems: [SAMPLE_FLAW],
  flawedCount: 1,
};
