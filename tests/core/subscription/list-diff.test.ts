import { expect, it } from 'vitest';

import { diffLists } from '@/core/subscription/list-diff';

it.each([
  ['', '', ''],
  ['abc', 'abc', 'abc'],
  ['abc', 'abd', 'ab-c+d'],
  ['abcd', 'bd', '-ab-cd'],
  ['bd', 'abcd', '+ab+cd'],
  ['xay', 'zaw', '-x+za-y+w'],
])('lays %j beside %j', (was, is, expected) => {
  const signs = { both: '', was: '-', is: '+' };
  expect(
    diffLists(was.split(''), is.split(''))
      .map(({ side, item }) => signs[side] + item)
      .join(''),
  ).toBe(expected);
});

it('does not try where the table would be too large', () => {
  const was = Array.from({ length: 2100 }, (_, at) => `w${at}`);
  const items = diffLists(['same', ...was, 'same'], ['same', ...was.toReversed(), 'same']);
  expect(items).toHaveLength(4202);
});
