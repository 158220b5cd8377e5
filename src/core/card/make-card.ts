import type { Backgrounder } from '@/core/backgrounder/backgrounder';

import type { Card } from './card';
import { findAnswers } from './find-answers';
import { findPassages } from './find-passages';
import { findRelated } from './find-related';
import { nameParagraph, type FindNames } from './name-paragraph';

/**
 * What a backgrounder says about one of its terms; `null` where it does not have the term. `findNames` tells where a text
 * names the backgrounder's terms; it is given and not imported, so that cards do not depend on how names are found.
 * `note` is what the reader noted about the term.
 */
export function makeCard(
  backgrounder: Backgrounder,
  termId: string,
  findNames: FindNames,
  note: string | null = null,
): Card | null {
  const term = backgrounder.terms.find(({ id }) => id === termId);
  if (term === undefined) return null;
  const { language } = backgrounder;
  const name = (text: string) => nameParagraph(text, language, findNames);
  const paragraphs = backgrounder.paragraphs.map(name);
  const entries = backgrounder.faq.map(({ question, answer }) => ({ question: name(question), answer: name(answer) }));
  const together = [
    ...paragraphs.map(({ sentences }) => sentences),
    ...entries.map(({ question, answer }) => [...question.sentences, ...answer.sentences]),
  ];
  return {
    termId,
    backgrounderId: backgrounder.id,
    name: term.name,
    kind: term.kind,
    summary: term.summary,
    note,
    passages: findPassages(paragraphs, termId, term.summary),
    answers: findAnswers(entries, termId),
    related: findRelated(together, termId, backgrounder.terms),
    title: backgrounder.title,
    date: backgrounder.date,
    source: backgrounder.source,
    sourceNote: backgrounder.sourceNote,
    language,
  };
}
