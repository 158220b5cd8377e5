import type { SpellingContext } from './spelling-context';

/** Acronyms up to this length mean something else in the next language: Turkish ABD, Dutch VS. */
const LONGEST_LOCAL_ACRONYM = 3;

/** A short acronym counts where it is used: on pages in its own languages. English ones are known everywhere. */
export function isOfThisLanguage({ language, name }: SpellingContext): boolean {
  if (name.shape !== 'acronym' || name.text.length > LONGEST_LOCAL_ACRONYM) return true;
  return name.languages.has('en') || language === null || name.languages.has(language);
}
