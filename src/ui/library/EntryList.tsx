import type { EntrySummary } from '@/core/library/entry';
import type { Place } from '@/core/search/place';
import type { SearchAnswer } from '@/core/search/search-answer';
import type { Worded } from '@/ui/words';

import { EntryRow } from './EntryRow';
import { GrowingList } from './GrowingList';
import { SearchStatus } from './SearchStatus';

export interface EntryActions {
  /** Opens a document, at the place that was found where there is one. */
  readonly onOpen: (id: string, place: Place) => void;
  readonly onSwitch: (id: string, isOn: boolean) => void;
  readonly onRemove: (ids: readonly string[]) => void;
}

interface Props extends EntryActions {
  /** All that the library has, in the order they are shown while nothing is searched. */
  readonly entries: readonly EntrySummary[];
  readonly search: string;
  /** `null` while nothing is searched or answered. */
  readonly found: SearchAnswer | null;
  readonly damagedIds: readonly string[];
  readonly onSearch: (text: string) => void;
  readonly onExportAll: () => void;
}

/** The documents of the library, or those that a search found, the best first. */
export function EntryList(
  { entries, search, found, damagedIds, onSearch, onExportAll, ...act }: Props,
  { words }: Worded,
) {
  return (
    <section aria-labelledby="documents">
      <div class="list-head">
        <h2 id="documents">{words('library.documents', entries.length)}</h2>
        <input
          type="search"
          class="search"
          value={search}
          aria-label={words('library.search')}
          placeholder={words('library.search')}
          onInput={(event) => onSearch(event.currentTarget.value)}
        />
        <button type="button" class="button" onClick={onExportAll}>
          {words('library.exportAll')}
        </button>
      </div>
      {damagedIds.length > 0 && (
        <div class="warning" role="alert">
          <p>{words('library.damaged', damagedIds.length)}</p>
          <button type="button" class="button" onClick={() => act.onRemove(damagedIds)}>
            {words('library.removeDamaged')}
          </button>
        </div>
      )}
      {search.trim() === '' ? (
        <GrowingList
          key="all"
          items={entries}
          show={(entry) => <EntryRow key={entry.id} entry={entry} hit={null} {...act} />}
        />
      ) : (
        <>
          <SearchStatus found={found} />
          <ul class="entries">{found !== null && showFound(entries, found, act)}</ul>
        </>
      )}
    </section>
  );
}

/** A document may have been removed since it was found. */
function showFound(entries: readonly EntrySummary[], { hits }: SearchAnswer, act: EntryActions) {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  return hits.map((hit) => {
    const entry = byId.get(hit.id);
    return entry && <EntryRow key={hit.id} entry={entry} hit={hit} {...act} />;
  });
}
