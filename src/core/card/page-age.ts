/** The year and the `MM-DD` of a day. */
const DAY = /^(\d{4})-(\d{2}-\d{2})/;

/**
 * By how many whole years a page is newer than a card's backgrounder; 0 where it is not over a year newer (the
 * anniversary itself is not) or gives no day. Days are `YYYY-MM-DD`; what follows the day is ignored.
 */
export function yearsNewer(cardDate: string, pageDate: string | null): number {
  const [, cardYear, cardDay = ''] = DAY.exec(cardDate) ?? [];
  const [, pageYear, pageDay = ''] = DAY.exec(pageDate ?? '') ?? [];
  const years = Number(pageYear) - Number(cardYear) - (pageDay < cardDay ? 1 : 0);
  const isAnniversary = years === 1 && pageDay === cardDay;
  return years > 0 && !isAnniversary ? years : 0;
}
