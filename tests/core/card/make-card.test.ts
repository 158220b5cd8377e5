import { expect, it } from 'vitest';

import type { Backgrounder, Term } from '@/core/backgrounder/backgrounder';
import { makeCard } from '@/core/card/make-card';
import type { FindNames } from '@/core/card/name-paragraph';

const UNION: Term = {
  id: 'union',
  name: 'Dockers’ Union',
  kind: 'organisation',
  broad: false,
  summary: 'The union that called the strike.',
  aliases: {},
  broadAliases: {},
};
const ELSA: Term = { ...UNION, id: 'elsa', name: 'Port Elsa', kind: 'place', broad: true, summary: 'The town.' };
const OLSEN: Term = { ...UNION, id: 'olsen', name: 'Olsen', kind: 'person', summary: 'The mayor.' };

const STRIKE: Backgrounder = {
  id: 'strike',
  title: 'The strike',
  date: '2024-02-29',
  source: 'the Elsa Herald',
  sourceNote: null,
  language: 'en',
  paragraphs: ['The Dockers’ Union called a strike in Port Elsa.', 'Port Elsa is quiet.'],
  faq: [{ question: 'Who strikes?', answer: 'The Dockers’ Union.' }],
  terms: [UNION, ELSA, OLSEN],
};

/** Finds the terms' own names, each once. */
const findNames: FindNames = (text) =>
  STRIKE.terms
    .map(({ id, name }) => ({ termId: id, start: text.indexOf(name), end: text.indexOf(name) + name.length }))
    .filter(({ start }) => start !== -1);

it('says what the backgrounder says about the term', () => {
  expect(makeCard(STRIKE, 'union', findNames)).toEqual({
    termId: 'union',
    backgrounderId: 'strike',
    name: 'Dockers’ Union',
    kind: 'organisation',
    summary: 'The union that called the strike.',
    note: null,
    passages: [{ text: 'The Dockers’ Union called a strike in Port Elsa.', names: [{ start: 4, end: 18 }] }],
    answers: [{ question: 'Who strikes?', answer: { text: 'The Dockers’ Union.', names: [{ start: 4, end: 18 }] } }],
    related: [{ termId: 'elsa', name: 'Port Elsa', kind: 'place' }],
    title: 'The strike',
    date: '2024-02-29',
    source: 'the Elsa Herald',
    sourceNote: null,
    language: 'en',
  });
});

it('counts a question and its answer as named together', () => {
  const faq = [{ question: 'What of Port Elsa?', answer: 'Ask Olsen.' }];
  expect(makeCard({ ...STRIKE, faq }, 'olsen', findNames)?.related).toEqual([
    { termId: 'elsa', name: 'Port Elsa', kind: 'place' },
  ]);
});

it('has nothing but the summary where the text does not name the term', () => {
  expect(makeCard(STRIKE, 'olsen', findNames)).toMatchObject({
    summary: 'The mayor.',
    passages: [],
    answers: [],
    related: [],
  });
});

it('is null for a term of no such id', () => {
  expect(makeCard(STRIKE, 'harbour', findNames)).toBeNull();
});

it('has the reader’s note where there is one', () => {
  expect(makeCard(STRIKE, 'union', findNames, 'Ask Ines.')).toMatchObject({ note: 'Ask Ines.' });
});
