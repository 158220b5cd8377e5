import type { NamedStretch } from '@/core/review/name-text';
import { getTextAttributes } from '@/ui/text-direction';
import type { Worded } from '@/ui/words';

interface Props {
  readonly texts: readonly (readonly NamedStretch[])[];
  readonly paragraphCount: number;
  readonly language: string;
  readonly onChoose: (termId: string) => void;
}

/** A document's paragraphs and questions; a name in them is a button that shows its card. */
export function DocumentText({ texts, paragraphCount, language, onChoose }: Props, { words }: Worded) {
  const questions = texts.slice(paragraphCount);
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
        <p key={position}>{show(stretches)}</p>
      ))}
      {questions.length > 0 && (
        <>
          <h3>{words('card.questions')}</h3>
          <dl>
            {questions.map((stretches, position) =>
              // oxlint-disable-next-line no-array-index-key -- the text does not change while it is on show
              position % 2 === 0 ? (
                <dt key={position}>{show(stretches)}</dt>
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
