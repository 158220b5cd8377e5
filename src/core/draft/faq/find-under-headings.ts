import { toParagraphs } from '@/core/draft/block';

import { isHeadLine } from '@/core/draft/text/head-lines';

import { isQuestion } from './is-question';
import { type FaqSearch, findEnd, type Pair, type Series } from './series';

/** So many question headings of one depth make an FAQ without being called one; fewer are an article that wonders. */
const LEAST_UNCALLED = 3;

/**
 * Questions that are headings, each answered by the text below it: under an FAQ heading, or where at least three headings of
 * one depth, and half of that depth, are questions.
 */
export function findUnderHeadings(search: FaqSearch): readonly Series[] {
  const depths = [1, 2, 3, 4, 5, 6];
  const called = depths.map((depth) => readPairs(search, findCalled(search, depth)));
  const uncalled = depths
    .slice(1)
    .map((depth) => readPairs(search, findUncalled(search, depth)).filter((pair) => !isArticleHead(pair)));
  return [...called, ...uncalled.filter((series) => series.length >= LEAST_UNCALLED)].filter(
    (series) => series.length > 0,
  );
}

/** Question headings of a depth under FAQ headings, and the other headings there where most of that depth are questions. */
function findCalled(search: FaqSearch, depth: number): readonly number[] {
  const headings = findHeadings(search, depth).filter((index) => search.isUnderFaq[index]);
  const questions = headings.filter((index) => isQuestion(search.blocks[index]!.text));
  const isMostly = questions.length > 1 && questions.length * 2 > headings.length;
  return isMostly ? headings : questions;
}

function findUncalled(search: FaqSearch, depth: number): readonly number[] {
  const headings = findHeadings(search, depth).filter((index) => !search.isUnderFaq[index]);
  const questions = headings.filter((index) => isQuestion(search.blocks[index]!.text));
  const among = headings.filter((index) => index >= questions[0]! && index <= questions.at(-1)!);
  return questions.length >= LEAST_UNCALLED && questions.length * 2 >= among.length ? questions : [];
}

function findHeadings({ blocks, isTaken }: FaqSearch, depth: number): readonly number[] {
  return blocks.flatMap((block, index) =>
    block.kind === 'heading' && block.depth === depth && !block.isLink && !isTaken(index) ? [index] : [],
  );
}

function readPairs({ blocks, isTaken }: FaqSearch, questions: readonly number[]): Series {
  const asked = new Set(questions);
  return questions.flatMap((start): readonly Pair[] => {
    const { text, depth } = blocks[start]!;
    const isEnd = (index: number) => {
      const block = blocks[index]!;
      if (isTaken(index) || asked.has(index)) return true;
      return block.kind === 'heading' && (block.depth <= depth || isQuestion(block.text));
    };
    const end = findEnd(start + 1, blocks.length, isEnd);
    const answer = toParagraphs(blocks.slice(start + 1, end));
    return answer.length === 0 ? [] : [{ question: text, answer, start, end }];
  });
}

/** How far below an article's title its author and day may stand, in paragraphs. */
const HEAD_PARAGRAPHS = 4;

/** A title may ask too; what follows it first is who wrote the article, and when. */
function isArticleHead({ answer }: Pair): boolean {
  return answer.slice(0, HEAD_PARAGRAPHS).some(isHeadLine);
}
