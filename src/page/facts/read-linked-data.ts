import { listStrings, listThings, listTypes } from '@/core/page/list-things';

/** What a page's JSON-LD says of the things it describes at its top level, in `@graph` and in lists. */
export interface LinkedData {
  /** schema.org types without namespace. */
  readonly types: readonly string[];
  /** As written, of anything described. */
  readonly publicationDates: readonly string[];
}

/** Broken or overlong JSON-LD is passed over. */
export function readLinkedData(document: Document): LinkedData {
  const scripts = [...document.querySelectorAll('script[type="application/ld+json" i]')];
  const things = scripts.flatMap(({ textContent }) => listThings(textContent));
  return {
    types: things.flatMap(listTypes),
    publicationDates: things.flatMap((thing) => listStrings(thing.datePublished)),
  };
}
