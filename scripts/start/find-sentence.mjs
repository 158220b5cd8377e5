const SENTENCES = new Intl.Segmenter(undefined, { granularity: 'sentence' });

/**
 * The sentence of a text that an offset lies in, on one line.
 * @param {string} text
 * @param {number} offset in UTF-16 units
 */
export function findSentence(text, offset) {
  // A line break in a page's source ends no sentence. Character by character, so that the offset stays true.
  const line = text.replaceAll(/\s/g, ' ');
  const sentence = SENTENCES.segment(line).containing(offset)?.segment ?? line;
  return sentence.replaceAll(/ +/g, ' ').trim();
}
