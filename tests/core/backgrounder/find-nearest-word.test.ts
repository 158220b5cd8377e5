import { expect, it } from 'vitest';

import { findNearestWord } from '@/core/backgrounder/find-nearest-word';

it.each([
  ['titel', 'title'],
  ['Title', 'title'],
  ['langauge', 'language'],
  ['sourcenote', 'sourceNote'],
  ['sorce', 'source'],
  ['dat', 'date'],
  ['tale', null],
  ['author', null],
  ['', null],
])('takes %j to be meant as %j', (word, meant) => {
  expect(findNearestWord(word, ['title', 'date', 'language', 'source', 'sourceNote'])).toBe(meant);
});
