/**
 * How the words of a language's names end, case by case: the key is the ending of the form given in a backgrounder, the
 * value the endings that may stand in its place, separated by spaces; `-` is no ending. The longest key that fits counts.
 * The key `` fits every word.
 */
export type Paradigms = Readonly<Record<string, string>>;

/** A language's endings. `last` and `first` are for the name's last word and for the words before it (adjectives, first names). */
export interface Declension {
  readonly last: Paradigms;
  /** As `last` where left out. */
  readonly first?: Paradigms;
  /** Shorter words stay as they are; prepositions, articles and foreign names are among them. 4 where left out. */
  readonly shortest?: number;
  /** Particles written together before a name: `و` in Arabic. */
  readonly prefixes?: readonly string[];
}

/** The declension with endings added to every word, whatever it ends in. */
export function agglutinate(afterConsonant: string, afterVowel: string, vowels: string): Declension {
  const last: Record<string, string> = { '': `- ${afterConsonant}` };
  for (const vowel of vowels) {
    last[vowel] = ['-', ...afterVowel.split(' ')].map((ending) => (ending === '-' ? vowel : vowel + ending)).join(' ');
  }
  return { last, first: {} };
}
