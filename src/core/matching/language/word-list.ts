/** Words looked up as they are written, or in capitals throughout. */
export interface WordList {
  has(word: string): boolean;
}

/** A list from words separated by spaces; `Банк*` stands for all words that begin so. */
export function createWordList(words: string): WordList {
  const all = words.split(/\s+/).filter((word) => word !== '');
  const whole = new Set(all.filter((word) => !word.endsWith('*')));
  const beginnings = new Map<string, string[]>();
  for (const word of all.filter((other) => other.endsWith('*'))) {
    const beginning = word.slice(0, -1);
    const initial = beginning.charAt(0);
    beginnings.set(initial, [...(beginnings.get(initial) ?? []), beginning]);
  }
  const hasAsWritten = (word: string) =>
    whole.has(word) || (beginnings.get(word.charAt(0))?.some((beginning) => word.startsWith(beginning)) ?? false);
  return { has: (word) => hasAsWritten(word) || (isShouted(word) && hasAsWritten(calmDown(word))) };
}

function isShouted(word: string): boolean {
  const second = word.charAt(1);
  return word.length > 2 && second !== second.toLowerCase() && word === word.toUpperCase();
}

function calmDown(word: string): string {
  return word.charAt(0) + word.slice(1).toLowerCase();
}
