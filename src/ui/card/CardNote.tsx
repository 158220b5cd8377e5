import type { Worded } from '@/ui/words';

import { CardSection } from './CardSection';

/** What the reader noted about the term. */
export function CardNote({ note }: { readonly note: string }, { words }: Worded) {
  return (
    <CardSection heading={words('card.note')}>
      <p class="card-note">{note}</p>
    </CardSection>
  );
}
