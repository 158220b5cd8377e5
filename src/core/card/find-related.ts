import type { Term } from '@/core/backgrounder/backgrounder';

import type { RelatedTerm } from './card';
import type { NamedSentence, TermName } from './name-paragraph';

/** Two lines of the card. */
const MOST_RELATED = 6;

/** A sentence joins two terms more closely than a paragraph does. */
const SAME_SENTENCE = 2;
const SAME_PARAGRAPH = 1;

/**
 * The terms named together with the term, most often first: every sentence that names both counts 2, every paragraph 1.
 * Where that is equal, the one seldom named without the term goes first. `paragraphs` are the sentences of each; a
 * question and its answer are one.
 */
export function findRelated(
  paragraphs: readonly (readonly NamedSentence[])[],
  termId: string,
  terms: readonly Term[],
): readonly RelatedTerm[] {
  const together = new Map<string, number>();
  const overall = new Map<string, number>();
  const count = (names: readonly TermName[], weight: number) => {
    const termIds = new Set(names.map((name) => name.termId));
    for (const id of termIds) {
      overall.set(id, (overall.get(id) ?? 0) + weight);
      if (termIds.has(termId)) together.set(id, (together.get(id) ?? 0) + weight);
    }
  };
  for (const sentences of paragraphs) {
    count(
      sentences.flatMap(({ names }) => names),
      SAME_PARAGRAPH,
    );
    for (const { names } of sentences) count(names, SAME_SENTENCE);
  }
  return terms
    .filter(({ id }) => id !== termId && together.has(id))
    .toSorted((a, b) => together.get(b.id)! - together.get(a.id)! || overall.get(a.id)! - overall.get(b.id)!)
    .slice(0, MOST_RELATED)
    .map(({ id, name, kind }) => ({ termId: id, name, kind }));
}
