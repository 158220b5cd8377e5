import type { EntrySummary } from '@/core/library/entry';
import type { Place } from '@/core/search/place';
import type { SearchAnswer } from '@/core/search/search-answer';
import type { Worded } from '@/ui/words';

import { EntryRow } from './EntryRow';
import { GrowingList } from './GrowingList';
import { SearchStatus } from './SearchStatus';

/** More names than this nobody reads in a warning. */
const NAMED_AT_MOST = 5;

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
  /** Their titles by id, of those that are not among the entries, where they can still be read. */
  readonly damagedTitles: ReadonlyMap<string, string>;
  readonly onSearch: (text: string) => void;
  readonly onExportAll: () => void;
}

/** The documents of the library, or those that a search found, the best first. */
export function EntryList(
  { entries, search, found, damagedIds, damagedTitles, onSearch, onExportAll, ...act }: Props,
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
          <p>
            {words('library.damaged', damagedIds.length, [
              String(damagedIds.length),
              nameDamaged(entries, damagedIds, damagedTitles, words('language.tag')),
            ])}
          </p>
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

/** The damaged documents by their titles, or by their ids where nothing else is left; of many, the first ones. */
function nameDamaged(
  entries: readonly EntrySummary[],
  ids: readonly string[],
  titles: ReadonlyMap<string, string>,
  languageTag: string,
): string {
  const names = ids.slice(0, NAMED_AT_MOST).map((id) => {
    const title = entries.find((entry) => entry.id === id)?.title ?? titles.get(id);
    return `“${title ?? id}”`;
  });
  if (ids.length > NAMED_AT_MOST) names.push('…');
  return new Intl.ListFormat(languageTag, { type: 'unit' }).format(names);
}

/** A document may have been removed since it was found. */
function showFound(entries: readonly EntrySummary[], { hits }: SearchAnswer, act: EntryActions) {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  return hits.map((hit) => {
    const entry = byId.get(hit.id);
    return entry && <EntryRow key={hit.id} entry={entry} hit={hit} {...act} />;
  });
}
