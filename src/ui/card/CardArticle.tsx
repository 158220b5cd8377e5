import type { Card } from '@/core/card/card';
import { getTextAttributes } from '@/ui/text-direction';

import { CardHeader } from './CardHeader';
import { CardNote } from './CardNote';
import { CardSource } from './CardSource';
import { Passages } from './Passages';
import { Questions } from './Questions';
import { RelatedTerms } from './RelatedTerms';

interface Props {
  readonly card: Card;
  readonly pageDate: string | null;
  readonly titleId: string | undefined;
  readonly onRelated: (termId: string) => void;
}

/** What one backgrounder says about a term. What it does not say has no heading. */
export function CardArticle({ card, pageDate, titleId, onRelated }: Props) {
  const textAttributes = getTextAttributes(card.language);
  return (
    <article class="card">
      <CardHeader card={card} titleId={titleId} />
      <p class="card-summary" {...textAttributes}>
        {card.summary}
      </p>
      {card.note !== null && <CardNote note={card.note} />}
      <Passages passages={card.passages} textAttributes={textAttributes} />
      <Questions answers={card.answers} textAttributes={textAttributes} />
      <RelatedTerms related={card.related} textAttributes={textAttributes} onRelated={onRelated} />
      <CardSource card={card} pageDate={pageDate} />
    </article>
  );
}
