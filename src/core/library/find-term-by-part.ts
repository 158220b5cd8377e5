import { compareSources } from '@/core/matching/names/term-source';

import type { LibrarySource } from './library-source';
import { foldName, listOwnNames } from './own-names';
import type { TermRow } from './term-row';

/** A shorter text would be part of too many names. */
const SHORTEST_PART = 3;

/**
 * Id of the term that has the text in one of its names: the first one of the newest document; `null` where none has. Looks
 * at all names of the library, for a reader who waits for it.
 */
export async function findTermByPart(source: LibrarySource, text: string): Promise<string | null> {
  const part = foldName(text.trim());
  if (part.length < SHORTEST_PART) return null;
  let best: { row: TermRow; termId: string } | null = null;
  await source.readAllRows((rows) => {
    for (const row of rows) {
      if (best !== null && compareSources(best.row, row) <= 0) continue;
      const term = row.terms.find((named) => listOwnNames(named).some((name) => name.includes(part)));
      if (term !== undefined) best = { row, termId: term.id };
    }
  });
  return (best as { termId: string } | null)?.termId ?? null;
}
