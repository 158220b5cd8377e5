import { useEffect, useRef } from 'preact/hooks';

import type { NamedStretch } from '@/core/review/name-text';
import type { Place } from '@/core/search/place';
import { getTextAttributes } from '@/ui/text-direction';
import type { Worded } from '@/ui/words';

interface Props {
  readonly texts: readonly (readonly NamedStretch[])[];
  readonly paragraphCount: number;
  readonly language: string;
  /** What is scrolled into view and stands out. */
  readonly place: Place;
  readonly onChoose: (termId: string) => void;
}

/** A document's paragraphs and questions; a name in them is a button that shows its card. */
export function DocumentText({ texts, paragraphCount, language, place, onChoose }: Props, { words }: Worded) {
  const questions = texts.slice(paragraphCount);
  const placed = useRef<HTMLElement>(null);
  useEffect(() => placed.current?.scrollIntoView({ block: 'center' }), [place]);
  /** What an element at this place needs; `position` counts paragraphs or questions. */
  const toPlace = (kind: Place['kind'], position: number) =>
    place.kind === kind && 'position' in place && place.position === position
      ? { 'data-is-place': true, ref: placed as never }
      : {};
  const show = (stretches: readonly NamedStretch[]) =>
    stretches.map(({ text, termId, start }) =>
      termId === null ? (
        text
      ) : (
        <button key={start} type="button" class="named" onClick={() => onChoose(termId)}>
          {text}
        </button>
      ),
    );
  return (
    <div class="document-text" {...getTextAttributes(language)}>
      {texts.slice(0, paragraphCount).map((stretches, position) => (
        // oxlint-disable-next-line no-array-index-key -- the text does not change while it is on show
        <p key={position} {...toPlace('paragraph', position)}>
          {show(stretches)}
        </p>
      ))}
      {questions.length > 0 && (
        <>
          <h3>{words('card.questions')}</h3>
          <dl>
            {questions.map((stretches, position) =>
              // oxlint-disable-next-line no-array-index-key -- the text does not change while it is on show
              position % 2 === 0 ? (
                <dt key={position} {...toPlace('question', position / 2)}>
                  {show(stretches)}
                </dt>
              ) : (
                <dd key={position}>{show(stretches)}</dd>
              ),
            )}
          </dl>
        </>
      )}
    </div>
  );
}
