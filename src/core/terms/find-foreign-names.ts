import { guessName, type NameGuess } from './name-guess';

/** Two words with capitals or more, of which one alone proves nothing where every noun has one. */
const ROW = /\p{Lu}\p{L}+(?:-\p{Lu}\p{L}+)*(?: (?:von|van|der|de|al|zu) ?)?(?: \p{Lu}\p{L}+(?:-\p{Lu}\p{L}+)*){1,3}/gu;

const ACRONYM = /(?<![\p{L}\p{N}])\p{Lu}{2,6}(?![\p{L}\p{N}])/gu;

/** Foreign names in katakana, with their dots. */
const KATAKANA = /[\p{Script=Katakana}ー][\p{Script=Katakana}ー・=]{2,}/gu;

/** Chinese writes a foreign person's names with a dot between them; these signs begin the next word instead. */
const NAME_SIGNS = '(?:(?![的与和在是了对向为及跟同说称谈表认指将把被])\\p{Script=Han}){1,6}';
const DOTTED = new RegExp(`${NAME_SIGNS}(?:·${NAME_SIGNS})+`, 'gu');

/** A name that is written in another script is one, wherever the text's own script has no capitals. */
const LATIN = /(?<![\p{L}\p{N}])\p{Lu}\p{Script=Latin}{2,}(?: \p{Lu}\p{Script=Latin}+){0,3}(?![\p{L}\p{N}])/gu;

const QUOTED = /[«“„「『](?<name>[^«»“”„「」『』]{2,40})[»”「」』]/gu;

/** How often a row of words has to come where capitals tell little. */
const OFTEN = 2;

/**
 * Names in a text whose script has no capital letters, or whose language gives them to every noun: countries, acronyms,
 * what is quoted and comes again, foreign names by their own marks. Each once, in the order of the text.
 */
export function findForeignNames(text: string, countries: ReadonlySet<string>): readonly NameGuess[] {
  const found = new Map<string, { readonly guess: NameGuess; readonly at: number }>();
  const add = (name: string, at: number, more: Partial<NameGuess> = {}): void => {
    if (!found.has(name)) found.set(name, { guess: guessName(name, more), at });
  };
  for (const country of countries) {
    const at = text.indexOf(country);
    if (at >= 0) add(country, at, { kind: 'place', isBroad: true });
  }
  for (const pattern of [DOTTED, KATAKANA, LATIN, ACRONYM]) {
    for (const { 0: name, index } of text.matchAll(pattern)) add(name, index);
  }
  for (const { index, groups } of text.matchAll(QUOTED)) {
    const { name = '' } = groups ?? {};
    if (countOf(text, name) >= OFTEN) add(name, index);
  }
  for (const { 0: name, index } of text.matchAll(ROW)) if (countOf(text, name) >= OFTEN) add(name, index);
  return [...found.values()].toSorted((a, b) => a.at - b.at).map(({ guess }) => guess);
}

function countOf(text: string, name: string): number {
  return text.split(name).length - 1;
}
