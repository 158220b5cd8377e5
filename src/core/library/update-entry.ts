import type { Backgrounder } from '@/core/backgrounder/backgrounder';

import type { LibraryEntry, Origin } from './entry';

/** An entry for a document that the library did not have. */
export function makeEntry(backgrounder: Backgrounder, origin: Origin, nowMs: number): LibraryEntry {
  const times = { addedAtMs: nowMs, changedAtMs: nowMs };
  return { backgrounder, isOn: true, origin, ...times, notes: {}, previous: null };
}

/** The entry with another text, under the id it has. What the reader decided stays; the old text can be gone back to. */
export function replaceText(
  entry: LibraryEntry,
  backgrounder: Backgrounder,
  origin: Origin,
  nowMs: number,
): LibraryEntry {
  const previous = { backgrounder: entry.backgrounder, changedAtMs: entry.changedAtMs };
  const text = { ...backgrounder, id: entry.backgrounder.id };
  return { ...entry, backgrounder: text, origin, changedAtMs: nowMs, previous };
}

/** Whether the document says the very same under this id. */
export function hasSameText({ backgrounder }: LibraryEntry, other: Backgrounder): boolean {
  return JSON.stringify(backgrounder) === JSON.stringify({ ...other, id: backgrounder.id });
}

/** The entry with its two texts changed about; `null` where there is no other. */
export function rollBack(entry: LibraryEntry): LibraryEntry | null {
  const { previous, backgrounder, changedAtMs } = entry;
  if (previous === null) return null;
  return {
    ...entry,
    backgrounder: previous.backgrounder,
    changedAtMs: previous.changedAtMs,
    previous: { backgrounder, changedAtMs },
  };
}

/** The entry's notes with this one on a term; a note without a letter takes it away. */
export function writeNote(notes: LibraryEntry['notes'], termId: string, note: string): LibraryEntry['notes'] {
  const others = Object.entries(notes).filter(([other]) => other !== termId);
  const written = note.trim();
  return Object.fromEntries(written === '' ? others : [...others, [termId, written]]);
}
