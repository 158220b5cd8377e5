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

/** A mention of a tab: in which document it is, by its position among those given, and its number there. */
export interface ChosenStop {
  readonly document: number;
  readonly number: number;
}

/**
 * The mention to go to next in a tab, of one term or (`null`) of any: through the page, then through its frames in their
 * order, and round at the ends. `null` where there is none.
 */
export function chooseStop(
  documents: readonly TabStops[],
  direction: 'next' | 'previous',
  termId: string | null,
): ChosenStop | null {
  const sorted = [...documents.keys()].toSorted((a, b) => comparePaths(documents[a]!.path, documents[b]!.path));
  const chosen = sorted.flatMap((document) =>
    documents[document]!.stops.map((stop) => ({ document, number: stop.number, termId: stop.termId })),
  );
  const stops = chosen.map((stop, position) => ({ number: position, termId: stop.termId }));
  const current = chosen.findIndex(({ document, number }) => documents[document]!.current === number);
  const from = { current: current === -1 ? null : current, firstInView: findFirstInView(), termId };
  const stop = stepTo(stops, direction, from);
  if (stop === null) return null;
  const { document, number } = chosen[stop.number]!;
  return { document, number };

  /** Of the first document that has any in its view or below. */
  function findFirstInView(): number {
    let before = 0;
    for (const document of sorted) {
      const { stops: own, firstInView } = documents[document]!;
      if (firstInView < own.length) return before + firstInView;
      before += own.length;
    }
    return before;
  }
}
