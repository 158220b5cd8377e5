import { expect, it } from 'vitest';

import { previewCard } from '@/core/review/preview-card';
import { addTerm, type Review, type ReviewedTerm } from '@/core/review/review';
import { SAMPLE_REVIEW } from '@@/tests/ui/sample-library';

/** The keys of the sample's terms. */
const UNION = 0;
const MAYOR = 1;
const PORT = 2;

function change(key: number, changed: Partial<ReviewedTerm>, review: Review = SAMPLE_REVIEW): Review {
  return { ...review, terms: review.terms.map((term) => (term.key === key ? { ...term, ...changed } : term)) };
}

it('shows the card as pages will: summary, passages, questions, names named together', () => {
  expect(previewCard(SAMPLE_REVIEW, UNION)?.card).toMatchObject({
    name: 'Dockers’ Union',
    summary: 'The union that called the strike.',
    answers: [{ question: 'Who called the strike?' }],
    related: [{ name: 'Port Elsa' }, { name: 'Ines Talvik' }],
    date: '2024-02-29',
    source: 'the Elsa Herald',
  });
});

it.each<[string, Partial<ReviewedTerm>, object]>([
  ['name', { name: 'Talvik' }, { name: 'Talvik', passages: [{ names: [{ start: 11, end: 17 }] }] }],
  ['kind', { kind: 'event' }, { kind: 'event' }],
  ['summary', { summary: 'Mayor since 2021.' }, { summary: 'Mayor since 2021.' }],
  ['other names', { otherNames: 'the owner' }, { passages: [{ names: [{ start: 6 }, { start: 93 }] }] }],
])('follows the %s as it is typed', (_, changed, card) => {
  expect(previewCard(change(MAYOR, changed), MAYOR)?.card).toMatchObject(card);
});

it('shows a term that is not ticked, and leaves it out of the cards of others', () => {
  const review = change(MAYOR, { isKept: false });
  expect(previewCard(review, MAYOR)?.card.name).toBe('Ines Talvik');
  expect(previewCard(review, UNION)?.card.related.map(({ name }) => name)).toEqual(['Port Elsa']);
});

it('tells which terms it names', () => {
  expect([...previewCard(SAMPLE_REVIEW, UNION)!.keys]).toEqual([
    ['dockers-union', UNION],
    ['ines-talvik', MAYOR],
    ['port-elsa', PORT],
  ]);
});

it('is there while other parts of the document are still to be mended', () => {
  expect(previewCard({ ...SAMPLE_REVIEW, title: '', source: '', text: '', faq: [] }, PORT)?.card.name).toBe(
    'Port Elsa',
  );
});

it.each<[string, Review, number]>([
  ['a term without a name', addTerm(SAMPLE_REVIEW), 3],
  ['a document without its day', { ...SAMPLE_REVIEW, date: '2024-02-' }, UNION],
  ['no term', SAMPLE_REVIEW, 99],
])('%s has no card', (_, review, key) => {
  expect(previewCard(review, key)).toBeNull();
});
