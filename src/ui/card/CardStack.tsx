import type { Card } from '@/core/card/card';

import { CardArticle } from './CardArticle';
import { CardFrame } from './CardFrame';
import { CardTools } from './CardTools';

interface Props {
  /** The cards of one term, one for each backgrounder that explains it; at least one. */
  readonly cards: readonly Card[];
  /** The day of the page the reader is on, `YYYY-MM-DD`, or `null` where it tells none. */
  readonly pageDate: string | null;
  readonly isPinned: boolean;
  readonly canGoBack: boolean;
  /** The id that the first card's heading gets, for the dialog to be named by. */
  readonly titleId: string;
  readonly onRelated: (termId: string) => void;
  readonly onBack: () => void;
  readonly onPin: () => void;
  readonly onClose: () => void;
}

/**
 * What the popover shows for a term: its cards, one above the other, with the buttons in the corner. Another term's cards
 * start at the top again.
 */
export function CardStack({ cards, pageDate, titleId, onRelated, ...tools }: Props) {
  return (
    <CardFrame key={cards[0]?.termId}>
      <CardTools {...tools} />
      {cards.map((card, index) => (
        <CardArticle
          key={card.backgrounderId}
          card={card}
          pageDate={pageDate}
          titleId={index === 0 ? titleId : undefined}
          onRelated={onRelated}
        />
      ))}
    </CardFrame>
  );
}
