import type { Backgrounder } from '@/core/backgrounder/backgrounder';

import type { Conflicts } from './conflicts';
import type { Origin } from './entry';

/** A document on its way into the library. */
export interface PutItem {
  readonly backgrounder: Backgrounder;
  readonly origin: Origin;
}

/**
 * What to do where the library has a document of the same id, or of the same title and date: nothing; put this one in its
 * place, keeping its id, the reader's notes and switch, and the old text to roll back to; or keep both. A bundled document
 * is never replaced: both are kept then.
 */
export const CONFLICT_CHOICES = ['refuse', 'replace', 'keep-both'] as const;

export type ConflictChoice = (typeof CONFLICT_CHOICES)[number];

/** `refused` only where that was the choice; `unchanged` where the very same text replaces itself. */
export const PUT_OUTCOMES = ['added', 'replaced', 'unchanged', 'refused'] as const;

export interface PutResult {
  readonly outcome: (typeof PUT_OUTCOMES)[number];
  /** The id under which the document is in the library now; where it was refused, of the one in its way. */
  readonly id: string;
}

/** Where a document goes: nowhere, into the place of another, or beside it, under a new id where its own is taken. */
export type PutPlan =
  | { readonly act: 'refuse'; readonly id: string }
  | { readonly act: 'replace'; readonly id: string }
  | { readonly act: 'add'; readonly isIdTaken: boolean };

/** Decides by what is in the document's way; the same id counts before the same title. */
export function planPut(
  { sameId, sameTitle }: Pick<Conflicts, 'sameId' | 'sameTitle'>,
  choice: ConflictChoice,
): PutPlan {
  const known = [sameId, ...sameTitle].filter((summary) => summary !== null);
  const replaceable = known.find(({ origin }) => origin.kind !== 'bundled');
  if (choice === 'refuse' && known[0] !== undefined) return { act: 'refuse', id: known[0].id };
  if (choice === 'replace' && replaceable !== undefined) return { act: 'replace', id: replaceable.id };
  return { act: 'add', isIdTaken: sameId !== null };
}

/** The ids to try, one after another, where a document's own is taken: `harbour-2`, `harbour-3` … */
export function makeOtherId(id: string, attempt: number): string {
  return `${id}-${attempt + 2}`;
}
