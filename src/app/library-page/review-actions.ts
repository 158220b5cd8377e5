import type { Backgrounder } from '@/core/backgrounder/backgrounder';
import { findKnown, isBetterReplaced } from '@/core/library/conflicts';
import type { LibraryEntry } from '@/core/library/entry';
import type { PutResult } from '@/core/library/plan-put';
import { finishOnce } from '@/core/review/finish-once';
import { reopenReview, type Review, startFromScratch } from '@/core/review/review';
import { sortBatch, type SortedBatch } from '@/core/review/sort-batch';
import { askLibrary, findConflictsMessage, putEntriesMessage } from '@/extension/library-messages';
import { startJob } from '@/extension/unfinished-job';
import { words } from '@/extension/words';
import type { ConflictDecision } from '@/ui/library/ConflictNote';
import type { ReviewItem } from '@/ui/library/ReviewScreen';

import { readFallbacks } from './fallbacks';
import type { StateHolder, View } from './page-state';
import { tellMore } from './tell';

type ReviewView = Extract<View, { kind: 'review' }>;

/** Documents sent to the library in one message. */
const BATCH_SIZE = 50;

/** Answers on conflicts that are shown at a time: each showing draws the list of all documents. */
const CONFLICTS_AT_A_TIME = 25;

/** A document that came through the review. */
export interface PlacedReview {
  readonly review: Review;
  /** Under which it is in the library. */
  readonly id: string;
}

