const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const NUMERIC = /^(\d{4})[-/.]?(\d{2})[-/.]?(\d{2})(?!\d)/;
const DAY_MONTH_YEAR = /\b(?<day>\d{1,2})\s+(?<month>[a-z]{3})[a-z]*\.?,?\s+(?<year>\d{4})\b/i;
const MONTH_DAY_YEAR = /\b(?<month>[a-z]{3})[a-z]*\.?\s+(?<day>\d{1,2}),?\s+(?<year>\d{4})\b/i;

/**
 * The day in a date as pages state it for machines, `YYYY-MM-DD`: ISO 8601, RFC 2822, or an English month by name. `null`
 * where it is none or could be read two ways (`03/04/2023`). The day is the one written, whatever the time zone.
 */
export function parsePageDate(text: string): string | null {
  const trimmed = text.trim();
  const numeric = NUMERIC.exec(trimmed);
  if (numeric !== null) return makeDay(Number(numeric[1]), Number(numeric[2]), Number(numeric[3]));
  const named = (DAY_MONTH_YEAR.exec(trimmed) ?? MONTH_DAY_YEAR.exec(trimmed))?.groups;
  if (named === undefined) return null;
  const month = MONTHS.indexOf(named.month!.toLowerCase()) + 1;
  return makeDay(Number(named.year), month, Number(named.day));
}

function makeDay(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && year >= 1000;
  return isReal ? date.toISOString().slice(0, 10) : null;
}
