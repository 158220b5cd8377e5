/** Words looked up as they are written. */
export interface WordList {
  has(word: string): boolean;
}

/** A list from words separated by spaces; `Банк*` stands for all words that begin so. */
export function createWordList(words: string): WordList {
  const all = words.split(/\s+/).filter((word) => word !== '');
  const whole = new Set(all.filter((word) => !word.endsWith('*')));
  const beginnings = all.filter((word) => word.endsWith('*')).map((word) => word.slice(0, -1));
  return { has: (word) => whole.has(word) || beginnings.some((beginning) => word.startsWith(beginning)) };
}
