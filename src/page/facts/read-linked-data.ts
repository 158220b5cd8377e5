/** What a page's JSON-LD says of the things it describes at its top level, in `@graph` and in lists. */
export interface LinkedData {
  /** schema.org types without namespace. */
  readonly types: readonly string[];
  /** As written, of anything described. */
  readonly publicationDates: readonly string[];
}

/** Longer data is a catalogue, not an article's description; parsing it would hold up the page. Characters. */
const LONGEST_DATA = 500_000;

/** Broken or overlong JSON-LD is passed over. */
export function readLinkedData(document: Document): LinkedData {
  const things = [...document.querySelectorAll('script[type="application/ld+json" i]')].flatMap((script) =>
    listThings(parseJson(script.textContent)),
  );
  return {
    types: things.flatMap((thing) => listStrings(thing['@type'])).map((type) => type.replace(/^.*[/:#]/, '')),
    publicationDates: things.flatMap((thing) => listStrings(thing.datePublished)),
  };
}

type Thing = Readonly<Record<string, unknown>>;

function parseJson(text: string): unknown {
  if (text.length > LONGEST_DATA) return null;
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function listThings(data: unknown): Thing[] {
  const things = listOf(data).flat().filter(isThing);
  return things.concat(things.flatMap((thing) => listOf(thing['@graph']).filter(isThing)));
}

function isThing(value: unknown): value is Thing {
  return typeof value === 'object' && value !== null;
}

function listStrings(value: unknown): string[] {
  return listOf(value).filter((item) => typeof item === 'string');
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [value];
}
