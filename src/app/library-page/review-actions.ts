import { isKnown } from '@/core/library/conflicts';
import type { LibraryEntry } from '@/core/library/entry';
import type { PutItem, PutResult } from '@/core/library/plan-put';
import { finishReview } from '@/core/review/finish-review';
import { reopenReview, type Review, startFromScratch } from '@/core/review/review';
import { askLibrary, findConflictsMessage, putEntriesMessage } from '@/extension/library-messages';
import { words } from '@/extension/words';
import type { ConflictDecision } from '@/ui/library/ConflictNote';
import type { ReviewItem } from '@/ui/library/ReviewScreen';

import { readFallbacks } from './fallbacks';
import type { StateHolder, View } from './page-state';

type ReviewView = Extract<View, { kind: 'review' }>;

/** Documents sent to the library in one message. */
const BATCH_SIZE = 50;

/** A document that came through the review. */
export interface PlacedReview {
  readonly review: Review;
  /** Under which it is in the library. */
  readonly id: string;
}

/** What the reader does on the review screen. `onDone` is called when the library has changed. */
export function createReviewActions(state: StateHolder, onDone: (placed: readonly PlacedReview[]) => Promise<void>) {
  let nextKey = 0;

  const getView = (): ReviewView | null => {
    const { view } = state.get();
    return view.kind === 'review' ? view : null;
  };
  const setItem = (key: number, change: Partial<ReviewItem>): void => {
    const view = getView();
    if (view === null) return;
    const items = view.items.map((item) => (item.key === key ? { ...item, ...change } : item));
    state.set({ view: { ...view, items } });
  };
  const close = (): void => state.set({ view: { kind: 'list' } });

  /** Asks one after the other, so that the worker has room for what the reader does meanwhile. */
  const findConflicts = async (items: readonly ReviewItem[]): Promise<void> => {
    for (const { key, review } of items) {
      const finished = finishReview(review);
      if (getView() === null || !finished.isReady) continue;
      const conflicts = await askLibrary(findConflictsMessage, { backgrounder: finished.backgrounder }).catch(
        () => null,
      );
      if (conflicts === null) continue;
      const isSame = conflicts.sameTitle.length > 0;
      setItem(key, { conflicts, decision: isKnown(conflicts) && isSame ? 'replace' : 'keep-both' });
    }
  };

  const open = (reviews: readonly Review[]): void => {
    const items = reviews.map((review): ReviewItem => ({
      key: nextKey++,
      review,
      conflicts: null,
      decision: review.replacesId === null ? 'keep-both' : 'replace',
    }));
    if (items.length === 0) return;
    state.set({ view: { kind: 'review', items, openKey: items[0]!.key, isSaving: false } });
    void findConflicts(items.filter(({ review }) => review.replacesId === null));
  };

  const add = async (): Promise<void> => {
    const view = getView();
    if (view === null) return;
    state.set({ view: { ...view, isSaving: true } });
    const ready = view.items.flatMap((item) => {
      const finished = finishReview(item.review);
      return finished.isReady
        ? [{ item, put: { backgrounder: finished.backgrounder, origin: item.review.origin } }]
        : [];
    });
    const results: PutResult[] = [];
    const placed: PlacedReview[] = [];
    try {
      for (const decision of ['replace', 'keep-both'] as const) {
        const chosen = ready.filter(({ item }) => item.decision === decision);
        const put = await putAll(
          chosen.map((each) => each.put),
          decision,
        );
        results.push(...put);
        placed.push(...put.map(({ id }, position) => ({ review: chosen[position]!.item.review, id })));
      }
    } catch (error) {
      const now = getView();
      if (now !== null) state.set({ view: { ...now, isSaving: false } });
      throw error;
    }
    const left = view.items.filter(({ key }) => !ready.some(({ item }) => item.key === key));
    const next: View =
      left.length === 0 ? { kind: 'list' } : { ...view, items: left, openKey: left[0]!.key, isSaving: false };
    state.set({ view: next, notice: { tone: 'done', sentences: tellResults(results, ready[0]?.item), onUndo: null } });
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
    add,
  };
}

async function putAll(items: readonly PutItem[], onConflict: ConflictDecision): Promise<readonly PutResult[]> {
  const results: PutResult[] = [];
  for (let from = 0; from < items.length; from += BATCH_SIZE) {
    const batch = items.slice(from, from + BATCH_SIZE);
    results.push(...(await askLibrary(putEntriesMessage, { items: batch, onConflict })));
  }
  return results;
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
