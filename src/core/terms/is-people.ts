/** Words for a people or what is theirs: *Russian*, *Polish*, *Azerbaijani*. */
const OF_A_PEOPLE = /(?:(?:an|ian|i|ic)s?|ish|ese|ch)$/;

/** Letters in which a people and its place begin alike. */
const COMMON_START = 4;

/** Whether a name is made from that of a place (`Russian` from `Russia`): it would light up far too often. For English. */
export function isPeople(name: string, places: Iterable<string>): boolean {
  if (name.includes(' ') || !OF_A_PEOPLE.test(name)) return false;
  const start = name.slice(0, COMMON_START);
  for (const place of places) {
    if (place !== name && place.length <= name.length && place.startsWith(start)) return true;
  }
  return false;
}
