import { expect, it } from 'vitest';

import { weighNaming } from '@/core/card/weigh-naming';

import { readMarked } from './marked-text';

it.each([
  ['nothing where it is not named', 'The [Union] struck.', 0],
  ['one for opening the sentence, one for being alone, a third for being named once', '[Olsen] came.', 2 + 1 / 3],
  ['less where it comes later', 'At last [Olsen] came.', 2 + 1 / 3 - 8 / 19],
  ['less where others are named', '[Olsen] met the [Union].', 1.5 + 1 / 3],
  ['no more for a fourth time than for a third', '[Olsen] [Olsen] [Olsen] [Olsen].', 3],
  ['by the sentence that names it first', 'The town slept. [Olsen] came.', 2 + 1 / 3],
])('gives %s', (_, marked, weight) => {
  expect(weighNaming(readMarked(marked).sentences, 'olsen')).toBeCloseTo(weight);
});
