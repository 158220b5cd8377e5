const SENTENCES = new Intl.Segmenter(undefined, { granularity: 'sentence' });

/**
 * The sentence of a text that an offset lies in, on one line.
 * @param {string} text
 * @param {number} offset in UTF-16 units
 */
export function findSentence(text, offset) {
  const sentence = SENTENCES.segment(text).containing(offset)?.segment ?? text;
  return sentence.replaceAll(/\s+/g, ' ').trim();
}
