import type { Backgrounder } from '@/core/backgrounder/backgrounder';
import { backgrounderShape } from '@/core/backgrounder/backgrounder-shape';
import { flag, number, oneOf, orNull, record, tableOf, text, wholeNumber } from '@/core/shape/shape';

/** How a document came into the library. */
export const ORIGIN_KINDS = ['bundled', 'file', 'page', 'form', 'subscription'] as const;

export type OriginKind = (typeof ORIGIN_KINDS)[number];

/** Where a document is from. `bundled` ones come with the extension and can be switched off, not removed. */
export interface Origin {
  readonly kind: OriginKind;
  /** The page it was read on, or the collection that it is kept up to date from; else `null`. */
  readonly url: string | null;
  /** The file it was read from, without folders; else `null`. */
  readonly fileName: string | null;
}

/** A document's text before its last change, to go back to. */
export interface PreviousVersion {
  readonly backgrounder: Backgrounder;
  /** When it became the document's text, epoch ms. */
  readonly changedAtMs: number;
}

/** The reader's own notes, by term id. None is empty. */
export type Notes = Readonly<Record<string, string>>;

/** A document of the library, with what the reader decided about it. */
export interface LibraryEntry {
  /** Its id is the entry's. */
  readonly backgrounder: Backgrounder;
  /** Switched off, a document is kept but names nothing. */
  readonly isOn: boolean;
  readonly origin: Origin;
  /** Epoch ms; `changedAtMs` is of the document's text, not of switches and notes. */
  readonly addedAtMs: number;
  readonly changedAtMs: number;
  /** Notes and switch are the reader's: they outlast updates of the document, also where it loses the term. */
  readonly notes: Notes;
  readonly previous: PreviousVersion | null;
}

/** What lists show of an entry: slim enough for a library of 10,000. */
export interface EntrySummary extends Pick<Backgrounder, 'id' | 'title' | 'date' | 'source' | 'language'> {
  readonly termCount: number;
  readonly noteCount: number;
  readonly isOn: boolean;
  readonly origin: Origin;
  readonly addedAtMs: number;
  readonly changedAtMs: number;
  /** Whether there is a previous version. */
  readonly canRollBack: boolean;
}

/** A part of the list of entries. */
export interface EntryPage {
  /** In the order of their ids. */
  readonly entries: readonly EntrySummary[];
  /** Ids of documents that cannot be read any more, whether they are among the entries or not; they can be removed. */
  readonly damagedIds: readonly string[];
  /** Titles by id: of those that are not among the entries, where the title at least can still be read. */
  readonly damagedTitles: Readonly<Record<string, string>>;
  /** Give this as `after` for the next part; `null` where there is none. */
  readonly next: string | null;
}

export const originShape = record<Origin>({ kind: oneOf(ORIGIN_KINDS), url: orNull(text), fileName: orNull(text) });

export const notesShape = tableOf(text);

export const previousVersionShape = record<PreviousVersion>({ backgrounder: backgrounderShape, changedAtMs: number });

/** An entry as it arrives in a message. */
export const entryShape = record<LibraryEntry>({
  backgrounder: backgrounderShape,
  isOn: flag,
  origin: originShape,
  addedAtMs: number,
  changedAtMs: number,
  notes: notesShape,
  previous: orNull(previousVersionShape),
});

export const entrySummaryShape = record<EntrySummary>({
  id: text,
  title: text,
  date: text,
  source: text,
  language: text,
  termCount: wholeNumber,
  noteCount: wholeNumber,
  isOn: flag,
  origin: originShape,
  addedAtMs: number,
  changedAtMs: number,
  canRollBack: flag,
});

/** What lists show of the entry. */
export function summariseEntry(entry: LibraryEntry): EntrySummary {
  const { id, title, date, source, language, terms } = entry.backgrounder;
  return {
    id,
    title,
    date,
    source,
    language,
    termCount: terms.length,
    noteCount: Object.keys(entry.notes).length,
    isOn: entry.isOn,
    origin: entry.origin,
    addedAtMs: entry.addedAtMs,
    changedAtMs: entry.changedAtMs,
    canRollBack: entry.previous !== null,
  };
}
