import { type FinishedReview, finishReview } from './finish-review';
import type { Review } from './review';

const finished = new WeakMap<Review, FinishedReview>();

/**
 * What `finishReview` gives, worked out once for each review: a change of one among a thousand asks about that one alone.
 * A review is never changed; what the reader edits is another one.
 */
export function finishOnce(review: Review): FinishedReview {
  let known = finished.get(review);
  if (known === undefined) {
    known = finishReview(review);
    finished.set(review, known);
  }
  return known;
}
