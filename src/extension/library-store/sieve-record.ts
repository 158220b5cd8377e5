import type { TermRow } from '@/core/library/term-row';
import type { Bits } from '@/core/matching/sieve/bits';
import { addToSieve, createLargerSieve, createSieve, isFull, type Sieve } from '@/core/matching/sieve/sieve';
import { record, type Shape, wholeNumber } from '@/core/shape/shape';

/** The sieve as it is kept, and how far it is out of date: what is removed or switched off stays in it. */
export interface SieveRecord {
  readonly sieve: Sieve;
  /** Rows that were added since it was made, and rows that were taken away. */
  readonly addedCount: number;
  readonly removedCount: number;
}

export function makeEmptyRecord(): SieveRecord {
  return { sieve: createSieve(), addedCount: 0, removedCount: 0 };
}

/** With fewer rows taken away it is not worth the while. */
const FEWEST_REMOVED = 200;

const words: Shape<Uint32Array> = (data, where = 'data') => {
  // A power of two, or places would not be found again.
  if (data instanceof Uint32Array && data.length > 0 && Number.isInteger(Math.log2(data.length))) return data;
  throw new TypeError(`Expected bits at ${where}`);
};
const bits = record<Bits>({ words, takenCount: wholeNumber });

export const sieveRecordShape = record<SieveRecord>({
  sieve: record<Sieve>({ firstForms: bits, keys: bits }),
  addedCount: wholeNumber,
  removedCount: wholeNumber,
});

/** Whether it lets through too much, for being small or out of date. */
export function isWorn({ sieve, addedCount, removedCount }: SieveRecord): boolean {
  return isFull(sieve) || (removedCount > FEWEST_REMOVED && removedCount > addedCount / 2);
}

/** The record with these rows added. Where the change fails after all, the sieve lets through a little more than it must. */
export function withRows(sieveRecord: SieveRecord, rows: readonly TermRow[]): SieveRecord {
  for (const row of rows) if (row.keys.length > 0) addToSieve(sieveRecord.sieve, row);
  return { ...sieveRecord, addedCount: sieveRecord.addedCount + rows.length };
}

/** A record of the rows that `visitAll` gives, as large as they need; `old` tells where to begin. */
export async function makeSieveRecord(
  visitAll: (visit: (rows: readonly TermRow[]) => void) => Promise<void>,
  old: SieveRecord,
): Promise<SieveRecord> {
  let made = { ...makeEmptyRecord(), sieve: createLargerSieve(old.sieve) };
  for (;;) {
    await visitAll((rows) => {
      made = withRows(made, rows);
    });
    if (!isFull(made.sieve)) return made;
    made = { ...makeEmptyRecord(), sieve: createLargerSieve(made.sieve) };
  }
}
