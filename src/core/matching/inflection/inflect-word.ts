import { OTHER_LANGUAGES } from './other-languages';
import type { Declension, Paradigms } from './paradigm';
import { SLAVIC } from './slavic';

/** By primary language tag; names of other languages do not change. */
export const DECLENSIONS: Readonly<Record<string, Declension>> = { ...SLAVIC, ...OTHER_LANGUAGES };

const SHORTEST_DECLINED = 4;
const LONGEST_ENDING = 8;

export interface WordForm {
  readonly form: string;
  /** UTF-16 units at the form's start that are no part of the name: an attached particle. */
  readonly prefixLength: number;
}

/** Where in its name a word stands; endings of adjectives and first names differ from those of the name's last word. */
export interface WordPlace {
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

/** All forms of a word of a name in `language` (a primary language tag), its own among them. */
export function inflectWord(word: string, language: string, { isFirst, isLast }: WordPlace): readonly WordForm[] {
  const declension = DECLENSIONS[language];
  if (!declension) return [{ form: word, prefixLength: 0 }];
  const paradigms = isLast ? declension.last : (declension.first ?? declension.last);
  const forms = declineWord(word, paradigms, declension.shortest ?? SHORTEST_DECLINED).map((form) => ({
    form,
    prefixLength: 0,
  }));
  if (!isFirst || !declension.prefixes) return forms;
  const prefixed = declension.prefixes.map((prefix) => ({ form: prefix + word, prefixLength: prefix.length }));
  return [...forms, ...prefixed];
}

function declineWord(word: string, paradigms: Paradigms, shortest: number): readonly string[] {
  if (word.length < shortest || isAcronym(word)) return [word];
  for (let length = Math.min(LONGEST_ENDING, word.length - 2); length >= 0; length--) {
    const ending = word.slice(word.length - length);
    const replacements = paradigms[ending];
    if (replacements === undefined) continue;
    const stem = word.slice(0, word.length - length);
    return [...new Set([word, ...replacements.split(' ').map((added) => (added === '-' ? stem : stem + added))])];
  }
  return [word];
}

function isAcronym(word: string): boolean {
  return word === word.toUpperCase() && word !== word.toLowerCase();
}
