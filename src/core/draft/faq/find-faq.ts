import type { FaqEntry } from '@/core/backgrounder/backgrounder';
import type { Block } from '@/core/draft/block';

import { findBold } from './find-bold';
import { findLabelled } from './find-labelled';
import { findListed } from './find-listed';
import { findMarked } from './find-marked';
import { findUnderHeadings } from './find-under-headings';
import { isFaqHeading } from './is-faq-heading';
import { isNoFaq } from './is-no-faq';
import { isQuestion, withoutNumber } from './is-question';
import { toQuestionKey } from './question-key';
import type { FaqSearch, Series } from './series';

/** Questions of one form that belong together, with their answers, and the blocks that they take up. */
export interface FoundFaq {
  readonly entries: readonly FaqEntry[];
  readonly taken: readonly number[];
  /** The document itself calls them an FAQ, or keeps question and answer apart; else only the wording tells. */
  readonly isCalled: boolean;
}

/** The surest forms come first: what one has taken the next ones leave. */
const FORMS = [findMarked, findLabelled, findUnderHeadings, findBold, findListed];

/**
 * The FAQ in a document's blocks, however it is written; `language` is the document's. What only looks like one gives none:
 * rhetorical questions, interviews, quizzes, questions without answers.
 */
export function findFaq(blocks: readonly Block[], language: string | null): readonly FoundFaq[] {
  const taken = new Set<number>();
  const search: FaqSearch = { blocks, isUnderFaq: findCalledFaq(blocks), isTaken: (index) => taken.has(index) };
  return FORMS.flatMap((findSeries) => {
    const found = findSeries(search)
      .filter((series) => !isNoFaq(series, language))
      .map((series) => ({
        entries: toEntries(series),
        taken: listBlocks(series),
        isCalled: findSeries === findMarked || series.some(({ start }) => search.isUnderFaq[start]),
      }))
      .filter(({ entries }) => entries.length > 0);
    for (const index of found.flatMap((series) => series.taken)) taken.add(index);
    return found;
  });
}

function listBlocks(series: Series): readonly number[] {
  return series.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, offset) => start + offset));
}

/** For each block, whether it stands under a heading that calls it FAQ, or in an element that is called so. */
function findCalledFaq(blocks: readonly Block[]): readonly boolean[] {
  let depth: number | null = null;
  return blocks.map((block) => {
    if (block.kind === 'heading') {
      if (isFaqHeading(block.text)) depth = block.depth;
      else if (depth !== null && block.depth <= depth && !isQuestion(block.text)) depth = null;
    }
    return depth !== null || block.isInFaq;
  });
}

function toEntries(series: Series): readonly FaqEntry[] {
  return series
    .map(({ question, answer }) => ({ question: withoutNumber(question), answer: answer.join('\n\n') }))
    .filter(({ question, answer }) => toQuestionKey(question) !== '' && toQuestionKey(answer) !== '');
}
