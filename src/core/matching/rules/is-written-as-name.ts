import { isOrdinaryWord, OWN_LETTERS } from '@/core/matching/language/letters';

import { getCharacterTables, UPPER } from '@/core/matching/text/characters';

import type { SpellingContext } from './spelling-context';

/** Shorter acronyms are words, roman numerals or somebody's initials as soon as their capitals are gone. */
const SHORTEST_FREE_ACRONYM = 4;

/** Capitals and accents are as a writer of this language would set them for this name. */
export function isWrittenAsName(context: SpellingContext): boolean {
  return hasItsCapitals(context) && hasItsAccents(context);
}

function hasItsCapitals({ text, language, spelling, name }: SpellingContext): boolean {
  switch (name.shape) {
    case 'caseless':
    case 'phrase':
      return true;
    case 'acronym':
      return isAcronymSurface(text.slice(spelling.start, spelling.end), name.text, language);
    case 'name':
      return (
        startsWithCapital(text, spelling.start) &&
        (!needsAllCapitals(name) || hasCapitalWords(text.slice(spelling.start, spelling.end), name.text))
      );
  }
}

/** `NATO` is also `Nato` and, by style or by hand, `nato`; `US` and `RT` are nothing but themselves. */
function isAcronymSurface(surface: string, acronym: string, language: string | null): boolean {
  if (surface === acronym) return true;
  const letters = surface.replaceAll(/[^\p{L}]/gu, '');
  if (letters === acronym.replaceAll(/[^\p{L}]/gu, '')) return true;
  if (letters.length < SHORTEST_FREE_ACRONYM) return false;
  const isSmall = letters === letters.toLowerCase();
  const isTitle = letters.slice(1) === letters.slice(1).toLowerCase() && startsWithCapital(letters, 0);
  return (isTitle || isSmall) && !isOrdinaryWord(letters, language);
}

/** `in Russia today` is not the broadcaster: an English name of several words keeps all its capitals. */
function needsAllCapitals(name: SpellingContext['name']): boolean {
  return name.term.kind === 'media' && name.wordCount > 1;
}

function hasCapitalWords(surface: string, name: string): boolean {
  const capitals = (words: string) => words.match(/(?<!\p{L})\p{Lu}/gu)?.length ?? 0;
  return capitals(surface) >= capitals(name);
}

function startsWithCapital(text: string, start: number): boolean {
  return getCharacterTables().kinds[text.charCodeAt(start)] === UPPER;
}

/** An accent the name does not have is the writer's (`Pashinián`), unless in this language it makes another letter. */
function hasItsAccents({ text, language, spelling }: SpellingContext): boolean {
  if (spelling.isExact || language === null) return true;
  const own = OWN_LETTERS[language];
  if (own === undefined) return true;
  const surface = text.slice(spelling.start, spelling.end).normalize('NFC');
  if (surface === surface.toUpperCase()) return true;
  return !own.test(surface);
}
