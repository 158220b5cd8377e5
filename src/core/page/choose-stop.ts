import { comparePaths } from './join-reports';
import type { FramePath } from './judge-frame';
import { stepTo, type Stop } from './step-to';

/** The mentions of one document as they are stepped through, in reading order. */
export interface DocumentStops {
  readonly stops: readonly Stop[];
  /** The number of the mention the reader has come to; `null` where that is not in this document. */
  readonly current: number | null;
  /** The position of the first mention that is not above the view; that after the last where all are. */
  readonly firstInView: number;
}

/** Those of a document in its tab. */
export interface TabStops extends DocumentStops {
  readonly path: FramePath;
}

/**
 * The mention to go to next in a tab, of one term or (`null`) of any, and the document that it is in: through the page, then
 * through its frames in their order, and round at the ends. `null` where there is none.
 */
export function chooseStop<Document extends TabStops>(
  documents: readonly Document[],
  direction: 'next' | 'previous',
  termId: string | null,
): { readonly document: Document; readonly number: number } | null {
  const sorted = documents.toSorted((a, b) => comparePaths(a.path, b.path));
  const all = sorted.flatMap((document) => document.stops.map((stop) => ({ ...stop, document })));
  const current = all.findIndex(({ document, number }) => document.current === number);
  const from = { current: current === -1 ? null : current, firstInView: findFirstInView(sorted), termId };
  const stop = stepTo(
    all.map((each, position) => ({ number: position, termId: each.termId })),
    direction,
    from,
  );
  return stop && all[stop.number]!;
}

/** Among the mentions of all documents, the first of the first document that has any in its view or below. */
function findFirstInView(documents: readonly DocumentStops[]): number {
  let before = 0;
  for (const { stops, firstInView } of documents) {
    if (firstInView < stops.length) return before + firstInView;
    before += stops.length;
  }
  return before;
}
