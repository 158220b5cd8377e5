import type { Backgrounder } from '@/core/backgrounder/backgrounder';
import type { Origin } from '@/core/library/entry';
import type { TermRow } from '@/core/library/term-row';
import { makeEntry, replaceText } from '@/core/library/update-entry';
import { hashFolded } from '@/core/matching/text/word-hash';

import { readEntry, readHead } from './read-records';
import type { LibraryChange } from './schema';
import type { StateRecord } from './state-record';
import { deleteEntry, writeEntry } from './write-entry';

const BUNDLED: Origin = { kind: 'bundled', url: null, fileName: null };

/** What the bundled documents say, by id, as the state keeps it. */
export function hashBundled(bundled: readonly Backgrounder[]): StateRecord['bundled'] {
  return Object.fromEntries(bundled.map((backgrounder) => [backgrounder.id, hashText(backgrounder)]));
}

function hashText(backgrounder: Backgrounder): string {
  return String(hashFolded(JSON.stringify(backgrounder)));
}

/** Whether the library has the bundled documents as they are now. */
export function hasBundled(state: StateRecord, hashes: StateRecord['bundled']): boolean {
  const ids = Object.keys(hashes);
  return ids.length === Object.keys(state.bundled).length && ids.every((id) => state.bundled[id] === hashes[id]);
}

/**
 * Brings the library's bundled documents up to date; the rows that were written. What the reader decided about them stays,
 * and so does a document of the reader's that has the id of a bundled one.
 */
export async function keepBundled(
  change: LibraryChange,
  bundled: readonly Backgrounder[],
  state: Pick<StateRecord, 'bundled'>,
  nowMs: number,
): Promise<readonly TermRow[]> {
  const rows: TermRow[] = [];
  for (const id of Object.keys(state.bundled)) {
    const isGone = !bundled.some((backgrounder) => backgrounder.id === id);
    if (isGone && (await readHead(change, id))?.origin.kind === 'bundled') await deleteEntry(change, id);
  }
  for (const backgrounder of bundled) {
    const head = await readHead(change, backgrounder.id);
    if (head !== null && head.origin.kind !== 'bundled') continue;
    const entry = head && (await readEntry(change, backgrounder.id));
    const updated = entry && { ...replaceText(entry, backgrounder, BUNDLED, nowMs), previous: null };
    const made = { ...makeEntry(backgrounder, BUNDLED, nowMs), ...(head && { isOn: head.isOn, notes: head.notes }) };
    rows.push(...(await writeEntry(change, updated ?? made)));
  }
  return rows;
}
