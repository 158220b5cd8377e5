import { expect, it } from 'vitest';

import { isNestedTooDeeply } from '@/reading/is-nested-too-deeply';

it.each([
  ['a page', '<html><body><div><p>The dockers<br>are on strike.</div></body></html>', false],
  ['a page of many parts', '<div><img src=a><p>Strike</div>'.repeat(20_000), false],
  ['a page that closes no paragraph', '<p>Strike<li>of the<td>dockers'.repeat(20_000), false],
  ['60,000 parts in each other', `${'<div>'.repeat(60_000)}Strike`, true],
  ['60,000 parts in each other, all closed', '<DIV>'.repeat(60_000) + '</DIV>'.repeat(60_000), true],
  ['60,000 bold words in each other', '<b class="a">'.repeat(60_000), true],
])('%s: %s', (_, html, isDeep) => {
  expect(isNestedTooDeeply(html)).toBe(isDeep);
});
