import type { EntrySummary } from '@/core/library/entry';
import type { SearchHit } from '@/core/search/search-answer';
import { formatDay } from '@/ui/format-day';
import { Icon } from '@/ui/icons/Icon';
import { Switch } from '@/ui/popup/Switch';
import { getTextAttributes } from '@/ui/text-direction';
import type { Worded } from '@/ui/words';

import type { EntryActions } from './EntryList';
import { MarkedText } from './MarkedText';
import { nameLanguage } from './name-language';

/** A bin with its lid. */
const BIN = 'M3 4.5h10M6.300 4.500V3h3.400v1.500M4.300 4.500l.6 8.500h6.200l.6-8.500M6.800 7v3.600M9.200 7v3.600';

interface Props extends EntryActions {
  readonly entry: EntrySummary;
  /** Why a search found it; `null` while nothing is searched. */
  readonly hit: SearchHit | null;
}

/** A document in the list. */
export function EntryRow({ entry, hit, onOpen, onSwitch, onRemove }: Props, { words }: Worded) {
  const { id, title, date, source, language, termCount, isOn, origin } = entry;
  const tag = words('language.tag');
  const excerpt = hit?.excerpt ?? null;
  return (
    <li class="entry" data-is-on={isOn}>
      <div class="entry-text">
        <button
          type="button"
          class="entry-title"
          onClick={() => onOpen(id, { kind: 'top' })}
          {...getTextAttributes(language)}
        >
          {hit === null ? title : <MarkedText stretches={hit.title} />}
        </button>
        {excerpt !== null && (
          <button
            type="button"
            class="entry-excerpt"
            onClick={() => onOpen(id, excerpt.place)}
            {...getTextAttributes(language)}
          >
            <MarkedText stretches={excerpt.stretches} />
          </button>
        )}
        <p class="entry-facts">
          <span>{formatDay(date, tag)}</span>
          <span>{source}</span>
          <span>{nameLanguage(language, tag)}</span>
          <span>{words('library.terms', termCount)}</span>
          {entry.noteCount > 0 && <span>{words('library.notes', entry.noteCount)}</span>}
          <span>{words(`library.origin.${origin.kind}`)}</span>
        </p>
      </div>
      <Switch label={words('library.switch', [title])} isOn={isOn} onSwitch={(on) => onSwitch(id, on)} />
      {origin.kind === 'bundled' ? (
        <span class="tool" />
      ) : (
        <button type="button" class="tool" aria-label={words('library.remove', [title])} onClick={() => onRemove([id])}>
          <Icon path={BIN} />
        </button>
      )}
    </li>
  );
}
