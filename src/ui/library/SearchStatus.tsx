import type { SearchAnswer } from '@/core/search/search-answer';
import type { Worded } from '@/ui/words';

interface Props {
  readonly found: SearchAnswer | null;
}

/** How much a search found, and how much of the library it could look at so far. */
export function SearchStatus({ found }: Props, { words }: Worded) {
  return (
    <p class="hint search-status" role="status">
      {found === null || (found.isReading && found.totalCount === 0) ? words('library.searching') : tell(found)}
    </p>
  );

  function tell({ hits, hitCount, isReading, readCount, totalCount }: SearchAnswer): string {
    const sentences = [
      ...(isReading ? [words('library.searchReading', [readCount, totalCount])] : []),
      ...(hitCount > 0 ? [words('library.found', hitCount)] : isReading ? [] : [words('library.nothingFound')]),
      ...(hitCount > hits.length ? [words('library.foundBest', [hits.length])] : []),
    ];
    return sentences.join(' ');
  }
}
