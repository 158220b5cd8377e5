import { guessName, type NameGuess } from './name-guess';
import { isForeignRole } from './roles';

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

/** What a German sentence begins with and what is no name. */
const OPENER =
  /^(?:Der|Die|Das|Den|Dem|Des|Ein|Eine|Einer|Eines|Im|In|Am|An|Auf|Aus|Bei|Mit|Nach|Vor|Von|Zu|Zum|Zur|Für|Über|Unter|Gegen|Seit|Auch|Als|Wenn|Weil|Doch|Aber|Und|Was|Wer|Wie|Wo|Wann|Warum|Diese|Dieser|Dieses|Sein|Seine|Ihr|Ihre|Alle|Viele|Jede|Jeder|Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonntag) /u;

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
  const isLatin = /^[^\p{L}]*\p{Script=Latin}/u.test(text);
  for (const pattern of [DOTTED, KATAKANA, ...(isLatin ? [] : [LATIN]), ACRONYM]) {
    for (const { 0: name, index } of text.matchAll(pattern)) add(name, index);
  }
  for (const { index, groups } of text.matchAll(QUOTED)) {
    const { name = '' } = groups ?? {};
    if (countOf(text, name) >= OFTEN) add(name, index);
  }
  for (const { 0: row, index } of text.matchAll(ROW)) {
    const words = row.split(' ').slice(OPENER.test(row) ? 1 : 0);
    const afterRole = words.findLastIndex(isForeignRole) + 1;
    const name = words.slice(afterRole).join(' ');
    if (words.length === afterRole || !/\p{Lu}/u.test(name)) continue;
    if (afterRole > 0)
      add(name, index, {
        kind: 'person',
        role: words.slice(0, afterRole).join(' '),
      });
    else if (words.length > 1 && (words.length < row.split(' ').length || countOf(text, name) >= OFTEN))
      add(name, index);
  }
  return [...found.values()].toSorted((a, b) => a.at - b.at).map(({ guess }) => guess);
}

function countOf(text: string, name: string): number {
  return text.split(name).length - 1;
}
