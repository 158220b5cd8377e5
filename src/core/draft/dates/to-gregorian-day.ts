const DAY_MS = 24 * 60 * 60 * 1000;

/** Between the counts of years of the calendars of Iran and of Gregory, from Nowruz on. */
const YEARS_APART = 621;

let format: Intl.DateTimeFormat | undefined;

/** The Gregorian day, `YYYY-MM-DD`, of a day in the calendar of Iran; `null` where that calendar has no such day. */
export function toGregorianDay(year: number, month: number, day: number): string | null {
  format ??= new Intl.DateTimeFormat('en-u-ca-persian-nu-latn', {
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    timeZone: 'UTC',
  });
  const daysBefore = month <= 6 ? (month - 1) * 31 : 186 + (month - 7) * 30;
  const nearMs = Date.UTC(year + YEARS_APART, 2, 21) + (daysBefore + day - 1) * DAY_MS;
  // The year begins at the equinox, on the 20th or 21st of March, for some years of other centuries a day beside.
  for (const shift of [0, -1, 1, -2, 2]) {
    const candidate = new Date(nearMs + shift * DAY_MS);
    const parts = new Map(format.formatToParts(candidate).map(({ type, value }) => [type, Number(value)]));
    const isIt = parts.get('year') === year && parts.get('month') === month && parts.get('day') === day;
    if (isIt) return candidate.toISOString().slice(0, 10);
  }
  return null;
}
