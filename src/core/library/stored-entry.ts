import { type Backgrounder } from '@/core/backgrounder/backgrounder';
import { backgrounderShape } from '@/core/backgrounder/backgrounder-shape';
import { flag, number, orNull, record, text, wholeNumber } from '@/core/shape/shape';

import {
  type EntrySummary,
  type LibraryEntry,
  type Notes,
  notesShape,
  originShape,
  type PreviousVersion,
  previousVersionShape,
  summariseEntry,
} from './entry';

/**
 * An entry is kept in two parts, so that lists need not read the texts: its head, with what lists show and what the reader
 * decided, and its document.
 */
export interface EntryHead extends Omit<EntrySummary, 'noteCount'> {
  readonly notes: Notes;
}

export interface EntryDocument {
  readonly id: string;
  readonly backgrounder: Backgrounder;
  readonly previous: PreviousVersion | null;
}

export const entryHeadShape = record<EntryHead>({
  id: text,
  title: text,
  date: text,
  source: text,
  language: text,
  termCount: wholeNumber,
  isOn: flag,
  origin: originShape,
  addedAtMs: number,
  changedAtMs: number,
  canRollBack: flag,
  notes: notesShape,
});

export const entryDocumentShape = record<EntryDocument>({
  id: text,
  backgrounder: backgrounderShape,
  previous: orNull(previousVersionShape),
});

export function splitEntry(entry: LibraryEntry): { readonly head: EntryHead; readonly document: EntryDocument } {
  const { noteCount: _, ...summary } = summariseEntry(entry);
  const { backgrounder, previous, notes } = entry;
  return { head: { ...summary, notes }, document: { id: backgrounder.id, backgrounder, previous } };
}

export function joinEntry(head: EntryHead, { backgrounder, previous }: EntryDocument): LibraryEntry {
  const { isOn, origin, addedAtMs, changedAtMs, notes } = head;
  return { backgrounder, isOn, origin, addedAtMs, changedAtMs, notes, previous };
}

export function summariseHead({ notes, ...head }: EntryHead): EntrySummary {
  return { ...head, noteCount: Object.keys(notes).length };
}
