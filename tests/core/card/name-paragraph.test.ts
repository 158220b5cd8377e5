import { expect, it } from 'vitest';

import { nameParagraph } from '@/core/card/name-paragraph';

it('deals the names of the whole text out to its sentences', () => {
  const text = 'Olsen came. The Union left.';
  const olsen = { termId: 'olsen', start: 0, end: 5 };
  const union = { termId: 'union', start: 16, end: 21 };
  expect(nameParagraph(text, 'en', (given) => (given === text ? [olsen, union] : []))).toEqual({
    text,
    sentences: [
      { start: 0, end: 11, names: [olsen] },
      { start: 12, end: 27, names: [union] },
    ],
  });
});