/** What the reader does on the review screen. `onDone` is called when the library has changed. */
export function createReviewActions(state: StateHolder, onDone: (placed: readonly PlacedReview[]) => Promise<void>) {
  let nextKey = 0;
  let adding: AbortController | null = null;
  let finding: Promise<void> = Promise.resolve();

  const getView = (): ReviewView | null => {
    const { view } = state.get();
    return view.kind === 'review' ? view : null;
  };
  const setItems = (changes: ReadonlyMap<number, Partial<ReviewItem>>): void => {
    const view = getView();
    if (view === null) return;
    const items = view.items.map((item) => (changes.has(item.key) ? { ...item, ...changes.get(item.key) } : item));
    state.set({ view: { ...view, items } });
  };
  const setItem = (key: number, change: Partial<ReviewItem>): void => setItems(new Map([[key, change]]));
  const close = (): void => state.set({ view: { kind: 'list' } });

  /** Asks one after the other, so that the worker has room for what the reader does meanwhile. */
  const findConflicts = async (items: readonly ReviewItem[]): Promise<void> => {
    const found = new Map<number, Partial<ReviewItem>>();
    const tell = (): void => {
      if (found.size > 0) setItems(found);
      found.clear();
    };
    for (const { key, review } of items) {
      const finished = finishOnce(review);
      if (getView() === null || !finished.isReady) continue;
      const conflicts = await askLibrary(findConflictsMessage, { backgrounder: finished.backgrounder }).catch(
        () => null,
      );
      if (conflicts === null) continue;
      const isReplaced = isBetterReplaced(conflicts, finished.backgrounder);
      found.set(key, { conflicts, decision: isReplaced ? 'replace' : 'keep-both' });
      if (key === getView()?.openKey || found.size === CONFLICTS_AT_A_TIME) tell();
    }
    tell();
  };

  const open = (reviews: readonly Review[]): void => {
    const batch = sortBatch(reviews);
    const items = batch.kept.map((review): ReviewItem => ({
      key: nextKey++,
      review,
      conflicts: null,
      decision: review.replacesId === null ? 'keep-both' : 'replace',
    }));
    if (items.length === 0) return;
    state.set({ view: { kind: 'review', items, openKey: items[0]!.key, isSaving: false, savedCount: 0 } });
    tellMore(state, tellBatch(batch));
    finding = findConflicts(items.filter(({ review }) => review.replacesId === null));
  };

  const add = async (): Promise<void> => {
    const asked = getView();
    if (asked === null) return;
    adding = new AbortController();
    const { signal } = adding;
    state.set({ view: { ...asked, isSaving: true, savedCount: 0 } });
    // What the library has already is known by then, so that nothing is kept twice.
    await Promise.race([finding, new Promise((stop) => signal.addEventListener('abort', stop))]);
    const view = getView();
    if (view === null) return;
    const job = startJob();
    const ready = view.items.flatMap((item) => {
      const finished = finishOnce(item.review);
      return finished.isReady
        ? [{ item, put: { backgrounder: nameAsKnown(finished.backgrounder, item), origin: item.review.origin } }]
        : [];
    });
    const results: PutResult[] = [];
    const placed: PlacedReview[] = [];
    const added = new Set<number>();
    const putAll = async (chosen: typeof ready, decision: ConflictDecision): Promise<void> => {
      for (let from = 0; from < chosen.length && !signal.aborted; from += BATCH_SIZE) {
        const batch = chosen.slice(from, from + BATCH_SIZE);
        const items = batch.map(({ put }) => put);
        const put = await askLibrary(putEntriesMessage, { items, onConflict: decision });
        results.push(...put);
        placed.push(...put.map(({ id }, position) => ({ review: batch[position]!.item.review, id })));
        for (const { item } of batch) added.add(item.key);
        await job.step({ kind: 'add', doneCount: added.size, totalCount: ready.length });
        const now = getView();
        if (now !== null) state.set({ view: { ...now, savedCount: added.size } });
      }
    };
    /** The documents that are still to be added. */
    const listLeft = (): readonly ReviewItem[] => (getView() ?? view).items.filter(({ key }) => !added.has(key));
    try {
      for (const decision of ['replace', 'keep-both'] as const) {
        await putAll(
          ready.filter(({ item }) => item.decision === decision),
          decision,
        );
      }
    } catch (error) {
      const items = listLeft();
      state.set({ view: { ...view, items, openKey: items[0]!.key, isSaving: false } });
      if (added.size > 0) await onDone(placed);
      throw error;
    } finally {
      await job.end();
    }
    const left = listLeft();
    const isStopped = signal.aborted && added.size < ready.length;
    const sentences = isStopped
      ? [words('library.done.addStopped', [String(added.size), String(ready.length)])]
      : tellResults(results, ready[0]?.item);
    const next: View =
      left.length === 0 ? { kind: 'list' } : { ...view, items: left, openKey: left[0]!.key, isSaving: false };
    state.set({ view: next, notice: { tone: 'done', sentences, onUndo: null } });
    await onDone(placed);
  };

  return {
    open,
    startNew: () => open([startFromScratch(readFallbacks())]),
    edit: ({ backgrounder, origin }: LibraryEntry) => open([reopenReview(backgrounder, origin)]),
    openItem: (openKey: number) => {
      const view = getView();
      if (view !== null) state.set({ view: { ...view, openKey } });
    },
    change: (key: number, review: Review) => setItem(key, { review }),
    decide: (key: number, decision: ConflictDecision) => setItem(key, { decision }),
    skip: (key: number) => {
      const view = getView();
      const items = view?.items.filter((item) => item.key !== key) ?? [];
      if (view === null || items.length === 0) return close();
      state.set({ view: { ...view, items, openKey: items[0]!.key } });
    },
    cancel: close,
    stopAdding: () => adding?.abort(),
    add,
  };
}

/** The library itself knows a document by its id or title; one with the same text is to take the known one's place. */
function nameAsKnown(backgrounder: Backgrounder, { conflicts, decision }: ReviewItem): Backgrounder {
  const known = conflicts && findKnown(conflicts);
  return known && decision === 'replace' && known === conflicts.sameText[0]
    ? { ...backgrounder, id: known.id }
    : backgrounder;
}

/** So many documents with the text of another are named. */
const MOST_TWINS = 5;

function tellBatch({ repeatedCount, twins }: SortedBatch): readonly string[] {
  const named = twins
    .slice(0, MOST_TWINS)
    .map(([later, first]) => words('library.done.twin', [later.title, first.title]));
  return [...(repeatedCount > 0 ? [words('library.done.repeated', repeatedCount)] : []), ...named];
}

function tellResults(results: readonly PutResult[], first: ReviewItem | undefined): readonly string[] {
  const title = first?.review.title ?? '';
  const unchanged = results.filter(({ outcome }) => outcome === 'unchanged').length;
  const added = results.length - unchanged;
  if (first !== undefined && first.review.replacesId !== null) return [words('library.done.saved', [title])];
  return [
    ...(added > 0 ? [words('library.done.added', added, [String(added), title])] : []),
    ...(unchanged > 0 ? [words('library.done.unchanged', unchanged)] : []),
  ];
}
