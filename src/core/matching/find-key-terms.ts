import type { Backgrounder } from '@/core/backgrounder/backgrounder';

import { findNames } from './find-names';
import { createIndexBuilder } from './index-builder';
import { makeTermSource } from './names/term-source';
import { isWrittenAsName } from './rules/is-written-as-name';
import type { IndexedTerm, TermIndex } from './term-index';

/** A term named in fewer passages is mentioned, not dwelt on. */
const FEWEST_PASSAGES = 2;

/**
 * Ids of the terms a backgrounder comes back to, leaving out the commonplaces of the news: a page that names none of them
 * is not about its subject, whatever else it names. All its terms where it comes back to none. The backgrounder alone
 * tells, by its own names: what it dwells on does not change with the library around it.
 */
export function findKeyTerms(backgrounder: Backgrounder): ReadonlySet<string> {
  const passages = [
    ...backgrounder.paragraphs,
    ...backgrounder.faq.map(({ question, answer }) => `${question} ${answer}`),
  ];
  if (passages.length === 0) return new Set();
  const builder = createIndexBuilder({ knowsLongerNames: false });
  builder.add([makeTermSource(backgrounder, new Set())]);
  const index = builder.finish();
  const counts = new Map<IndexedTerm, number>();
  for (const passage of passages) {
    for (const term of listTerms(index, passage, backgrounder)) counts.set(term, (counts.get(term) ?? 0) + 1);
  }
  const telling = [...counts].filter(([{ isCommonplace }]) => !isCommonplace);
  const key = telling.filter(([, count]) => count >= FEWEST_PASSAGES);
  return new Set((key.length > 0 ? key : telling).map(([{ termId }]) => termId));
}

function listTerms(index: TermIndex, text: string, { language }: Backgrounder): ReadonlySet<IndexedTerm> {
  const terms = new Set<IndexedTerm>();
  findNames(index, text, (spellings) => {
    const spelling = spellings.find(
      (candidate) =>
        candidate.name !== null &&
        isWrittenAsName({ text, language, spelling: candidate, name: candidate.name, lastMentionEnd: -1 }),
    );
    if (!spelling) return null;
    terms.add(spelling.name!.term);
    return spelling.end;
  });
  return terms;
}
