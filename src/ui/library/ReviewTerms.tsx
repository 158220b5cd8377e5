import { useRef } from 'preact/hooks';

import { previewCard } from '@/core/review/preview-card';
import { addTerm, mergeTerms, type Review, type ReviewedTerm } from '@/core/review/review';
import type { Worded } from '@/ui/words';

import { ReviewTermRow } from './ReviewTermRow';

interface Props {
  readonly review: Review;
  readonly onChange: (review: Review) => void;
}

/** The names that are to light up: those ticked, each with what its card says. */
export function ReviewTerms({ review, onChange }: Props, { words }: Worded) {
  const { terms } = review;
  const keptCount = terms.filter(({ isKept }) => isKept).length;
  const replace = (changed: ReviewedTerm): void =>
    onChange({ ...review, terms: terms.map((term) => (term.key === changed.key ? changed : term)) });
  const keepAll = (isKept: boolean): void => onChange({ ...review, terms: terms.map((term) => ({ ...term, isKept })) });
  const list = useRef<HTMLUListElement>(null);
  const show = (key: number | undefined): void => {
    const details = list.current?.querySelector<HTMLDetailsElement>(`[data-key="${key}"] details`);
    if (!details) return;
    details.open = true;
    details.querySelector('summary')?.focus();
  };
  return (
    <fieldset class="group">
      <legend>{words('library.review.terms', keptCount)}</legend>
      <p class="hint">{keptCount === 0 ? words('library.review.noTerms') : words('library.review.termsHint')}</p>
      {terms.length > 1 && (
        <div class="add-buttons">
          <button type="button" class="button small" onClick={() => keepAll(true)}>
            {words('library.review.keepAll')}
          </button>
          <button type="button" class="button small" onClick={() => keepAll(false)}>
            {words('library.review.keepNone')}
          </button>
        </div>
      )}
      <ul class="terms" ref={list}>
        {terms.map((term) => (
          <ReviewTermRow
            key={term.key}
            term={term}
            others={terms.filter((other) => other.key !== term.key && other.name !== '')}
            language={review.language}
            onChange={replace}
            getPreview={() => previewCard(review, term.key)}
            onShow={show}
            onMerge={(otherKey) => onChange(mergeTerms(review, otherKey, term.key))}
          />
        ))}
      </ul>
      <button type="button" class="button small" onClick={() => onChange(addTerm(review))}>
        {words('library.review.addTerm')}
      </button>
    </fieldset>
  );
}
