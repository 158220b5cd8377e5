import { addToSieve, createLargerSieve, createSieve, isFull, type Sieve } from '@/core/matching/sieve/sieve';

import type { LibraryDocument, LibrarySource } from './library-source';
import { makeTermRows, type TermRow } from './term-row';

/** A source of a few documents that are all switched on and never change: what a test or the bundled ones need. */
export function createMemorySource(documents: readonly LibraryDocument[]): LibrarySource {
  const rows = documents.flatMap(({ backgrounder }) => makeTermRows(backgrounder, true));
  const byKey = groupRows(rows, ({ keys }) => keys);
  const byTermId = groupRows(rows, ({ termIds }) => termIds);
  const sieve = makeSieve(rows);
  return {
    loadSieve: async () => sieve,
    findRowsByKeys: async (keys) => pickRows(byKey, keys),
    findRowsByTermIds: async (termIds) => pickRows(byTermId, termIds),
    getDocuments: async (ids) => documents.filter(({ backgrounder }) => ids.includes(backgrounder.id)),
    readAllRows: async (visit) => visit(rows),
  };
}

function groupRows<K>(rows: readonly TermRow[], list: (row: TermRow) => readonly K[]): ReadonlyMap<K, TermRow[]> {
  const groups = new Map<K, TermRow[]>();
  for (const row of rows) {
    for (const key of list(row)) {
      const group = groups.get(key);
      if (group) group.push(row);
      else groups.set(key, [row]);
    }
  }
  return groups;
}

function pickRows<K>(groups: ReadonlyMap<K, readonly TermRow[]>, keys: readonly K[]): readonly TermRow[] {
  return [...new Set(keys.flatMap((key) => groups.get(key) ?? []))];
}

function makeSieve(rows: readonly TermRow[]): Sieve {
  let sieve = createSieve();
  for (;;) {
    for (const row of rows) addToSieve(sieve, row);
    if (!isFull(sieve)) return sieve;
    sieve = createLargerSieve(sieve);
  }
}
