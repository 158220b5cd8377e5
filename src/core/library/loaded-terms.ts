import { createIndexBuilder } from '@/core/matching/index-builder';
import { compareSources, type TermSource } from '@/core/matching/names/term-source';
import { addTextKeys } from '@/core/matching/sieve/list-text-keys';
import type { Sieve } from '@/core/matching/sieve/sieve';
import type { TermIndex } from '@/core/matching/term-index';
import type { TermLabel } from '@/core/page/page-report';
import type { TextBlock } from '@/core/page/text-block';

import type { LibrarySource } from './library-source';
import type { TermRow } from './term-row';

/** What is needed to find names in some blocks. */
export interface Preparation {
  /** Finds there what an index of the whole library would. */
  readonly index: TermIndex;
  /** By the blocks' positions; the others name nothing. */
  readonly mayName: readonly boolean[];
}

/** The terms that texts have asked for so far, out of all in the library. */
export interface LoadedTerms {
  readonly termCount: number;
  /** Loads what is missing for these blocks. The index is good until the next call. */
  prepare(blocks: readonly TextBlock[]): Promise<Preparation>;
  getLabel(termId: string): TermLabel | null;
}

/** No terms yet; `sieve` is the source's. */
export function createLoadedTerms(source: LibrarySource, sieve: Sieve): LoadedTerms {
  const builder = createIndexBuilder({ knowsLongerNames: true });
  const knownKeys = new Set<number>();
  const labels = new Map<string, TermLabel>();
  let index = builder.finish();
  let loading: Promise<void> = Promise.resolve();

  async function load(keys: readonly number[]): Promise<void> {
    const missing = keys.filter((key) => !knownKeys.has(key));
    if (missing.length === 0) return;
    const termIds = listTermsUnder(await source.findRowsByKeys(missing), new Set(missing));
    const added = new Set(termIds.filter((termId) => !labels.has(termId)));
    if (added.size > 0) {
      // A term counts with all the names it has anywhere, so all rows that have it are needed.
      const sources = pickTerms(await source.findRowsByTermIds([...added]), added);
      builder.add(sources);
      index = builder.finish();
      for (const label of labelTerms(sources)) labels.set(label.termId, label);
    }
    for (const key of missing) knownKeys.add(key);
  }

  return {
    get termCount() {
      return labels.size;
    },
    prepare: async (blocks) => {
      const keys = new Set<number>();
      const mayName = blocks.map(({ text }) => addTextKeys(sieve, text, keys));
      const wanted = [...keys];
      // One after another, or two pages would both add what both name. A failure is told to who asked, not to the next.
      loading = loading.catch(() => undefined).then(() => load(wanted));
      await loading;
      return { index, mayName };
    },
    getLabel: (termId) => labels.get(termId) ?? null,
  };
}

/** Ids of the terms that have one of the keys; a row has others too. */
function listTermsUnder(rows: readonly TermRow[], keys: ReadonlySet<number>): readonly string[] {
  return rows.flatMap(({ terms, keysOfTerms }) =>
    terms.filter((_, position) => keysOfTerms[position]?.some((key) => keys.has(key))).map(({ id }) => id),
  );
}

/** The rows with these terms alone, one by one, since their places count. */
function pickTerms(rows: readonly TermRow[], termIds: ReadonlySet<string>): readonly TermSource[] {
  return rows.flatMap(({ backgrounderId, date, language, firstPosition, terms }) =>
    terms.flatMap((term, position) =>
      termIds.has(term.id)
        ? [{ backgrounderId, date, language, firstPosition: firstPosition + position, terms: [term] }]
        : [],
    ),
  );
}

/** A label for each term, as the newest document names it. */
function labelTerms(sources: readonly TermSource[]): Iterable<TermLabel> {
  const labels = new Map<string, TermLabel>();
  for (const { terms } of sources.toSorted(compareSources)) {
    for (const { id, name, kind } of terms) if (!labels.has(id)) labels.set(id, { termId: id, name, kind });
  }
  return labels.values();
}
