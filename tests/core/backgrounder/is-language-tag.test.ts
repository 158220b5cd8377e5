import { expect, it } from 'vitest';

import { isLanguageTag } from '@/core/backgrounder/is-language-tag';

it.each([
  ['en', true],
  ['zh-Hant', true],
  ['pt-BR', true],
  ['hy', true],
  ['gr', false],
  ['ua', false],
  ['jp', false],
  ['english', false],
  ['en_GB', false],
  ['français', false],
  ['', false],
])('says of %j: %s', (text, isTag) => {
  expect(isLanguageTag(text)).toBe(isTag);
});
