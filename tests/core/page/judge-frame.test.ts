import { expect, it } from 'vitest';

import { canHoldArticle } from '@/core/page/judge-frame';

it.each([
  ['an article', 620, 400, 2000, true],
  ['the smallest frame with two sentences', 300, 150, 140, true],
  ['a banner', 728, 90, 2000, false],
  ['a skyscraper', 160, 600, 2000, false],
  ['a frame that is not shown', 0, 0, 0, false],
  ['a picture with its caption', 620, 400, 139, false],
])('%s', (_, widthPx, heightPx, textLength, expected) => {
  expect(canHoldArticle({ widthPx, heightPx, textLength })).toBe(expected);
});
