import { isCalendarDay } from '@/core/backgrounder/is-calendar-day';
import { getPrimaryTag } from '@/core/matching/language/primary-tag';

import { getMonthNames, getPersianMonthNames, type MonthByLanguage } from './month-names';
import { toGregorianDay } from './to-gregorian-day';

/** A day that a text names, `YYYY-MM-DD`, and the UTF-16 offsets of the words that name it. */
export interface FoundDate {
  readonly date: string;
  readonly start: number;
  readonly end: number;
}

/** No line that gives a date is longer; a year may be counted from the Buddha, 543 years more. */
const LONGEST_TEXT = 300;
const FIRST_YEAR = 1400;
const LAST_YEAR = 2199;
const BUDDHIST_YEARS = 543;

/** What may stand between day, month and year: spaces, signs, a short word or two (`de`, `of`, `г.`, `m.`). */
const GAP = String.raw`[^\p{N}\n]{0,12}?`;

const YEAR_FIRST =
  /(?<!\p{N})(\d{4})(?:[-/.]\s?|\s?[年년]\s*)(\d{1,2})(?:[-/.]\s?|\s?[月월]\s*)(\d{1,2})(?!\p{N})(?:\s?[日일])?/u;
const DAY_FIRST_DOTS = /(?<![\p{N}.])(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})(?!\p{N})/u;
const DAY_FIRST_WORDS = /(?<!\p{N})(\d{1,2}) tháng (\d{1,2})(?:,| năm)? (\d{4})(?!\p{N})/u;
const EITHER_FIRST = /(?<!\p{N})(\d{1,2})([-/])(\d{1,2})\2(\d{4})(?!\p{N})/u;

/**
 * The first day that a line names in figures or in the words of one of the languages of news; `null` where there is none
 * or where it can be read two ways (`03/04/2023`) and `language`, that of the text, does not tell which.
 */
export function findDate(text: string, language: string | null): FoundDate | null {
  // The only letter whose small form is longer would put the offsets wrong.
  const line = withLatinDigits(text.slice(0, LONGEST_TEXT).replaceAll('İ', 'I').toLowerCase());
  const found = [findInFigures(line, language), findInWords(line, language)].filter((date) => date !== null);
  return found.toSorted((a, b) => a.start - b.start)[0] ?? null;
}

function findInFigures(line: string, language: string | null): FoundDate | null {
  const yearFirst = YEAR_FIRST.exec(line);
  if (yearFirst) return toFound(yearFirst, Number(yearFirst[1]), Number(yearFirst[2]), Number(yearFirst[3]));
  const dayFirst = DAY_FIRST_DOTS.exec(line) ?? DAY_FIRST_WORDS.exec(line);
  if (dayFirst) return toFound(dayFirst, Number(dayFirst[3]), Number(dayFirst[2]), Number(dayFirst[1]));
  const either = EITHER_FIRST.exec(line);
  if (!either) return null;
  const [first, second, year] = [Number(either[1]), Number(either[3]), Number(either[4])];
  const isDayFirst = first === second ? true : first > 12 ? true : second > 12 ? false : putsDayFirst(language);
  if (isDayFirst === null) return null;
  return isDayFirst ? toFound(either, year, second, first) : toFound(either, year, first, second);
}

/** In English it depends on the country; `null` where that is not known. */
function putsDayFirst(language: string | null): boolean | null {
  if (language === null) return null;
  if (getPrimaryTag(language) !== 'en') return true;
  const region = /-([A-Z]{2})\b/i.exec(language)?.[1]?.toUpperCase();
  return region === undefined ? null : region !== 'US';
}

interface MonthPatterns {
  readonly dayFirst: RegExp;
  readonly monthFirst: RegExp;
  readonly yearFirst: RegExp;
  readonly monthLast: RegExp;
}

let patterns: MonthPatterns | undefined;

function getPatterns(): MonthPatterns {
  return (patterns ??= buildPatterns());
}

function buildPatterns(): MonthPatterns {
  const names = [...getMonthNames().keys(), ...getPersianMonthNames().keys()]
    .toSorted((a, b) => b.length - a.length)
    .map((name) => name.replaceAll('.', String.raw`\.?`));
  // Hebrew writes *in* and the month as one word.
  const month = String.raw`(?<![\p{L}\p{M}])ב?(?<month>${names.join('|')})(?![\p{L}\p{M}])`;
  const day = String.raw`(?<!\p{N})(?<day>\d{1,2})`;
  const year = String.raw`(?<!\p{N})(?<year>\d{4})(?!\p{N})`;
  const build = (...parts: string[]) => new RegExp(parts.join(GAP), 'u');
  return {
    dayFirst: build(day, month, year),
    monthFirst: build(month, day, year),
    yearFirst: build(year, month, `${day}(?!\\p{N})`),
    monthLast: build(year, day, month),
  };
}

function findInWords(line: string, language: string | null): FoundDate | null {
  if (!/\d{4}/.test(line)) return null;
  const { dayFirst, monthFirst, yearFirst, monthLast } = getPatterns();
  for (const pattern of [dayFirst, monthFirst, yearFirst, monthLast]) {
    const match = pattern.exec(line);
    const found = match && toFoundByName(match, language);
    if (found) return found;
  }
  return null;
}

function toFoundByName(match: RegExpExecArray, language: string | null): FoundDate | null {
  const { day, month: name, year } = match.groups!;
  const persian = getPersianMonthNames().get(name!)?.get('fa');
  if (persian !== undefined && Number(year) < FIRST_YEAR + 100) {
    const date = toGregorianDay(Number(year), persian, Number(day));
    return date === null ? null : { date, start: match.index, end: match.index + match[0].length };
  }
  const months = getMonthNames().get(name!);
  const month = months && chooseMonth(months, language);
  if (month === undefined) return null;
  const isBuddhist = months!.has('th') && Number(year) > LAST_YEAR;
  return toFound(match, Number(year) - (isBuddhist ? BUDDHIST_YEARS : 0), month, Number(day));
}

/** The month's number where all languages that know the name agree, or the text's own knows it. */
function chooseMonth(months: MonthByLanguage, language: string | null): number | undefined {
  const own = language === null ? undefined : months.get(getPrimaryTag(language));
  if (own !== undefined) return own;
  const numbers = new Set(months.values());
  return numbers.size === 1 ? [...numbers][0] : undefined;
}

function toFound(match: RegExpExecArray, year: number, month: number, day: number): FoundDate | null {
  if (year < FIRST_YEAR || year > LAST_YEAR) return null;
  const date = [String(year), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
  return isCalendarDay(date) ? { date, start: match.index, end: match.index + match[0].length } : null;
}

/** The zeros of the digits that news is written with: Arabic, Persian, Devanagari, Bengali, Thai, full width. */
const ZEROS = ['٠', '۰', '०', '০', '๐', '０'].map((zero) => zero.charCodeAt(0));

/** Of the same length, so that offsets hold. */
function withLatinDigits(text: string): string {
  return text.replaceAll(/[٠-٩۰-۹०-९০-৯๐-๙０-９]/g, (digit) => {
    const unit = digit.charCodeAt(0);
    return String(unit - ZEROS.findLast((zero) => unit >= zero && unit < zero + 10)!);
  });
}
