import { parsePageDate } from '@/core/page/parse-page-date';
import { PUBLICATION_NAMES } from '@/core/page/publication-names';

import { readLinkedData } from './read-linked-data';

/** Where articles put their own date; a `<time>` elsewhere may belong to a comment or a teaser. */
const TIMES = '[itemprop~="datePublished"], time[pubdate], article time[datetime], main time[datetime]';

/**
 * The day a page says it was published, `YYYY-MM-DD`, or `null`: from its JSON-LD, else its `<meta>` elements, else a time in
 * its article.
 */
export function readPublishedDate(document: Document): string | null {
  const { publicationDates } = readLinkedData(document);
  for (const text of [...publicationDates, ...readMetaDates(document), ...readTimes(document)]) {
    const date = parsePageDate(text);
    if (date !== null) return date;
  }
  return null;
}

function readMetaDates(document: Document): string[] {
  const contents = new Map<string, string>();
  for (const meta of document.querySelectorAll('meta[content]')) {
    const name = meta.getAttribute('property') ?? meta.getAttribute('name') ?? meta.getAttribute('itemprop');
    if (name !== null) contents.set(name.toLowerCase(), meta.getAttribute('content')!);
  }
  return PUBLICATION_NAMES.flatMap((name) => contents.get(name) ?? []);
}

function readTimes(document: Document): string[] {
  const time = document.querySelector(TIMES);
  return time === null ? [] : [time.getAttribute('datetime') ?? time.getAttribute('content') ?? time.textContent];
}
