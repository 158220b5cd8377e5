import { expect, it } from 'vitest';

import { isKnown } from '@/core/library/conflicts';
import type { EntrySummary } from '@/core/library/entry';

const OTHER: EntrySummary = {
  id: 'harbour',
  title: 'The harbour',
  date: '2024-02-29',
  source: 'the Elsa Herald',
  language: 'en',
  termCount: 1,
  noteCount: 0,
  isOn: true,
  origin: { kind: 'form', url: null, fileName: null },
  addedAtMs: 1,
  changedAtMs: 1,
  canRollBack: false,
};

it.each([
  ['nothing', { sameId: null, sameTitle: [], sharedTerms: [] }, false],
  ['its id', { sameId: OTHER, sameTitle: [], sharedTerms: [] }, true],
  ['its title and date', { sameId: null, sameTitle: [OTHER], sharedTerms: [] }, true],
  ['one of its terms', { sameId: null, sameTitle: [], sharedTerms: [{ termId: 'sea', entryIds: ['x'] }] }, false],
])('a document that shares %s with another is known: see', (_, conflicts, known) => {
  expect(isKnown(conflicts)).toBe(known);
});
