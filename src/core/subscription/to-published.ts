import type { Backgrounder } from '@/core/backgrounder/backgrounder';
import type { Draft } from '@/core/draft/draft';

/** What a text does not say, for it to be a document. */
export type PublishedFallbacks = Pick<Backgrounder, 'id' | 'title' | 'date' | 'source' | 'language'>;

/**
 * A published text as a document: what it does not say is as it was (`last`), so that this does not pass for a change. Its
 * terms are only those that it declares: whatever the reader added in the review is the reader's.
 */
export function toPublished(draft: Draft, last: PublishedFallbacks): Backgrounder {
  return {
    id: last.id,
    title: draft.title || last.title,
    date: draft.date ?? last.date,
    source: draft.source ?? last.source,
    sourceNote: draft.sourceNote,
    language: draft.language ?? last.language,
    paragraphs: draft.paragraphs,
    faq: draft.faq,
    terms: draft.terms,
  };
}
