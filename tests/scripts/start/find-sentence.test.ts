import { describe, expect, it } from 'vitest';

import { findSentence } from '@@/scripts/start/find-sentence.mjs';

describe('findSentence', () => {
  const text = 'The CSTO met in\n  Yerevan. Nobody came.  Rybar wrote about it!';

  it.each([
    ['CSTO', 'The CSTO met in Yerevan.'],
    ['Yerevan', 'The CSTO met in Yerevan.'],
    ['Rybar', 'Rybar wrote about it!'],
  ])('gives the sentence that names %s, on one line', (name, sentence) => {
    expect(findSentence(text, text.indexOf(name))).toBe(sentence);
  });

  it('gives all of a text that has no sentences', () => {
    expect(findSentence('CSTO', 0)).toBe('CSTO');
    expect(findSentence('', 0)).toBe('');
  });
});
