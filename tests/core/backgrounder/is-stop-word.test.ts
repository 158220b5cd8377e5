import { expect, it } from 'vitest';

import { isStopWord } from '@/core/backgrounder/is-stop-word';

it.each([
  ['the', 'en'],
  ['The', 'en-GB'],
  ['der', 'de'],
  ['и', 'ru'],
  ['و', 'ar'],
])('%s stands in nearly every sentence in %s', (word, language) => {
  expect(isStopWord(word, language)).toBe(true);
});

it.each([
  ['the', 'de'],
  ['der', 'en'],
  ['WHO', 'en'],
  ['IT', 'en'],
  ['Said', 'en'],
  ['The Who', 'en'],
  ['the', 'tlh'],
])('%s is a name in %s', (word, language) => {
  expect(isStopWord(word, language)).toBe(false);
});
