import type { CardAnswer } from '@/core/card/card';
import type { TextAttributes } from '@/ui/text-direction';
import type { Worded } from '@/ui/words';

import { CardSection } from './CardSection';
import { Disclosure } from './Disclosure';
import { NamedText } from './NamedText';

interface Props {
  readonly answers: readonly CardAnswer[];
  readonly textAttributes: TextAttributes;
}

/** The questions a backgrounder answers about the term; each opens to its answer. */
export function Questions({ answers, textAttributes }: Props, { words }: Worded) {
  if (answers.length === 0) return null;
  return (
    <CardSection heading={words('card.questions')}>
      {answers.map(({ question, answer }) => (
        <Disclosure key={question} summary={question} textAttributes={textAttributes}>
          <p>
            <NamedText {...answer} />
          </p>
        </Disclosure>
      ))}
    </CardSection>
  );
}
