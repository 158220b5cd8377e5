import type { Backgrounder } from '@/core/backgrounder/backgrounder';
import type { Conflicts } from '@/core/library/conflicts';
import type { LibraryEntry, Origin } from '@/core/library/entry';
import { type ConflictChoice, makeOtherId, planPut, type PutItem, type PutResult } from '@/core/library/plan-put';
import { summariseHead } from '@/core/library/stored-entry';
import type { TermRow } from '@/core/library/term-row';
import { hasSameText, makeEntry, replaceText } from '@/core/library/update-entry';

import { parseHead, readEntry, readHead } from './read-records';
import type { LibraryChange, LibraryReading } from './schema';
import { writeEntry } from './write-entry';

/** What came of each item, in their order, and the rows that were written. */
export interface Put {
  readonly results: readonly PutResult[];
  readonly rows: readonly TermRow[];
}

/** Puts documents one after another: a later one meets those before it. */
export async function putEntries(
  change: LibraryChange,
  items: readonly PutItem[],
  choice: ConflictChoice,
  nowMs: number,
): Promise<Put> {
  const results: PutResult[] = [];
  const rows: TermRow[] = [];
  for (const item of items) {
    const put = await putEntry(change, item, choice, nowMs);
    results.push(put.result);
    rows.push(...put.rows);
  }
  return { results, rows };
}

async function putEntry(
  change: LibraryChange,
  { backgrounder, origin }: PutItem,
  choice: ConflictChoice,
  nowMs: number,
): Promise<{ readonly result: PutResult; readonly rows: readonly TermRow[] }> {
  const plan = planPut(await findTwins(change, backgrounder), choice);
  if (plan.act === 'refuse') return { result: { outcome: 'refused', id: plan.id }, rows: [] };
  if (plan.act === 'add') {
    const id = plan.isIdTaken ? await findFreeId(change, backgrounder.id) : backgrounder.id;
    const rows = await writeEntry(change, makeEntry({ ...backgrounder, id }, origin, nowMs));
    return { result: { outcome: 'added', id }, rows };
  }
  const { id } = plan;
  const entry = await readEntry(change, id);
  if (entry !== null && hasSameText(entry, backgrounder)) return { result: { outcome: 'unchanged', id }, rows: [] };
  const replaced = entry
    ? replaceText(entry, backgrounder, origin, nowMs)
    : await replaceDamaged(change, { ...backgrounder, id }, origin, nowMs);
  return { result: { outcome: 'replaced', id }, rows: await writeEntry(change, replaced) };
}

/** The head can be read, or there would be nothing to replace; the text is lost. */
async function replaceDamaged(
  change: LibraryChange,
  backgrounder: Backgrounder,
  origin: Origin,
  nowMs: number,
): Promise<LibraryEntry> {
  const head = await readHead(change, backgrounder.id);
  const made = makeEntry(backgrounder, origin, nowMs);
  return head === null ? made : { ...made, isOn: head.isOn, notes: head.notes, addedAtMs: head.addedAtMs };
}

/** The document that has the id, and others with the title and date. */
export async function findTwins(
  reading: LibraryReading | LibraryChange,
  { id, title, date }: Backgrounder,
): Promise<Pick<Conflicts, 'sameId' | 'sameTitle'>> {
  const entries = reading.objectStore('entries');
  const [same, titled] = await Promise.all([readHead(reading, id), entries.index('byTitle').getAll([title, date])]);
  const heads = titled.flatMap((head) => parseHead(head) ?? []);
  return {
    sameId: same && summariseHead(same),
    sameTitle: heads.filter((head) => head.id !== id).map(summariseHead),
  };
}

/** Looks at the ids themselves, since a record that cannot be read has one too. */
async function findFreeId(change: LibraryChange, id: string): Promise<string> {
  for (let attempt = 0; ; attempt++) {
    const other = makeOtherId(id, attempt);
    if ((await change.objectStore('entries').getKey(other)) === undefined) return other;
  }
}
