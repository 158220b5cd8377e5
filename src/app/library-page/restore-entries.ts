import type { LibraryEntry } from '@/core/library/entry';
import { askLibrary, putEntriesMessage, setNoteMessage, switchEntriesMessage } from '@/extension/library-messages';

/** Entries sent to the library in one message. */
const BATCH_SIZE = 50;

/**
 * Brings the entries of a packed library back under their ids, with what the reader decided about them. A document that is
 * there already gets the packed text, and the one it had becomes its version before; bundled ones get their switch and notes.
 */
export async function restoreEntries(entries: readonly LibraryEntry[]): Promise<void> {
  const own = entries.filter(({ origin }) => origin.kind !== 'bundled');
  for (let from = 0; from < own.length; from += BATCH_SIZE) {
    const items = own.slice(from, from + BATCH_SIZE).map(({ backgrounder, origin }) => ({ backgrounder, origin }));
    await askLibrary(putEntriesMessage, { items, onConflict: 'replace' });
  }
  for (const isOn of [true, false]) {
    const ids = entries.filter((entry) => entry.isOn === isOn).map(({ backgrounder }) => backgrounder.id);
    if (ids.length > 0) await askLibrary(switchEntriesMessage, { ids, isOn });
  }
  for (const { backgrounder, notes } of entries) {
    for (const [termId, note] of Object.entries(notes)) {
      await askLibrary(setNoteMessage, { entryId: backgrounder.id, termId, note });
    }
  }
}
