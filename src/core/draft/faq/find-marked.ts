import { toParagraphs } from '@/core/draft/block';

import { isQuestion } from './is-question';
import { type FaqSearch, findEnd, type Pair, type Series } from './series';

/** Headings may group the questions of one accordion. */
const MOST_HEADINGS_BETWEEN = 2;

/**
 * Questions and answers that the document's structure keeps apart: `<details>`, `<dl>`, accordions. They are an FAQ where they
 * stand under such a heading, or where they are several and half of them ask something; glossaries and folded notes are not.
 */
export function findMarked(search: FaqSearch): readonly Series[] {
  return groupSeries(readPairs(search), search).flatMap((series) => {
    if (series.some(({ start }) => search.isUnderFaq[start])) return [series];
    const questions = series.filter(({ question }) => isQuestion(question));
    return questions.length > 1 && questions.length * 2 >= series.length ? [questions] : [];
  });
}

function readPairs({ blocks, isTaken }: FaqSearch): readonly Pair[] {
  return blocks.flatMap(({ part, text, isLink }, start) => {
    if (part !== 'question' || isLink || isTaken(start)) return [];
    const end = findEnd(start + 1, blocks.length, (index) => blocks[index]!.part !== 'answer');
    const answer = toParagraphs(blocks.slice(start + 1, end));
    return answer.length === 0 ? [] : [{ question: text, answer, start, end }];
  });
}

function groupSeries(pairs: readonly Pair[], { blocks }: FaqSearch): readonly Series[] {
  const groups: Pair[][] = [];
  for (const pair of pairs) {
    const between = blocks.slice(groups.at(-1)?.at(-1)?.end ?? 0, pair.start);
    const goesOn = between.length <= MOST_HEADINGS_BETWEEN && between.every(({ kind }) => kind === 'heading');
    if (goesOn && groups.length > 0) groups.at(-1)!.push(pair);
    else groups.push([pair]);
  }
  return groups;
}
