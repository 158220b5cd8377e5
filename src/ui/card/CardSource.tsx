import type { Card } from '@/core/card/card';
import { yearsNewer } from '@/core/card/page-age';
import { formatDay } from '@/ui/format-day';
import { getTextAttributes } from '@/ui/text-direction';
import type { Worded } from '@/ui/words';

interface Props {
  readonly card: Card;
  /** The day of the page the reader is on, `YYYY-MM-DD`, or `null` where it tells none. */
  readonly pageDate: string | null;
}

/** Where a card's text comes from and of which day it is, with a warning where the page is much newer. */
export function CardSource({ card, pageDate }: Props, { words }: Worded) {
  const years = yearsNewer(card.date, pageDate);
  return (
    <footer class="card-source">
      {years > 0 && <p class="newer">{words('card.pageIsNewer', years)}</p>}
      {card.sourceNote === null ? (
        <p class="source">
          <SourceLine card={card} />
        </p>
      ) : (
        <details class="source">
          <summary class="arrow">
            <SourceLine card={card} />
          </summary>
          <p {...getTextAttributes(card.language)}>{card.sourceNote}</p>
        </details>
      )}
    </footer>
  );
}

function SourceLine({ card }: { readonly card: Card }, { words }: Worded) {
  const textAttributes = getTextAttributes(card.language);
  return (
    <span>
      <time dateTime={card.date}>{words('card.asOf', [formatDay(card.date, words('language.tag'))])}</time>
      {' · '}
      <bdi {...textAttributes}>{card.source}</bdi>
      {' · '}
      <cite {...textAttributes}>{card.title}</cite>
    </span>
  );
}
