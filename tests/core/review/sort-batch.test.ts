import { expect, it } from 'vitest';

import { type Review, startFromScratch } from '@/core/review/review';
import { sortBatch } from '@/core/review/sort-batch';

const EMPTY = startFromScratch({ today: '2024-03-03', language: 'en' });
const STRIKE: Review = {
  ...EMPTY,
  title: 'Strike',
  text: 'The dockers are on strike.',
  origin: { kind: 'file', url: null, fileName: 'strike.md' },
};
const COPY: Review = { ...STRIKE, origin: { kind: 'file', url: null, fileName: 'copy.md' } };
const OTHER_TITLE: Review = { ...STRIKE, title: 'The dockers’ strike' };
const OTHER_NAMES: Review = { ...STRIKE, terms: [], sourceNote: 'In other words.' };
const OTHER_TEXT: Review = { ...STRIKE, text: 'The dockers work again.' };

it.each([
  ['none is the other', [STRIKE, OTHER_TEXT], { kept: [STRIKE, OTHER_TEXT], repeatedCount: 0, twins: [] }],
  ['a file is there three times', [STRIKE, COPY, COPY], { kept: [STRIKE], repeatedCount: 2, twins: [] }],
  [
    'the text comes under another title',
    [STRIKE, OTHER_TEXT, OTHER_TITLE],
    { kept: [STRIKE, OTHER_TEXT, OTHER_TITLE], repeatedCount: 0, twins: [[OTHER_TITLE, STRIKE]] },
  ],
  [
    'something but the text differs',
    [STRIKE, OTHER_NAMES, COPY],
    { kept: [STRIKE, OTHER_NAMES], repeatedCount: 1, twins: [[OTHER_NAMES, STRIKE]] },
  ],
  ['there is nothing', [], { kept: [], repeatedCount: 0, twins: [] }],
])('keeps each document of a batch once, and names those with the same text, where %s', (_, reviews, sorted) => {
  expect(sortBatch(reviews)).toEqual(sorted);
});
