import { expect, it } from 'vitest';

import { findAnswers } from '@/core/card/find-answers';

import { readMarked, writeMarked } from './marked-text';

function findMarked(entries: readonly (readonly [question: string, answer: string])[]) {
  const named = entries.map(([question, answer]) => ({ question: readMarked(question), answer: readMarked(answer) }));
  return findAnswers(named, 'olsen').map(({ question, answer }) => [question, writeMarked(answer)]);
}

it('puts entries that ask about the term before those that only name it in answering', () => {
  const entries = [
    ['Who leads the town?', '[Olsen] does; [Olsen] always did.'],
    ['What does the [Union] want of [Olsen]?', 'More pay.'],
    ['Who is [Olsen]?', '[Olsen] is the mayor.'],
  ] as const;
  expect(findMarked(entries)).toEqual([
    ['Who is Olsen?', '[Olsen] is the mayor.'],
    ['What does the Union want of Olsen?', 'More pay.'],
    ['Who leads the town?', '[Olsen] does; [Olsen] always did.'],
  ]);
});

it('keeps the order of the FAQ among entries alike', () => {
  const entries = ['Is [Olsen] ill?', 'Is [Olsen] out?', 'Is [Olsen] mad?'].map(
    (question) => [question, 'No.'] as const,
  );
  expect(findMarked(entries).map(([question]) => question)).toEqual([
    'Is Olsen ill?',
    'Is Olsen out?',
    'Is Olsen mad?',
  ]);
});

it('leaves out entries that do not name the term', () => {
  expect(findMarked([['Why does the [Union] strike?', 'For pay.']])).toEqual([]);
});

it('gives an answer whole, all its paragraphs', () => {
  const answer = 'The [Union] struck.\n\nThen [Olsen] came.\n\nNobody worked.';
  expect(findMarked([['What happened?', answer]])).toEqual([['What happened?', answer.replace('[Union]', 'Union')]]);
});
