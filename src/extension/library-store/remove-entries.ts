import { LibraryFailure } from '@/core/library/library-problem';
import { joinEntry } from '@/core/library/stored-entry';
import type { TermRow } from '@/core/library/term-row';

import { parseDocument, parseHead } from './read-records';
import type { LibraryChange } from './schema';
import { deleteEntry, writeEntry } from './write-entry';

/** How long a removal can be undone. */
export const UNDO_MS = 10 * 60_000;

/** Removes entries into the store from which they can be brought back. Bundled ones fail the whole change. */
export async function removeEntries(
  change: LibraryChange,
  ids: readonly string[],
  removalId: string,
  nowMs: number,
): Promise<{ readonly count: number; readonly rowCount: number }> {
  await forgetRemoved(change, nowMs);
  let count = 0;
  let rowCount = 0;
  for (const id of ids) {
    const [head, document] = await Promise.all([
      change.objectStore('entries').get(id),
      change.objectStore('documents').get(id),
    ]);
    if (head === undefined && document === undefined) continue;
    if (parseHead(head)?.origin.kind === 'bundled') throw new LibraryFailure('bundled');
    await change.objectStore('removed').put({ id, removalId, removedAtMs: nowMs, head, document });
    rowCount += await deleteEntry(change, id);
    count++;
  }
  return { count, rowCount };
}

/** Brings back what a removal took, but for ids that were taken meanwhile. */
export async function undoRemoval(
  change: LibraryChange,
  removalId: string,
): Promise<{ readonly ids: readonly string[]; readonly rows: readonly TermRow[] }> {
  const removed = await change.objectStore('removed').index('byRemoval').getAll(removalId);
  const ids: string[] = [];
  const rows: TermRow[] = [];
  for (const { id, head, document } of removed) {
    await change.objectStore('removed').delete(id);
    if ((await change.objectStore('entries').getKey(id)) !== undefined) continue;
    const [readHead, readDocument] = [parseHead(head), parseDocument(document)];
    if (readHead === null || readDocument === null) continue;
    rows.push(...(await writeEntry(change, joinEntry(readHead, readDocument))));
    ids.push(id);
  }
  return { ids, rows };
}

/** Forgets for good what was removed too long ago. */
export async function forgetRemoved(change: LibraryChange, nowMs: number): Promise<void> {
  const removed = change.objectStore('removed');
  const old = await removed.index('byTime').getAllKeys(IDBKeyRange.upperBound(nowMs - UNDO_MS));
  await Promise.all(old.map((id) => removed.delete(id)));
}
