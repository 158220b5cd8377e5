import { type Block, toParagraphs } from '@/core/draft/block';

import { isNumbered, isQuestion } from './is-question';
import { type FaqSearch, findEnd, type Pair, type Series, trimLastAnswer } from './series';

/** The question at the beginning of a paragraph that goes on with the answer. */
const FIRST_QUESTION = /^(.{3,300}?[?？؟;՞][»”"')]?)\s+(?=\S)/u;

/**
 * Under an FAQ heading only: plain paragraphs that are questions, each answered by those below it; numbered ones and items of
 * a list may hold their answer themselves.
 */
export function findListed(search: FaqSearch): readonly Series[] {
  const { blocks, isTaken, isUnderFaq } = search;
  const questionAt = (index: number) => (isUnderFaq[index] && !isTaken(index) ? splitQuestion(blocks[index]!) : null);
  const isEnd = (index: number) =>
    isTaken(index) || blocks[index]!.kind === 'heading' || !isUnderFaq[index] || questionAt(index) !== null;
  const pairs = blocks.flatMap((_, start): readonly Pair[] => {
    const split = questionAt(start);
    if (split === null) return [];
    const [question, rest] = split;
    const end = findEnd(start + 1, blocks.length, isEnd);
    const below = blocks.slice(start + 1, end);
    const answer = toParagraphs(rest === '' ? below : [{ text: rest, isContinued: false }, ...below]);
    return answer.length === 0 ? [] : [{ question, answer, start, end }];
  });
  return pairs.length === 0 ? [] : [trimLastAnswer(pairs, blocks)];
}

function splitQuestion({ kind, text, isItem, isLink }: Block): readonly [string, string] | null {
  if (kind !== 'paragraph' || isLink) return null;
  const first = FIRST_QUESTION.exec(text)?.[1];
  if (first === undefined || first.length === text.length) return isQuestion(text) ? [text, ''] : null;
  if (!(isItem || isNumbered(text)) || !isQuestion(first)) return null;
  return [first, text.slice(first.length).trim()];
}
