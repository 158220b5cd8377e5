import { listOf, orNull, record, text } from '@/core/shape/shape';

import { type EntrySummary, entrySummaryShape } from './entry';

/** A term that other documents explain as well. */
export interface SharedTerm {
  readonly termId: string;
  /** The other documents' ids. */
  readonly entryIds: readonly string[];
}

/** What in the library stands in a document's way, or beside it. */
export interface Conflicts {
  /** The document that has its id, or `null`. */
  readonly sameId: EntrySummary | null;
  /** Others with its title and date. */
  readonly sameTitle: readonly EntrySummary[];
  /** No reason to refuse it: a card shows what each document says. In the order of the document's terms. */
  readonly sharedTerms: readonly SharedTerm[];
}

export const conflictsShape = record<Conflicts>({
  sameId: orNull(entrySummaryShape),
  sameTitle: listOf(entrySummaryShape),
  sharedTerms: listOf(record<SharedTerm>({ termId: text, entryIds: listOf(text) })),
});

/** Whether the library seems to have the document already. */
export function isKnown({ sameId, sameTitle }: Conflicts): boolean {
  return sameId !== null || sameTitle.length > 0;
}
