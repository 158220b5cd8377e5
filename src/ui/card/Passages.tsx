import type { NamingText } from '@/core/card/card';
import type { TextAttributes } from '@/ui/text-direction';
import type { Worded } from '@/ui/words';

import { CardSection } from './CardSection';
import { Disclosure } from './Disclosure';
import { countFirstPassages } from './first-passages';
import { NamedText } from './NamedText';

interface Props {
  readonly passages: readonly NamingText[];
  readonly textAttributes: TextAttributes;
}

/** The background passages that name the term: the best at once, the rest on demand. */
export function Passages({ passages, textAttributes }: Props, { words }: Worded) {
  if (passages.length === 0) return null;
  const firstCount = countFirstPassages(passages);
  const restCount = passages.length - firstCount;
  const paragraphs = passages.map((passage) => (
    <p key={passage.text} {...textAttributes}>
      <NamedText {...passage} />
    </p>
  ));
  return (
    <CardSection heading={words('card.background')}>
      {paragraphs.slice(0, firstCount)}
      {restCount > 0 && (
        <Disclosure summary={words('card.morePassages', restCount)} isAction>
          {paragraphs.slice(firstCount)}
        </Disclosure>
      )}
    </CardSection>
  );
}
