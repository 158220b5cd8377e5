import type { LibraryEntry } from '@/core/library/entry';
import { splitEntry } from '@/core/library/stored-entry';
import { makeTermRows, type TermRow } from '@/core/library/term-row';

import { type LibraryChange, rowsOf } from './schema';

/** Puts an entry and its rows in the place of what there was under its id. The rows are still to be given to the sieve. */
export async function writeEntry(change: LibraryChange, entry: LibraryEntry): Promise<readonly TermRow[]> {
  const { head, document } = splitEntry(entry);
  const rows = makeTermRows(entry.backgrounder, entry.isOn);
  const termRows = change.objectStore('termRows');
  await waitForAll([
    () => change.objectStore('entries').put(head),
    () => change.objectStore('documents').put(document),
    () => termRows.delete(rowsOf(head.id)),
    ...rows.map((row) => () => termRows.put(row)),
  ]);
  return rows;
}

/** Also where one of them cannot even be asked, the others' failures are waited for: nobody else would. */
async function waitForAll(requests: readonly (() => Promise<unknown>)[]): Promise<void> {
  await Promise.all(requests.map(async (request) => request()));
}

/** Takes away an entry with its rows; how many rows there were. */
export async function deleteEntry(change: LibraryChange, id: string): Promise<number> {
  const termRows = change.objectStore('termRows');
  const [count] = await Promise.all([
    termRows.count(rowsOf(id)),
    change.objectStore('entries').delete(id),
    change.objectStore('documents').delete(id),
    termRows.delete(rowsOf(id)),
  ]);
  return count;
}
