import type { EntrySummary } from '@/core/library/entry';
import type { Worded } from '@/ui/words';

import { EntryRow } from './EntryRow';

export interface EntryActions {
  readonly onOpen: (id: string) => void;
  readonly onSwitch: (id: string, isOn: boolean) => void;
  readonly onRemove: (ids: readonly string[]) => void;
}

interface Props extends EntryActions {
  /** Those that the search leaves, in the order they are shown. */
  readonly entries: readonly EntrySummary[];
  /** How many the library has. */
  readonly total: number;
  readonly search: string;
  readonly damagedIds: readonly string[];
  readonly onSearch: (text: string) => void;
  readonly onExportAll: () => void;
}

/** Rows that are drawn at once: more than a reader looks through, and few enough to draw in a moment. */
const MOST_ROWS = 200;

/** The documents of the library. */
export function EntryList(
  { entries, total, search, damagedIds, onSearch, onExportAll, ...act }: Props,
  { words }: Worded,
) {
  const hiddenCount = entries.length - MOST_ROWS;
  return (
    <section aria-labelledby="documents">
      <div class="list-head">
        <h2 id="documents">{words('library.documents', total)}</h2>
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
      {entries.length === 0 && <p class="nothing">{words('library.nothingFound')}</p>}
      <ul class="entries">
        {entries.slice(0, MOST_ROWS).map((entry) => (
          <EntryRow key={entry.id} entry={entry} {...act} />
        ))}
      </ul>
      {hiddenCount > 0 && <p class="nothing">{words('library.more', hiddenCount)}</p>}
    </section>
  );
}
