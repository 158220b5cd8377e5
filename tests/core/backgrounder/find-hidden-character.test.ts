import { expect, it } from 'vitest';

import { findHiddenCharacter } from '@/core/backgrounder/find-hidden-character';

it.each([
  ['The harbour\tstrike\nat Elsa', null],
  ['قره\u200Cباغ', null],
  ['\u200Fעברית', null],
  ['a soft\u00ADhyphen', null],
  ['👩\u200D🚒', null],
  ['bell\u0007', 'U+0007'],
  ['end\u0000', 'U+0000'],
  ['\u202Eelsa', 'U+202E'],
  ['\u2066elsa\u2069', 'U+2066'],
  ['half a sign \uD83D', 'U+D83D'],
])('of %j: %s', (text, found) => {
  expect(findHiddenCharacter(text)).toBe(found);
});
