import type { Block } from '@/core/draft/block';

/** A question and its answer as they stand in a document's blocks. */
export interface Pair {
  /** As written, with number but without label. */
  readonly question: string;
  readonly answer: readonly string[];
  /** The blocks it takes up, from the question to the end of the answer (exclusive). */
  readonly start: number;
  readonly end: number;
}

/** Pairs of one form that belong together: they are an FAQ together or not at all. */
export type Series = readonly Pair[];

/** What every form of FAQ is looked for in. */
export interface FaqSearch {
  readonly blocks: readonly Block[];
  /** For each block, whether it stands under an FAQ heading or in what its author called FAQ. */
  readonly isUnderFaq: readonly boolean[];
  /** Whether a block is already part of an FAQ of another form. */
  readonly isTaken: (index: number) => boolean;
}

/**
 * A series whose last answer is cut to the paragraphs that the longest of the others has: where it ends and other text goes on,
 * nothing but the habit of the series tells. `starts` are the blocks after each question, `answerOf` gives paragraphs.
 */
export function trimLastAnswer(series: Series, blocks: readonly Block[]): Series {
  const last = series.at(-1);
  if (last === undefined) return series;
  const most = Math.max(1, ...series.slice(0, -1).map(({ answer }) => answer.length));
  if (last.answer.length <= most) return series;
  // Each block after the question is a paragraph or goes on with one: blocks leave from the end with their paragraphs.
  let { end } = last;
  for (let surplus = last.answer.length - most; surplus > 0; end--) if (!blocks[end - 1]!.isContinued) surplus--;
  return [...series.slice(0, -1), { ...last, answer: last.answer.slice(0, most), end }];
}

/** Where an answer that begins at `start` ends: before the next block of which `isEnd` holds, or with the text. */
export function findEnd(start: number, blockCount: number, isEnd: (index: number) => boolean): number {
  let end = start;
  while (end < blockCount && !isEnd(end)) end++;
  return end;
}
