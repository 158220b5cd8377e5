/** A group that a text speaks of by its people and what they do: *Russian peacekeepers*, *post-Soviet states*. */
export interface GroupName {
  readonly name: string;
  readonly aliases: readonly string[];
}

const PREFIXED = /(?<![\p{L}\p{N}])post[-‑]\p{Lu}\p{L}+ \p{Ll}{3,}s(?!\p{L})/gu;
const OF_A_PEOPLE = /(?<![\p{L}\p{N}-])(?<people>\p{Lu}\p{L}{3,}) (?<rest>\p{Ll}{4,}(?: \p{Ll}{4,})?)(?!\p{L})/gu;

/** Letters in which words of one family begin alike: *peacekeepers*, *peacekeeping*. */
const STEM_LENGTH = 8;

/** People are told by whose country or city the text names too: *Russian* and *Russia* begin alike. */
const PEOPLE_LENGTH = 4;

/**
 * Groups that are named at least twice, under the plural if the text has one. `places` are the names of places in the text.
 * For English: other languages inflect the first word too.
 */
export function findGroupNames(text: string, places: readonly string[]): readonly GroupName[] {
  const starts = new Set(places.map((place) => place.slice(0, PEOPLE_LENGTH)));
  const families = new Map<string, string[]>();
  for (const { groups } of text.matchAll(OF_A_PEOPLE)) {
    const { people = '', rest = '' } = groups ?? {};
    const [noun = '', head = ''] = rest.split(' ');
    const isPeople = starts.has(people.slice(0, PEOPLE_LENGTH)) && !places.includes(people);
    if (!isPeople || noun.length < STEM_LENGTH) continue;
    const isCompound = noun.endsWith('ing') && head !== '';
    const name = isCompound ? `${people} ${noun} ${head}` : `${people} ${noun}`;
    const key = `${people} ${noun.slice(0, STEM_LENGTH)}`;
    families.set(key, [...(families.get(key) ?? []), name]);
  }
  const prefixed = [...new Set(text.match(PREFIXED) ?? [])].map((name) => ({ name, aliases: [] }));
  return [...[...families.values()].filter(({ length }) => length > 1).map(nameFamily), ...prefixed];
}

function nameFamily(names: readonly string[]): GroupName {
  const distinct = [...new Set(names)];
  const name = distinct.find((each) => each.endsWith('s') && each.split(' ').length === 2) ?? distinct[0]!;
  return { name, aliases: distinct.filter((each) => each !== name) };
}
