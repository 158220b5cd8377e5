import { describe, expect, it } from 'vitest';

import { excerptSentence } from '@@/scripts/start/excerpt-sentence.mjs';

describe('excerptSentence', () => {
  const text = 'The CSTO met in\n  Yerevan. Nobody came.  Rybar wrote about it!';

  it.each([
    ['CSTO', 'The CSTO met in Yerevan.'],
    ['Yerevan', 'The CSTO met in Yerevan.'],
    ['Rybar', 'Rybar wrote about it!'],
  ])('gives the sentence that names %s, on one line', (name, sentence) => {
    expect(excerptSentence(text, text.indexOf(name))).toBe(sentence);
  });

  it('begins a few words before a name far into a long sentence, with a whole word', () => {
    const long = 'When everybody had left and the last of the lights were out, somebody named Rybar again.';
    expect(excerptSentence(long, long.indexOf('Rybar'))).toBe('… of the lights were out, somebody named Rybar again.');
  });

  it('gives all of a text that has no sentences', () => {
    expect(excerptSentence('CSTO', 0)).toBe('CSTO');
    expect(excerptSentence('', 0)).toBe('');
  });
});
