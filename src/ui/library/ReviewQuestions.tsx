import type { FaqEntry } from '@/core/backgrounder/backgrounder';
import type { getTextAttributes } from '@/ui/text-direction';
import type { Worded } from '@/ui/words';

interface Props {
  readonly faq: readonly FaqEntry[];
  readonly textAttributes: ReturnType<typeof getTextAttributes>;
  readonly onChange: (faq: readonly FaqEntry[]) => void;
}

/** The questions and their answers, each to be changed or taken out, and room for more. */
export function ReviewQuestions({ faq, textAttributes, onChange }: Props, { words }: Worded) {
  const replace = (position: number, change: Partial<FaqEntry>): void =>
    onChange(faq.map((entry, each) => (each === position ? { ...entry, ...change } : entry)));
  return (
    <fieldset class="group">
      <legend>{words('library.review.questions', faq.length)}</legend>
      {faq.map(({ question, answer }, position) => (
        // oxlint-disable-next-line no-array-index-key -- a question has no other name while it is being written
        <div key={position} class="question">
          <label class="field">
            <span class="field-name">{words('library.field.question')}</span>
            <input
              type="text"
              value={question}
              {...textAttributes}
              onInput={(event) => replace(position, { question: event.currentTarget.value })}
            />
          </label>
          <label class="field">
            <span class="field-name">{words('library.field.answer')}</span>
            <textarea
              rows={3}
              value={answer}
              {...textAttributes}
              onInput={(event) => replace(position, { answer: event.currentTarget.value })}
            />
          </label>
          <button
            type="button"
            class="button small"
            onClick={() => onChange(faq.filter((_, each) => each !== position))}
          >
            {words('library.review.removeQuestion')}
          </button>
        </div>
      ))}
      <button type="button" class="button small" onClick={() => onChange([...faq, { question: '', answer: '' }])}>
        {words('library.review.addQuestion')}
      </button>
    </fieldset>
  );
}
