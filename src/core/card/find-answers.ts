import type { CardAnswer } from './card';
import type { NamedParagraph } from './name-paragraph';
import { toNamingText } from './to-naming-text';
import { weighNaming } from './weigh-naming';

/** A question with its answer. */
export interface NamedEntry {
  readonly question: NamedParagraph;
  readonly answer: NamedParagraph;
}

/** More than `weighNaming` can give: what is asked about a term says more of it than what only mentions it in answering. */
const ASKED = 4;

/**
 * The FAQ entries that answer about the term, best first: those that ask about it, then those that name it in the answer
 * alone, each as `weighNaming` weighs question and answer; in the FAQ's order where they weigh the same. An entry that
 * does not name the term is none of them.
 */
export function findAnswers(entries: readonly NamedEntry[], termId: string): readonly CardAnswer[] {
  return entries
    .map((entry) => ({ entry, weight: weighEntry(entry, termId) }))
    .filter(({ weight }) => weight > 0)
    .toSorted((a, b) => b.weight - a.weight)
    .map(({ entry: { question, answer } }) => ({
      question: question.text,
      answer: toNamingText(answer.text, answer.sentences, termId),
    }));
}

function weighEntry({ question, answer }: NamedEntry, termId: string): number {
  const asked = weighNaming(question.sentences, termId);
  return (asked > 0 ? ASKED + asked : 0) + weighNaming(answer.sentences, termId);
}
