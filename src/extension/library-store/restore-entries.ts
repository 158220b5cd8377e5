import type { LibraryEntry } from '@/core/library/entry';
import { makeOtherId } from '@/core/library/plan-put';
import { isInTheWay, restoreEntry, toOwnEntry } from '@/core/library/restore-entry';
import type { TermRow } from '@/core/library/term-row';

import { readEntry, readHead } from './read-records';
import type { LibraryChange } from './schema';
import { writeEntry } from './write-entry';

/** Puts packed entries back, as they were; the rows that were written. */
export async function restoreEntries(
  change: LibraryChange,
  entries: readonly LibraryEntry[],
): Promise<readonly TermRow[]> {
  const rows: TermRow[] = [];
  for (const packed of entries) rows.push(...(await restoreOne(change, packed)));
  return rows;
}

async function restoreOne(change: LibraryChange, packed: LibraryEntry): Promise<readonly TermRow[]> {
  const id = await findId(change, packed);
  const present = await readEntry(change, id);
  const restored = restoreEntry(present, present === null ? toOwnEntry(packed) : packed);
  return writeEntry(change, { ...restored, backgrounder: { ...restored.backgrounder, id } });
}

/** The first of the ids that the entry may have, so that it goes to the same one the next time. */
async function findId(change: LibraryChange, packed: LibraryEntry): Promise<string> {
  const { id } = packed.backgrounder;
  for (let attempt = -1; ; attempt++) {
    const tried = attempt < 0 ? id : makeOtherId(id, attempt);
    const head = await readHead(change, tried);
    if (head === null || !isInTheWay(head, packed)) return tried;
  }
}
