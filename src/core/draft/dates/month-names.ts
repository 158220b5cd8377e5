/** The languages whose months are known, with the regions that name them otherwise. */
const LANGUAGES =
  'en de fr es pt it nl pl cs sk hr sr sr-Latn bs sl mk tr az sv da nb fi et hu ro lv lt ru uk bg be kk el hy ka he ' +
  'ar ar-SY ar-MA ar-DZ fa ur hi bn th vi id ms sq ca is';

const STYLES: readonly Intl.DateTimeFormatOptions[] = [
  { month: 'long' },
  { month: 'long', day: 'numeric' },
  { month: 'long', day: 'numeric', year: 'numeric' },
  { month: 'short', day: 'numeric', year: 'numeric' },
];

/** A month's number by the primary tag of the language that calls it so. */
export type MonthByLanguage = ReadonlyMap<string, number>;

let monthNames: ReadonlyMap<string, MonthByLanguage> | undefined;

/**
 * What languages call the months, in lower case without a full stop: alone, in dates, and shortened. Some names are not
 * the same month everywhere: *listopad* is October in Croatian and November in Polish.
 */
export function getMonthNames(): ReadonlyMap<string, MonthByLanguage> {
  return (monthNames ??= collectMonthNames('gregory', LANGUAGES.split(' ')).set('sept', new Map([['en', 9]])));
}

let persianMonthNames: ReadonlyMap<string, MonthByLanguage> | undefined;

/** What the months of the calendar of Iran are called in Persian. */
export function getPersianMonthNames(): ReadonlyMap<string, MonthByLanguage> {
  return (persianMonthNames ??= collectMonthNames('persian', ['fa']));
}

function collectMonthNames(calendar: string, languages: readonly string[]): Map<string, MonthByLanguage> {
  const names = new Map<string, Map<string, number>>();
  for (const language of languages) {
    const primary = language.split('-', 1)[0]!;
    for (const style of STYLES) {
      const format = new Intl.DateTimeFormat(`${language}-u-ca-${calendar}`, { ...style, timeZone: 'UTC' });
      for (let month = 1; month <= 12; month++) {
        const name = findMonthName(format, dayIn(calendar, month));
        if (name === '') continue;
        const known = names.get(name) ?? new Map<string, number>();
        names.set(name, known.set(primary, month));
      }
    }
  }
  return names;
}

/** The fifteenth day of a Gregorian month; it is the 24th to 26th of a Persian one, whose first month begins in March. */
function dayIn(calendar: string, month: number): Date {
  return new Date(Date.UTC(2023, calendar === 'persian' ? month + 2 : month - 1, 15));
}

/** In lower case; `''` where the style gives the month as a number. */
function findMonthName(format: Intl.DateTimeFormat, day: Date): string {
  const name = format.formatToParts(day).find(({ type }) => type === 'month')?.value ?? '';
  return /\p{N}/u.test(name) ? '' : name.toLowerCase().replace(/\.$/, '');
}
