import { type Block, toParagraphs } from '@/core/draft/block';

import { isQuestion } from './is-question';
import { type FaqSearch, findEnd, type Pair, type Series, trimLastAnswer } from './series';

/** As with headings: fewer bold questions that nobody calls an FAQ are emphasis. */
const LEAST_UNCALLED = 3;

/** Questions in bold, answered by the rest of their paragraph or by the paragraphs below. */
export function findBold(search: FaqSearch): readonly Series[] {
  const { blocks, isTaken, isUnderFaq } = search;
  const questions = blocks.flatMap((block, index) => (asksInBold(block) && !isTaken(index) ? [index] : []));
  const asked = new Set(questions);
  const isEnd = (index: number) =>
    asked.has(index) || isTaken(index) || blocks[index]!.kind === 'heading' || isBoldLine(blocks[index]!);
  const pairs = questions.flatMap((start): readonly Pair[] => {
    const { bold, text } = blocks[start]!;
    const rest = text.slice(bold.length).trim();
    const end = findEnd(start + 1, blocks.length, isEnd);
    const below = blocks.slice(start + 1, end);
    const answer = toParagraphs(rest === '' ? below : [{ text: rest, isContinued: false }, ...below]);
    return answer.length === 0 ? [] : [{ question: bold, answer, start, end }];
  });
  const called = pairs.filter(({ start }) => isUnderFaq[start]);
  const uncalled = pairs.filter(({ start }) => !isUnderFaq[start]);
  return [called, uncalled.length < LEAST_UNCALLED ? [] : uncalled]
    .filter((series) => series.length > 0)
    .map((series) => trimLastAnswer(series, blocks));
}

function asksInBold({ kind, bold, isLink }: Block): boolean {
  return kind === 'paragraph' && bold !== '' && !isLink && isQuestion(bold);
}

/** A bold line alone orders the text as a heading does. */
function isBoldLine({ bold, text }: Block): boolean {
  return bold === text;
}
