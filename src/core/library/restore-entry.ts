import type { LibraryEntry } from './entry';
import { hasSameText } from './update-entry';

/**
 * The entry that a packed one becomes where the library has `present` under its id (`null`: nothing that could be read). What
 * was packed comes back as it was, with its times, its version before, switch, notes and origin. Nothing of the present one is
 * lost: notes on other terms stay, and another text becomes the version before. Doing it again changes nothing.
 */
export function restoreEntry(present: LibraryEntry | null, packed: LibraryEntry): LibraryEntry {
  if (present === null) return packed;
  const notes = { ...present.notes, ...packed.notes };
  const { id } = present.backgrounder;
  if (present.origin.kind === 'bundled') {
    // Its text is the extension's, and as new as that.
    return { ...present, isOn: packed.isOn, addedAtMs: packed.addedAtMs, notes };
  }
  const previous = hasSameText(present, packed.backgrounder)
    ? (present.previous ?? packed.previous)
    : { backgrounder: present.backgrounder, changedAtMs: present.changedAtMs };
  return { ...packed, backgrounder: { ...packed.backgrounder, id }, notes, previous };
}

/**
 * Whether the packed entry cannot be put under this id, because what is there came with the extension and the packed one did
 * not.
 */
export function isInTheWay(present: Pick<LibraryEntry, 'origin'>, packed: LibraryEntry): boolean {
  return present.origin.kind === 'bundled' && packed.origin.kind !== 'bundled';
}

/** A document that came with an earlier version of the extension and with this one no more: now it is the reader's own. */
export function toOwnEntry(packed: LibraryEntry): LibraryEntry {
  if (packed.origin.kind !== 'bundled') return packed;
  return { ...packed, origin: { kind: 'file', url: null, fileName: null } };
}
