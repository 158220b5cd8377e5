const SENTENCES = new Intl.Segmenter(undefined, { granularity: 'sentence' });

/** So much of a long sentence is kept before the place that matters, in UTF-16 units; a word is never cut. */
const LEAD = 40;

/**
 * The sentence of a text that an offset lies in, on one line; where the offset is far into it, from a few words before.
 * @param {string} text
 * @param {number} offset in UTF-16 units
 */
export function excerptSentence(text, offset) {
  // A line break in a page's source ends no sentence. Character by character, so that the offset stays true.
  const line = text.replaceAll(/\s/g, ' ');
  const { segment, index } = SENTENCES.segment(line).containing(offset) ?? { segment: line, index: 0 };
  const from = offset - index - LEAD;
  const wordAfter = from <= 0 ? 0 : segment.indexOf(' ', from) + 1;
  const excerpt = segment.slice(wordAfter).replaceAll(/ +/g, ' ').trim();
  return wordAfter === 0 ? excerpt : `… ${excerpt}`;
}
