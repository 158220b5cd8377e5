import { describe, expect, it } from 'vitest';

import type { Backgrounder, Term } from '@/core/backgrounder/backgrounder';
import { isSettled, mergeUpdate } from '@/core/subscription/merge-update';
import { SAMPLE_DOCUMENT as BASE } from '@@/tests/ui/sample-library';

type Change = Partial<Backgrounder>;

const [UNION, INES, PORT] = BASE.terms as [Term, Term, Term];
const WHO = BASE.faq[0]!;
const WHEN = { question: 'When did it end?', answer: 'After nine days.' };
const QUAY: Term = { ...UNION, id: 'quay', name: 'Long Quay', kind: 'place' };

describe('a field', () => {
  it.each<[string, Change, Change, Change]>([
    ['nobody changed', {}, {}, {}],
    ['the publisher changed', {}, { title: 'Theirs' }, { title: 'Theirs' }],
    ['the reader changed', { title: 'Mine' }, {}, { title: 'Mine' }],
    ['both changed alike', { title: 'Same' }, { title: 'Same' }, { title: 'Same' }],
    ['each changed another', { date: '2024-03-01' }, { source: 'X' }, { date: '2024-03-01', source: 'X' }],
    ['the publisher took out', {}, { sourceNote: null }, { sourceNote: null }],
    ['an author, the publisher added', {}, { author: 'Ada Reyes' }, { author: 'Ada Reyes' }],
    [
      'an author, the reader added',
      { author: 'Ada Reyes' },
      { title: 'Theirs' },
      { author: 'Ada Reyes', title: 'Theirs' },
    ],
    [
      'paragraphs, the publisher changed',
      { title: 'Mine' },
      { paragraphs: ['New.'] },
      { title: 'Mine', paragraphs: ['New.'] },
    ],
    ['a question, the publisher added', {}, { faq: [WHO, WHEN] }, { faq: [WHO, WHEN] }],
    [
      'a question, each added another',
      { faq: [WHO, { ...WHEN, question: 'Why?' }] },
      { faq: [WHEN, WHO] },
      { faq: [WHEN, WHO, { ...WHEN, question: 'Why?' }] },
    ],
    ['a question, the reader took out', { faq: [] }, { faq: [WHO, WHEN] }, { faq: [WHEN] }],
    ['a question, the publisher took out', { faq: [WHO, WHEN] }, { faq: [] }, { faq: [WHEN] }],
    [
      'an answer, the publisher changed',
      { faq: [WHO, WHEN] },
      { faq: [{ ...WHO, answer: 'They.' }] },
      { faq: [{ ...WHO, answer: 'They.' }, WHEN] },
    ],
    [
      'a term’s, each changed another',
      { terms: [{ ...UNION, summary: 'Mine.' }, INES, PORT] },
      { terms: [{ ...UNION, kind: 'event' }, INES, PORT] },
      { terms: [{ ...UNION, summary: 'Mine.', kind: 'event' }, INES, PORT] },
    ],
    [
      'terms, the reader added and the publisher took out',
      { terms: [UNION, INES, PORT, QUAY] },
      { terms: [UNION, PORT] },
      { terms: [UNION, PORT, QUAY] },
    ],
    ['terms, the reader took out', { terms: [UNION] }, { terms: [UNION, INES, PORT, QUAY] }, { terms: [UNION, QUAY] }],
  ])('that %s comes out without a question', (_, mine, theirs, expected) => {
    const merged = mergeUpdate(BASE, { ...BASE, ...mine }, { ...BASE, ...theirs });
    expect(merged).toEqual({ backgrounder: { ...BASE, ...expected }, conflicts: [] });
  });

  it.each<[string, Change, Change, string, Change, Change]>([
    ['a title', { title: 'Mine' }, { title: 'Theirs' }, 'title', { title: 'Mine' }, { title: 'Theirs' }],
    [
      'paragraphs',
      { paragraphs: ['Mine.'] },
      { paragraphs: ['Theirs.'] },
      'paragraphs',
      { paragraphs: ['Mine.'] },
      { paragraphs: ['Theirs.'] },
    ],
    [
      'an answer',
      { faq: [{ ...WHO, answer: 'M' }] },
      { faq: [{ ...WHO, answer: 'T' }] },
      `faq.${WHO.question}`,
      { faq: [{ ...WHO, answer: 'M' }] },
      { faq: [{ ...WHO, answer: 'T' }] },
    ],
    [
      'a question that the reader took out and the publisher changed',
      { faq: [WHEN] },
      { faq: [{ ...WHO, answer: 'T' }] },
      `faq.${WHO.question}`,
      { faq: [WHEN] },
      { faq: [{ ...WHO, answer: 'T' }, WHEN] },
    ],
    [
      'a question that the reader changed and the publisher took out',
      { faq: [{ ...WHO, answer: 'M' }] },
      { faq: [] },
      `faq.${WHO.question}`,
      { faq: [{ ...WHO, answer: 'M' }] },
      { faq: [] },
    ],
    [
      'a term’s summary',
      { terms: [{ ...UNION, summary: 'M' }] },
      { terms: [{ ...UNION, summary: 'T' }, INES, PORT] },
      'terms.dockers-union.summary',
      { terms: [{ ...UNION, summary: 'M' }] },
      { terms: [{ ...UNION, summary: 'T' }] },
    ],
    [
      'a name that each added as a term of its own',
      { terms: [UNION, INES, PORT, { ...QUAY, id: 'my-quay' }] },
      { terms: [UNION, INES, PORT, QUAY] },
      'terms.quay',
      { terms: [UNION, INES, PORT, { ...QUAY, id: 'my-quay' }] },
      { terms: [UNION, INES, PORT, QUAY] },
    ],
  ])('%s that both changed is asked about', (_, mine, theirs, field, kept, taken) => {
    const merge = (choices: Parameters<typeof mergeUpdate>[3]) =>
      mergeUpdate(BASE, { ...BASE, ...mine }, { ...BASE, ...theirs }, choices);
    const open = merge({});
    expect(open.conflicts.map((conflict) => conflict.field)).toEqual([field]);
    expect(isSettled(open, {})).toBe(false);
    expect(open.backgrounder).toEqual({ ...BASE, ...kept });
    expect(merge({ [field]: 'mine' }).backgrounder).toEqual({ ...BASE, ...kept });
    expect(merge({ [field]: 'theirs' }).backgrounder).toEqual({ ...BASE, ...taken });
    expect(isSettled(merge({ [field]: 'theirs' }), { [field]: 'theirs' })).toBe(true);
  });
});

it('keeps the library’s id', () => {
  const merged = mergeUpdate(BASE, { ...BASE, id: 'harbour-strike-2' }, { ...BASE, title: 'Theirs' });
  expect(merged.backgrounder).toEqual({ ...BASE, id: 'harbour-strike-2', title: 'Theirs' });
});

it('says what each has there', () => {
  const { conflicts } = mergeUpdate(
    BASE,
    { ...BASE, terms: [{ ...UNION, aliases: { en: ['M', 'N'] } }, INES, PORT] },
    { ...BASE, terms: [{ ...UNION, aliases: { de: ['T'] } }, INES, PORT] },
  );
  expect(conflicts).toEqual([{ field: 'terms.dockers-union.aliases', mine: 'en: M, N', theirs: 'de: T' }]);
});
