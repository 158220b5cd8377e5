import { LibraryFailure } from '@/core/library/library-problem';
import { switchRow, type TermRow } from '@/core/library/term-row';
import { rollBack, writeNote } from '@/core/library/update-entry';

import { readEntry, readHead, readRows } from './read-records';
import { type LibraryChange, rowsOf } from './schema';
import { noteRollBack } from './subscription-records';
import { writeEntry } from './write-entry';

/** Switches a document on or off; its rows. Fails where there is none. */
export async function switchEntry(change: LibraryChange, id: string, isOn: boolean): Promise<readonly TermRow[]> {
  const head = await getHead(change, id);
  if (head.isOn === isOn) return [];
  const termRows = change.objectStore('termRows');
  const rows = await readRows(change, await termRows.getAllKeys(rowsOf(id)));
  const switched = rows.map((row) => switchRow(row, isOn));
  await change.objectStore('entries').put({ ...head, isOn });
  await Promise.all(switched.map((row) => termRows.put(row)));
  return switched;
}

/** Sets the reader's note on a term. Fails where there is no such document. */
export async function setNote(change: LibraryChange, id: string, termId: string, note: string): Promise<void> {
  const head = await getHead(change, id);
  await change.objectStore('entries').put({ ...head, notes: writeNote(head.notes, termId, note) });
}

/** Puts the previous text back; its rows. Fails where there is none, and on bundled documents. */
export async function rollBackEntry(change: LibraryChange, id: string): Promise<readonly TermRow[]> {
  const entry = await readEntry(change, id);
  if (entry?.origin.kind === 'bundled') throw new LibraryFailure('bundled');
  const rolledBack = entry && rollBack(entry);
  if (rolledBack === null) throw new LibraryFailure('unknown');
  await noteRollBack(change, id);
  return writeEntry(change, rolledBack);
}

async function getHead(change: LibraryChange, id: string) {
  const head = await readHead(change, id);
  if (head === null) throw new LibraryFailure('unknown');
  return head;
}
