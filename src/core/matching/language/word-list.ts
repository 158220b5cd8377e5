/** Words looked up as they are written, or in capitals throughout. */
export interface WordList {
  has(word: string): boolean;
}

/** A list from words separated by spaces; `Банк*` stands for all words that begin so. */
export function createWordList(words: string): WordList {
  const all = words.split(/\s+/).filter((word) => word !== '');
  const whole = new Set(all.filter((word) => !word.endsWith('*')));
  const beginnings = all.filter((word) => word.endsWith('*')).map((word) => word.slice(0, -1));
  const hasAsWritten = (word: string) => whole.has(word) || beginnings.some((beginning) => word.startsWith(beginning));
  return { has: (word) => hasAsWritten(word) || (isShouted(word) && hasAsWritten(calmDown(word))) };
}

function isShouted(word: string): boolean {
  return word.length > 2 && word === word.toUpperCase() && word !== word.toLowerCase();
}

function calmDown(word: string): string {
  return word.charAt(0) + word.slice(1).toLowerCase();
}
