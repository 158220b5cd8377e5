/** Letters that are one with another for who searches, and that Unicode does not take apart. */
const SAME: Readonly<Record<string, string>> = {
  ß: 'ss',
  ı: 'i',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  æ: 'ae',
  œ: 'oe',
  ς: 'σ',
};

/**
 * Accents of Latin, Greek and Cyrillic letters, the vowel signs of Arabic and Hebrew, the marks that Armenian writes into its
 * words, and soft hyphens. The vowels of Thai and of the scripts of India are signs as well, but there they tell words apart.
 */
const MARKS =
  /[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u0640\u055a-\u055c\u055e\u00ad\u200c\u200d]/g;

const PLAIN = /^[a-z\d]*$/;

/** A word as it is compared in a search: without case and accents, in one spelling of each character. */
export function foldWord(word: string): string {
  const lower = word.toLowerCase();
  // Most words of most libraries, and five times as fast.
  if (PLAIN.test(lower)) return lower;
  const bare = lower.normalize('NFKD').replaceAll(MARKS, '');
  return bare.replaceAll(/[ßıøłđðþæœς]/g, (letter) => SAME[letter]!).normalize('NFC');
}
