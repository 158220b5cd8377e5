import { expect, it } from 'vitest';

import { isTooDeep } from '@/core/backgrounder/is-too-deep';

const nest = (levels: number, sign: string) =>
  Array.from({ length: levels }, (_, level) => `${' '.repeat(level * 3)}${sign} a`).join('\n');

it.each<[string, string, boolean]>([
  ['a list of ten levels', nest(10, '-'), false],
  ['a list of a hundred levels', nest(100, '-'), true],
  ['numbers of a hundred levels', nest(100, '1.'), true],
  ['a picture of letters, far to the right', `${' '.repeat(300)}/\\ the lighthouse`, false],
  ['a long line', `${'word '.repeat(300)}- and more`, false],
])('%s: %s', (_, markdown, isDeep) => {
  expect(isTooDeep(markdown)).toBe(isDeep);
});
