import type { NamesByLanguage } from './backgrounder';
import { checkWords, LONGEST } from './check-words';
import type { FieldValue } from './field-value';
import { isLanguageTag } from './is-language-tag';
import { isStopWord } from './is-stop-word';
import { isTooShort } from './is-too-short';
import type { Place, Report } from './problem';
import { isNull, placeOf, type Fields } from './read-field';

/** A name and where the file gives it. */
export interface NameUse {
  readonly name: string;
  readonly place: Place;
}

/** Of one thing in one language; the news has a dozen at most, with every spelling. */
export const MOST_NAMES = 500;

const NAMES_FIX = 'write names by language, such as `en: [CSTO, Collective Security Treaty Organization]`';
const LANGUAGE_FIX = 'use the tag of a language, such as en, uk or zh-Hant';
const LIST_FIX = 'write the names in brackets, such as `[Karabakh, Artsakh]`';

/**
 * Reads `aliases` or `broadAliases`: names by language, or a list of names in the text's own, `textLanguage`. Empty
 * where the field is left out.
 */
export function readNames(
  fields: Fields,
  field: string,
  textLanguage: string,
  report: Report,
): ReadonlyMap<string, readonly NameUse[]> {
  const value = fields.values.get(field);
  if (value === undefined || isNull(value)) return new Map();
  if (value.type === 'list')
    return new Map([[textLanguage, readList(value, textLanguage, placeOf(fields, field), report)]]);
  if (value.type !== 'fields') {
    report(placeOf(fields, field), 'is not names by language', NAMES_FIX);
    return new Map();
  }
  return new Map(
    [...value.values].map(([language, list]) => {
      const place = { line: list.line, field: `${fields.path}.${field}.${language}` };
      if (!isLanguageTag(language)) report(place, 'is no language', LANGUAGE_FIX);
      return [language, readList(list, language, place, report)];
    }),
  );
}

/** The names alone, each once, as a term holds them. */
export function toNamesByLanguage(uses: ReadonlyMap<string, readonly NameUse[]>): NamesByLanguage {
  return Object.fromEntries(
    [...uses].map(([language, names]) => [language, [...new Set(names.map(({ name }) => name))]]),
  );
}

function readList(value: FieldValue, language: string, place: Place, report: Report): readonly NameUse[] {
  if (value.type !== 'list' || value.items.length === 0) {
    report(place, 'is not a list of names', LIST_FIX);
    return [];
  }
  if (value.items.length > MOST_NAMES) {
    report(
      place,
      `has ${value.items.length} names, more than the ${MOST_NAMES} there may be`,
      'keep those that news uses',
    );
    return [];
  }
  return value.items.map((item) => readName(item, language, { ...place, line: item.line }, report));
}

function readName(value: FieldValue, language: string, place: Place, report: Report): NameUse {
  const name = value.type === 'text' ? value.text : '';
  if (value.type !== 'text') report(place, 'holds something that is not a name', LIST_FIX);
  else if (name === '') report(place, 'has an empty name', 'remove it');
  else {
    checkWords(name, LONGEST.name, place, report);
    checkName(name, language, place, report);
  }
  return { name, place };
}

/** Reports a name that would be found all over a page. `language` is the tag of the name's. */
export function checkName(name: string, language: string, place: Place, report: Report): void {
  if (isTooShort(name)) report(place, `has “${name}”, which is too short for a name`, 'remove it');
  else if (isStopWord(name, language))
    report(place, `has “${name}”, which stands in nearly every sentence`, 'remove it');
}
