/** A thing that JSON-LD describes, by its properties. */
export type Thing = Readonly<Record<string, unknown>>;

/** Longer data is a catalogue, not an article's description; parsing it would hold up the page. Characters. */
const LONGEST_DATA = 500_000;

/**
 * The things that a page's JSON-LD describes at its top level, in `@graph` and in lists. `text` is that of one script; broken
 * or overlong JSON gives none.
 */
export function listThings(text: string): readonly Thing[] {
  const things = listOf(parseJson(text)).flat().filter(isThing);
  return things.concat(things.flatMap((thing) => listOf(thing['@graph']).filter(isThing)));
}

/** The types of a thing, without namespace. */
export function listTypes(thing: Thing): readonly string[] {
  return listStrings(thing['@type']).map((type) => type.replace(/^.*[/:#]/, ''));
}

/** The texts among what a property has for its value: one, or those of a list. */
export function listStrings(value: unknown): readonly string[] {
  return listOf(value).filter((item) => typeof item === 'string');
}

/** A property's value as a list: JSON-LD writes one without brackets. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [value];
}

export function isThing(value: unknown): value is Thing {
  return typeof value === 'object' && value !== null;
}

function parseJson(text: string): unknown {
  if (text.length > LONGEST_DATA) return null;
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
