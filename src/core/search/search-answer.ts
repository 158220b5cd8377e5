import { flag, listOf, orNull, record, text, wholeNumber } from '@/core/shape/shape';

import type { Excerpt, Stretch } from './find-excerpt';
import { placeShape } from './place';

/** A document that was found. */
export interface SearchHit {
  readonly id: string;
  readonly title: readonly Stretch[];
  /** `null` where only the title has the words. */
  readonly excerpt: Excerpt | null;
}

/** What a search of the library gave. */
export interface SearchAnswer {
  /** The best, best first. */
  readonly hits: readonly SearchHit[];
  /** Of all that have the words. */
  readonly hitCount: number;
  /** Whether the library is still being read, and how much of it could be searched; both counts are 0 at the very first. */
  readonly isReading: boolean;
  readonly readCount: number;
  readonly totalCount: number;
  /** Documents whose text cannot be read any more. */
  readonly damagedIds: readonly string[];
}

const stretches = listOf(record<Stretch>({ text, isHit: flag }));

export const searchAnswerShape = record<SearchAnswer>({
  hits: listOf(
    record<SearchHit>({
      id: text,
      title: stretches,
      excerpt: orNull(record<Excerpt>({ place: placeShape, stretches })),
    }),
  ),
  hitCount: wholeNumber,
  isReading: flag,
  readCount: wholeNumber,
  totalCount: wholeNumber,
  damagedIds: listOf(text),
});
