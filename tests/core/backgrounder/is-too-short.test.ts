import { expect, it } from 'vitest';

import { isTooShort } from '@/core/backgrounder/is-too-short';

it.each<[string, boolean]>([
  ['Q', true],
  ['é', true],
  ['***', true],
  ['.*', true],
  ['\u200B\u200B', true],
  ['🙂', true],
  ['12', true],
  ['7', true],
  ['俄', false],
  ['EU', false],
  ['5G', false],
  ['9/11', false],
  ['1917', false],
  ['C#9', false],
])('%s: %s', (name, isShort) => {
  expect(isTooShort(name)).toBe(isShort);
});
