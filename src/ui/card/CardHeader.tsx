import type { Card } from '@/core/card/card';
import { KindIcon } from '@/ui/icons/KindIcon';
import { getTextAttributes } from '@/ui/text-direction';
import type { Worded } from '@/ui/words';

interface Props {
  readonly card: Card;
  /** The heading's id, or `undefined` where nothing is named by it. */
  readonly titleId: string | undefined;
}

/** What kind of thing a term is, and its name. The heading can be focused by script, to start reading there. */
export function CardHeader({ card, titleId }: Props, { words }: Worded) {
  return (
    <header class="card-header">
      <p class="kind" data-kind={card.kind}>
        <KindIcon kind={card.kind} />
        {words(`kind.${card.kind}`)}
      </p>
      <h2 id={titleId} tabIndex={-1} {...getTextAttributes(card.language)}>
        {card.name}
      </h2>
    </header>
  );
}
