import type { Review } from './review';

/** The documents of a batch, each once. */
export interface SortedBatch {
  readonly kept: readonly Review[];
  /** How many were left out, since one before them is the same in all that the reader can see. */
  readonly repeatedCount: number;
  /** Those kept that have the text of one before them, under another title, date or source: the later one first. */
  readonly twins: readonly (readonly [Review, Review])[];
}

/** Compares the documents that come into the review together with one another; the library knows none of them yet. */
export function sortBatch(reviews: readonly Review[]): SortedBatch {
  const wholes = new Set<string>();
  const firstByText = new Map<string, Review>();
  const kept: Review[] = [];
  const twins: (readonly [Review, Review])[] = [];
  for (const review of reviews) {
    const whole = JSON.stringify({ ...review, origin: null });
    if (wholes.has(whole)) continue;
    wholes.add(whole);
    kept.push(review);
    const text = JSON.stringify([review.text, review.faq]);
    const first = firstByText.get(text);
    if (first === undefined) firstByText.set(text, review);
    else twins.push([review, first]);
  }
  return { kept, repeatedCount: reviews.length - kept.length, twins };
}
