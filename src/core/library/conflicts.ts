import { listOf, orNull, record, text } from '@/core/shape/shape';

import type { Backgrounder } from '@/core/backgrounder/backgrounder';

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
  /** Others with the same paragraphs and questions under another title or date. */
  readonly sameText: readonly EntrySummary[];
  /** No reason to refuse it: a card shows what each document says. In the order of the document's terms. */
  readonly sharedTerms: readonly SharedTerm[];
}

export const conflictsShape = record<Conflicts>({
  sameId: orNull(entrySummaryShape),
  sameTitle: listOf(entrySummaryShape),
  sameText: listOf(entrySummaryShape),
  sharedTerms: listOf(record<SharedTerm>({ termId: text, entryIds: listOf(text) })),
});

/** The document of the library that this one seems to be, or `null`; the same id counts before the same title or text. */
export function findKnown({ sameId, sameTitle, sameText }: Conflicts): EntrySummary | null {
  return sameId ?? sameTitle[0] ?? sameText[0] ?? null;
}

/**
 * Whether the known document is better replaced than kept beside this one. One of another title is not, whether only the
 * file's name or the text is the same: of a batch with the same text, each would replace the one before. What comes with
 * the extension cannot be replaced.
 */
export function isBetterReplaced(conflicts: Conflicts, { title }: Backgrounder): boolean {
  const known = findKnown(conflicts);
  if (known === null || known.origin.kind === 'bundled') return false;
  return known.title === title;
}

/** How many documents are compared word by word with a new one. */
const COMPARED = 20;

/**
 * The ids of the documents that may have the same text as one that shares these terms with them, the likeliest first: the
 * same text gives the same names, so those that share the most are enough to look at.
 */
export function listLikelyTwins(sharedTerms: readonly SharedTerm[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { entryIds } of sharedTerms) for (const id of entryIds) counts.set(id, (counts.get(id) ?? 0) + 1);
  const ids = [...counts].toSorted(([, one], [, other]) => other - one).map(([id]) => id);
  return ids.slice(0, COMPARED);
}

/** Whether two documents say the same, whatever they are called and whatever names were chosen in them. */
export function hasSameWords(one: Backgrounder, other: Backgrounder): boolean {
  return listWords(one) === listWords(other);
}

function listWords({ paragraphs, faq }: Backgrounder): string {
  return JSON.stringify([paragraphs, faq.map(({ question, answer }) => [question, answer])]);
}
