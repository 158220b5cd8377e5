/** A `YYYY-MM-DD` day as people write it in the given language (a BCP 47 tag): 14 November 2023. */
export function formatDay(day: string, language: string): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day));
}
