import type { Card } from '@/core/card/card';
import { makeCard } from '@/core/card/make-card';
import type { FindNames } from '@/core/card/name-paragraph';
import type { Backgrounder } from '@/core/backgrounder/backgrounder';
import { isCalendarDay } from '@/core/backgrounder/is-calendar-day';
import { nameOwnTerms } from '@/core/library/name-own-terms';

import { toBackgrounder } from './finish-review';
import type { Review, ReviewedTerm } from './review';

/** A document under review as far as it is written, and where its texts name its terms. */
interface Sketch {
  readonly backgrounder: Backgrounder;
  readonly findNames: FindNames;
  /** Of the terms, in their order. */
  readonly keys: readonly number[];
}

/** By review, which is never changed: several cards of one document are shown at a time. */
const sketches = new WeakMap<Review, Sketch>();

/** A card as it would be with the form as it stands, and the terms that it names, by their ids. */
export interface PreviewedCard {
  readonly card: Card;
  readonly keys: ReadonlyMap<string, number>;
}

/**
 * The card of the term with this key, ticked or not; `null` where the term has no name, or the document no valid day yet,
 * which a card has to tell.
 */
export function previewCard(review: Review, key: number): PreviewedCard | null {
  const term = review.terms.find((each) => each.key === key);
  if (term === undefined || !isShowable(term) || !isCalendarDay(review.date)) return null;
  const { backgrounder, findNames, keys } = term.isKept ? getSketch(review) : sketch(review, key);
  const { id } = backgrounder.terms[keys.indexOf(key)]!;
  const card = makeCard(backgrounder, id, findNames);
  const keysById = new Map(backgrounder.terms.map((each, position) => [each.id, keys[position]!]));
  return card && { card, keys: keysById };
}

function getSketch(review: Review): Sketch {
  let known = sketches.get(review);
  if (known === undefined) {
    known = sketch(review, null);
    sketches.set(review, known);
  }
  return known;
}

/** `extraKey` is of a term that is in it although it is not ticked. */
function sketch(review: Review, extraKey: number | null): Sketch {
  const terms = review.terms.filter((term) => isShowable(term) && (term.isKept || term.key === extraKey));
  const backgrounder = toBackgrounder(review, terms);
  return { backgrounder, findNames: nameOwnTerms(backgrounder), keys: terms.map(({ key }) => key) };
}

function isShowable({ name }: ReviewedTerm): boolean {
  return /[\p{L}\p{N}]/u.test(name);
}
