import type { FramePath } from './judge-frame';
import type { FoundTerm, PageReport, PageState, TermLabel } from './page-report';

/** Where a frame stands in the document around it: its upper edge and its height as shares of that document's height. */
export interface FrameBand {
  readonly top: number;
  readonly height: number;
}

/** What one document of a tab says. */
export interface DocumentReport {
  readonly path: FramePath;
  /** `null` where nothing of ours runs in it. */
  readonly report: PageReport | null;
  /** The frames in it, in the order that paths count them in. */
  readonly bands: readonly FrameBand[];
}

/** Where a page is in one of these states, frames of it may still be read. */
const OWN_STATES: ReadonlySet<PageState> = new Set(['lit', 'nothing-found', 'not-an-article', 'unreadable']);

/**
 * What a page shows with its frames: the page's own terms first, then those of the frames in their order, with positions on
 * the page. `null` where nothing of ours runs in the page itself.
 */
export function joinReports(documents: readonly DocumentReport[]): PageReport | null {
  const sorted = documents.toSorted((a, b) => comparePaths(a.path, b.path));
  const top = sorted[0]?.path.length === 0 ? sorted[0].report : null;
  if (top === null || !OWN_STATES.has(top.state)) return top;
  const all = sorted.flatMap(({ path, report }) =>
    report === null ? [] : [{ ...report, terms: place(path, report) }],
  );
  const terms = joinTerms(all.flatMap((report) => report.terms));
  const quietTerms = dropRepeated(all.flatMap((report) => report.quietTerms));
  const isRead = all.some(({ state }) => state === 'lit' || state === 'nothing-found');
  const readState = terms.length > 0 ? 'lit' : 'nothing-found';
  return {
    ...top,
    state: isRead ? readState : top.state,
    isArticle: all.some(({ isArticle }) => isArticle),
    isOnSubject: all.some(({ isOnSubject }) => isOnSubject),
    terms,
    quietTerms,
    leftOutCount: all.reduce((sum, { leftOutCount }) => sum + leftOutCount, 0),
  };

  function place(path: FramePath, { terms: own }: PageReport): readonly FoundTerm[] {
    return own.map((term) => ({ ...term, positions: term.positions.map((position) => findOnPage(path, position)) }));
  }

  function findOnPage(path: FramePath, position: number): number {
    const index = path.at(-1);
    if (index === undefined) return position;
    const outer = path.slice(0, -1);
    const band = sorted.find((other) => comparePaths(other.path, outer) === 0)?.bands[index];
    return band === undefined ? position : findOnPage(outer, band.top + position * band.height);
  }
}

/** Negative where `one` comes first: a document before the frames in it, those in their order. */
export function comparePaths(one: FramePath, other: FramePath): number {
  const at = one.findIndex((position, depth) => position !== other[depth]);
  return at === -1 ? one.length - other.length : (one[at] ?? 0) - (other[at] ?? -1);
}

function joinTerms(terms: readonly FoundTerm[]): readonly FoundTerm[] {
  const joined = new Map<string, FoundTerm>();
  for (const term of terms) {
    const { count, positions } = joined.get(term.termId) ?? { count: 0, positions: [] };
    joined.set(term.termId, { ...term, count: count + term.count, positions: [...positions, ...term.positions] });
  }
  return [...joined.values()];
}

function dropRepeated(labels: readonly TermLabel[]): readonly TermLabel[] {
  return [...new Map(labels.map((label) => [label.termId, label])).values()];
}
