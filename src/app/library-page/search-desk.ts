import type { LibraryEntry } from '@/core/library/entry';
import { findExcerpt, markWords } from '@/core/search/find-excerpt';
import type { SearchAnswer, SearchHit } from '@/core/search/search-answer';
import { createSearchIndex } from '@/core/search/search-index';
import type { LibraryReader } from '@/extension/library-store/library-reader';

/** Documents read at a time: between two times, questions are answered. */
const BATCH_SIZE = 100;

/** More hits than this nobody looks through; a further word finds better. */
const MOST_HITS = 50;

/** Searches the library, and reads it while it does: what is read already is found. */
export interface SearchDesk {
  search(query: string): Promise<SearchAnswer>;
  /** Reads what was changed in the library since. */
  refresh(): void;
}

/** `onRead` is called after each batch that was read into the index, and once all are. */
export function createSearchDesk(reader: LibraryReader, onRead: () => void): SearchDesk {
  const index = createSearchIndex();
  const stamps = new Map<string, string>();
  const damagedIds = new Set<string>();
  let totalCount = 0;
  let reading: Promise<void> | null = null;
  let isStale = true;

  const read = async (): Promise<void> => {
    while (isStale) {
      isStale = false;
      await readChanges(await reader.listStamps());
    }
  };
  const readChanges = async (wanted: ReadonlyMap<string, string>): Promise<void> => {
    totalCount = wanted.size;
    for (const id of stamps.keys()) if (!wanted.has(id)) forget(id);
    const changed = [...wanted].filter(([id, stamp]) => stamps.get(id) !== stamp);
    for (let from = 0; from < changed.length; from += BATCH_SIZE) {
      const batch = changed.slice(from, from + BATCH_SIZE);
      const { entries, damagedIds: damaged } = await reader.readEntries(batch.map(([id]) => id));
      for (const [id, stamp] of batch) {
        forget(id);
        stamps.set(id, stamp);
      }
      for (const entry of entries) index.put(entry);
      for (const id of damaged) damagedIds.add(id);
      onRead();
    }
  };
  const forget = (id: string): void => {
    stamps.delete(id);
    damagedIds.delete(id);
    index.remove(id);
  };
  const refresh = (): void => {
    isStale = true;
    reading ??= read()
      .catch(() => undefined)
      .finally(() => {
        reading = null;
        onRead();
      });
  };

  return {
    refresh,
    search: async (query) => {
      const found = index.search(query);
      const shown = found.slice(0, MOST_HITS);
      const { entries } = await reader.readEntries(shown.map(({ id }) => id));
      const byId = new Map(entries.map((entry) => [entry.backgrounder.id, entry]));
      const hits = shown.flatMap(({ id, words }) => {
        const entry = byId.get(id);
        return entry === undefined ? [] : [toHit(entry, new Set(words))];
      });
      const counts = {
        hitCount: found.length,
        isReading: reading !== null,
        readCount: Math.min(stamps.size, totalCount),
        totalCount,
      };
      return { hits, ...counts, damagedIds: [...damagedIds] };
    },
  };
}

function toHit(entry: LibraryEntry, words: ReadonlySet<string>): SearchHit {
  const { id, title } = entry.backgrounder;
  return { id, title: markWords(title, words), excerpt: findExcerpt(entry, words) };
}
