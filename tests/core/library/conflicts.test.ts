import { describe, expect, it } from 'vitest';

import { type Conflicts, findKnown, hasSameWords, isBetterReplaced, listLikelyTwins } from '@/core/library/conflicts';
import type { EntrySummary } from '@/core/library/entry';
import { SAMPLE_DOCUMENT } from '@@/tests/ui/sample-library';

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

const NONE: Conflicts = { sameId: null, sameTitle: [], sameText: [], sharedTerms: [] };
const BUNDLED: EntrySummary = { ...OTHER, origin: { kind: 'bundled', url: null, fileName: null } };

it.each<[string, Partial<Conflicts>, EntrySummary | null]>([
  ['nothing', {}, null],
  ['its id', { sameId: OTHER }, OTHER],
  ['its title and date', { sameTitle: [OTHER] }, OTHER],
  ['its text', { sameText: [OTHER] }, OTHER],
  ['its id, and its title with a third', { sameId: OTHER, sameTitle: [BUNDLED] }, OTHER],
  ['one of its terms', { sharedTerms: [{ termId: 'sea', entryIds: ['x'] }] }, null],
])('a document that shares %s with another is known by that', (_, conflicts, known) => {
  expect(findKnown({ ...NONE, ...conflicts })).toBe(known);
});

it.each<[string, Partial<Conflicts>, string, boolean]>([
  ['is read again', { sameId: OTHER }, 'The harbour', true],
  ['comes in a file of the same name', { sameId: OTHER }, 'The lamps', false],
  ['has the same title', { sameTitle: [OTHER] }, 'The harbour', true],
  ['has the same text under another title', { sameText: [OTHER] }, 'The port', false],
  ['comes with the extension', { sameTitle: [BUNDLED] }, 'The harbour', false],
  ['is new', {}, 'The harbour', false],
])('a document that %s: is it better replaced?', (_, conflicts, title, isReplaced) => {
  expect(isBetterReplaced({ ...NONE, ...conflicts }, { ...SAMPLE_DOCUMENT, title })).toBe(isReplaced);
});

describe('the same text', () => {
  it('is looked for where most names are the same', () => {
    const sharedTerms = [
      { termId: 'sea', entryIds: ['a', 'b'] },
      { termId: 'port', entryIds: ['b'] },
    ];
    expect(listLikelyTwins(sharedTerms)).toEqual(['b', 'a']);
  });

  it('is looked for in a few documents only', () => {
    const entryIds = Array.from({ length: 500 }, (_, position) => `entry-${position}`);
    expect(listLikelyTwins([{ termId: 'sea', entryIds }])).toHaveLength(20);
  });

  it('is the same under another title and with other names', () => {
    expect(hasSameWords(SAMPLE_DOCUMENT, { ...SAMPLE_DOCUMENT, title: 'The strike', terms: [] })).toBe(true);
  });

  it('is another with one word more in an answer', () => {
    const faq = SAMPLE_DOCUMENT.faq.map((entry) => ({ ...entry, answer: `${entry.answer} Yes.` }));
    expect(hasSameWords(SAMPLE_DOCUMENT, { ...SAMPLE_DOCUMENT, faq })).toBe(false);
  });
});
