import type { Backgrounder } from './backgrounder';
import { isCalendarDay } from './is-calendar-day';
import { isLanguageTag } from './is-language-tag';
import type { Report } from './problem';
import { checkFieldNames, placeOf, readOptionalText, readText, type Fields } from './read-field';
import { readTerms } from './read-terms';
import { readYaml } from './read-yaml';
import type { FilePart } from './split-front-matter';

/** What a backgrounder says of itself, and its terms. */
export type FrontMatter = Pick<
  Backgrounder,
  'title' | 'date' | 'language' | 'source' | 'author' | 'sourceNote' | 'terms'
>;

/** The names of its fields, in the order in which they are written. */
export const FRONT_MATTER_FIELDS: readonly string[] = [
  'title',
  'date',
  'language',
  'source',
  'author',
  'sourceNote',
  'terms',
];
const FIELDS_FIX = `write the fields ${FRONT_MATTER_FIELDS.join(', ')}`;
const TITLE_FIX = 'write what the backgrounder is about';
const DATE_FIX = 'write the day the text is from, such as `date: 2023-11-14`';
const LANGUAGE_FIX = 'write the tag of the text’s language, such as `language: en`';
const SOURCE_FIX = 'write who reported it, as the card is to name it after the date';
const AUTHOR_FIX = 'write who wrote it, or leave it out';
const SOURCE_NOTE_FIX = 'write what a careful reader should know, or leave it out';

/** Reads the front matter; `null`, with the problems reported, where it is not well formed. */
export function readFrontMatter(part: FilePart, report: Report): FrontMatter | null {
  const value = readYaml(part, report);
  if (value === null) return null;
  if (value.type !== 'fields') {
    report({ line: part.firstLine, field: 'front matter' }, 'is not a group of fields', FIELDS_FIX);
    return null;
  }
  const fields: Fields = { path: '', line: part.firstLine, values: value.values };
  checkFieldNames(fields, FRONT_MATTER_FIELDS, report);
  return readFacts(fields, report);
}

/** Reads the fields that front matter has, also where they stand among others. */
export function readFacts(fields: Fields, report: Report): FrontMatter {
  const language = readLanguage(fields, report);
  const author = readOptionalText(fields, 'author', AUTHOR_FIX, report);
  return {
    title: readText(fields, 'title', TITLE_FIX, report),
    date: readDate(fields, report),
    language,
    source: readText(fields, 'source', SOURCE_FIX, report),
    ...(author !== null && { author }),
    sourceNote: readOptionalText(fields, 'sourceNote', SOURCE_NOTE_FIX, report),
    terms: readTerms(fields, isLanguageTag(language) ? language : 'en', report),
  };
}

function readDate(fields: Fields, report: Report): string {
  const date = readText(fields, 'date', DATE_FIX, report);
  if (date !== '' && !isCalendarDay(date)) {
    const wrong = /^\d{4}-\d{2}-\d{2}$/.test(date) ? 'is no day of the calendar' : 'is not written as year-month-day';
    report(placeOf(fields, 'date'), `“${date}” ${wrong}`, DATE_FIX);
  }
  return date;
}

function readLanguage(fields: Fields, report: Report): string {
  const language = readText(fields, 'language', LANGUAGE_FIX, report);
  if (language !== '' && !isLanguageTag(language)) {
    report(placeOf(fields, 'language'), `“${language}” is no language tag`, LANGUAGE_FIX);
  }
  return language;
}
