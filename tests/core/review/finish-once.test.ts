import { expect, it } from 'vitest';

import { finishOnce } from '@/core/review/finish-once';
import { finishReview } from '@/core/review/finish-review';
import { SAMPLE_REVIEW } from '@@/tests/ui/sample-library';

it('gives what finishReview gives', () => {
  expect(finishOnce(SAMPLE_REVIEW)).toEqual(finishReview(SAMPLE_REVIEW));
});

it('works a review out once, and one that was edited anew', () => {
  const first = finishOnce(SAMPLE_REVIEW);
  expect(finishOnce(SAMPLE_REVIEW)).toBe(first);
  expect(finishOnce({ ...SAMPLE_REVIEW, title: '' })).toMatchObject({ isReady: false });
});
