import { expect, it } from 'vitest';

import { toDraft } from '@/core/draft/markdown/read-markdown';
import { toPublished } from '@/core/subscription/to-published';
import { SAMPLE_DOCUMENT } from '@@/tests/ui/sample-library';

it('says what the text says', () => {
  const last = { id: 'harbour-strike', title: 'x', date: '2000-01-01', source: 'x', language: 'de' };
  expect(toPublished(toDraft(SAMPLE_DOCUMENT), last)).toEqual(SAMPLE_DOCUMENT);
});

it('is as it was where the text says nothing, so that no day without a date is a change', () => {
  const draft = { ...toDraft(SAMPLE_DOCUMENT), title: '', date: null, source: null, language: null };
  expect(toPublished(draft, SAMPLE_DOCUMENT)).toEqual(SAMPLE_DOCUMENT);
});
