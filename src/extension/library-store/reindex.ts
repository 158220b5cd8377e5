import { joinEntry } from '@/core/library/stored-entry';

import type { Connection } from './open-database';
import { parseDocument, readHead } from './read-records';
import type { SieveKeeper } from './sieve-keeper';
import { readState, writeState } from './state-record';
import { writeEntry } from './write-entry';

/** So many documents' rows are made in one change. */
const DOCUMENTS_AT_A_TIME = 20;

/**
 * Makes the rows of all documents anew, some at a time, and goes on where an earlier worker was ended. Until it is through,
 * names are found as they were before.
 */
export async function reindex(connection: Connection, sieves: SieveKeeper, indexedBy: string): Promise<void> {
  while (!(await reindexSome(connection, sieves, indexedBy)));
  await sieves.renew();
}

/** Whether that was the last of them. */
function reindexSome(connection: Connection, sieves: SieveKeeper, indexedBy: string): Promise<boolean> {
  return connection.change(async (change) => {
    const state = await readState(change);
    const range = state.reindexedTo === null ? null : IDBKeyRange.lowerBound(state.reindexedTo, true);
    const documents = change.objectStore('documents');
    const ids = await documents.getAllKeys(range, DOCUMENTS_AT_A_TIME);
    for (const id of ids) {
      const [head, document] = [await readHead(change, id), parseDocument(await documents.get(id))];
      if (head && document) await sieves.addRows(change, await writeEntry(change, joinEntry(head, document)));
    }
    const isLast = ids.length < DOCUMENTS_AT_A_TIME;
    const at = isLast ? { indexedBy, reindexedTo: null } : { reindexedTo: ids.at(-1) ?? null };
    await writeState(change, { ...state, ...at });
    return isLast;
  });
}
