import type { Guess, Review } from '@/core/review/review';
import { getTextAttributes } from '@/ui/text-direction';
import type { Worded } from '@/ui/words';

import { ReviewQuestions } from './ReviewQuestions';
import { ReviewTerms } from './ReviewTerms';

interface Props {
  readonly review: Review;
  readonly onChange: (review: Review) => void;
}

type TextField = 'title' | 'date' | 'source' | 'author' | 'sourceNote' | 'language';

const FIELDS: readonly { readonly field: TextField; readonly isDay: boolean }[] = [
  { field: 'title', isDay: false },
  { field: 'date', isDay: true },
  { field: 'source', isDay: false },
  { field: 'author', isDay: false },
  { field: 'language', isDay: false },
  { field: 'sourceNote', isDay: false },
];

/** A document as fields: its facts, its text, its questions, its names. */
export function ReviewForm({ review, onChange }: Props, { words }: Worded) {
  const textAttributes = getTextAttributes(review.language);
  return (
    <form class="review-form" onSubmit={(event) => event.preventDefault()}>
      <div class="facts">
        {FIELDS.map(({ field, isDay }) => (
          <label key={field} class="field" data-field={field}>
            <span class="field-name">{words(`library.field.${field}`)}</span>
            <input
              {...(isDay ? { type: 'date' } : { type: 'text' })}
              value={review[field]}
              onInput={(event) => onChange({ ...forgetGuess(review, field), [field]: event.currentTarget.value })}
            />
            {isGuess(field) && review.guesses.includes(field) && (
              <small class="guess">{words(`library.guess.${field}`)}</small>
            )}
          </label>
        ))}
      </div>
      <label class="field">
        <span class="field-name">{words('library.field.text')}</span>
        <textarea
          rows={12}
          value={review.text}
          {...textAttributes}
          onInput={(event) => onChange({ ...review, text: event.currentTarget.value })}
        />
      </label>
      <ReviewTerms review={review} onChange={onChange} />
      <ReviewQuestions
        faq={review.faq}
        textAttributes={textAttributes}
        onChange={(faq) => onChange({ ...review, faq })}
      />
    </form>
  );
}

function isGuess(field: TextField): field is Guess {
  return field !== 'author' && field !== 'sourceNote';
}

function forgetGuess(review: Review, field: TextField): Review {
  return { ...review, guesses: review.guesses.filter((guess) => guess !== field) };
}
