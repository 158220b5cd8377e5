import type { Backgrounder } from '@/core/backgrounder/backgrounder';
import { flag, listOf, oneOf, orNull, record, text } from '@/core/shape/shape';

import { diffDocuments, type DocumentChange, documentChangesShape } from './document-diff';
import { type FieldConflict, mergeUpdate } from './merge-update';
import { isWaiting, type PublishedDocument } from './subscription';

const UPDATE_KINDS = ['added', 'changed', 'gone'] as const;

/** What is new about a subscribed document, for the reader to read. */
export interface DocumentUpdate {
  readonly fileId: string;
  /** The library's document, or `null` where it has none. */
  readonly entryId: string | null;
  readonly title: string;
  readonly language: string;
  readonly kind: (typeof UPDATE_KINDS)[number];
  /** Whether the reader has to decide; else it was done at once. */
  readonly isWaiting: boolean;
  /** What the publisher changed; of a new document all of its text. */
  readonly changes: readonly DocumentChange[];
  readonly conflicts: readonly FieldConflict[];
}

export const documentUpdateShape = record<DocumentUpdate>({
  fileId: text,
  entryId: orNull(text),
  title: text,
  language: text,
  kind: oneOf(UPDATE_KINDS),
  isWaiting: flag,
  changes: documentChangesShape,
  conflicts: listOf(record<FieldConflict>({ field: text, mine: orNull(text), theirs: orNull(text) })),
});

/** What there is to read or decide about a document; `null` for nothing. `mine` is the library's text, or `null`. */
export function describeUpdate(document: PublishedDocument, mine: Backgrounder | null): DocumentUpdate | null {
  const { fileId, entryId, base, waiting, news } = document;
  const shown = waiting ?? base ?? mine;
  if (shown === null) return null;
  const common = { fileId, entryId: mine && entryId, title: shown.title, language: shown.language };
  const none = { changes: [], conflicts: [] };
  if (waiting !== null) {
    const conflicts = base && mine ? mergeUpdate(base, mine, waiting).conflicts : [];
    const changes = diffDocuments(base ?? withoutText(waiting), waiting);
    return { ...common, kind: base === null ? 'added' : 'changed', isWaiting: true, changes, conflicts };
  }
  if (isWaiting(document)) return mine && { ...common, kind: 'gone', isWaiting: true, ...none };
  if (news === null) return null;
  const from = news.kind === 'added' ? base && withoutText(base) : news.from;
  const changes = news.kind !== 'gone' && from && base ? diffDocuments(from, base) : [];
  return { ...common, kind: news.kind, isWaiting: false, ...none, changes };
}

function withoutText(document: Backgrounder): Backgrounder {
  return { ...document, paragraphs: [], faq: [], terms: [] };
}
