import type { RelatedTerm } from '@/core/card/card';
import type { TextAttributes } from '@/ui/text-direction';
import type { Worded } from '@/ui/words';

import { CardSection } from './CardSection';

interface Props {
  readonly related: readonly RelatedTerm[];
  readonly textAttributes: TextAttributes;
  readonly onRelated: (termId: string) => void;
}

/** The terms named together with this one; each opens its own card. */
export function RelatedTerms({ related, textAttributes, onRelated }: Props, { words }: Worded) {
  if (related.length === 0) return null;
  return (
    <CardSection heading={words('card.related')}>
      <ul class="related">
        {related.map(({ termId, name }) => (
          <li key={termId}>
            <button type="button" onClick={() => onRelated(termId)} {...textAttributes}>
              {name}
            </button>
          </li>
        ))}
      </ul>
    </CardSection>
  );
}
