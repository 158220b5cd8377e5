import { Component } from 'preact';

import type { Review } from '@/core/review/review';
import { finishOnce } from '@/core/review/finish-once';
import type { ReviewProblem } from '@/core/review/finish-review';
import type { Conflicts } from '@/core/library/conflicts';
import type { Worded } from '@/ui/words';

import { ConflictNote, type ConflictDecision } from './ConflictNote';
import { ReviewForm } from './ReviewForm';
import { explainFlaw } from './explain-flaw';

/** A document under review. */
export interface ReviewItem {
  readonly key: number;
  readonly review: Review;
  /** `null` until the library has told. */
  readonly conflicts: Conflicts | null;
  readonly decision: ConflictDecision;
}

interface Props {
  /** At least one. */
  readonly items: readonly ReviewItem[];
  /** The key of the one whose form is open. */
  readonly openKey: number;
  /** The title of each document of the library, by id: those that share a term are named. */
  readonly titles: ReadonlyMap<string, string>;
  readonly isSaving: boolean;
  readonly onOpen: (key: number) => void;
  readonly onChange: (key: number, review: Review) => void;
  readonly onDecide: (key: number, decision: ConflictDecision) => void;
  readonly onSkip: (key: number) => void;
  readonly onCancel: () => void;
  readonly onAdd: () => void;
}

/** What was read, as a form: the reader corrects it and ticks names before it comes into the library. */
export function ReviewScreen(props: Props, { words }: Worded) {
  const { items, openKey, isSaving } = props;
  const open = items.find(({ key }) => key === openKey) ?? items[0]!;
  const isEdit = open.review.replacesId !== null;
  return (
    <section class="review" aria-labelledby="review-heading">
      <div class="review-head">
        <h2 id="review-heading">
          {isEdit ? words('library.review.edit') : words('library.review.heading', items.length)}
        </h2>
        <button type="button" class="button" onClick={props.onCancel}>
          {words('library.review.cancel')}
        </button>
        <button
          type="button"
          class="button main"
          disabled={isSaving || items.every(({ review }) => listProblems(review).length > 0)}
          onClick={props.onAdd}
        >
          {isEdit ? words('library.review.save') : words('library.review.add')}
        </button>
      </div>
      {items.length > 1 && (
        <ul class="review-list" aria-label={words('library.review.documents')}>
          {items.map(({ key, review }) => (
            <ReviewTab key={key} itemKey={key} review={review} isOpen={key === open.key} onOpen={props.onOpen} />
          ))}
        </ul>
      )}
      {items.length > 1 && (
        <div class="review-list-tools">
          <button type="button" class="button small" onClick={() => props.onSkip(open.key)}>
            {words('library.review.skip')}
          </button>
        </div>
      )}
      <Problems problems={listProblems(open.review)} />
      {open.conflicts !== null && !isEdit && (
        <ConflictNote
          conflicts={open.conflicts}
          decision={open.decision}
          titles={props.titles}
          onDecide={(decision) => props.onDecide(open.key, decision)}
        />
      )}
      <ReviewForm key={open.key} review={open.review} onChange={(review) => props.onChange(open.key, review)} />
    </section>
  );
}

function Problems({ problems }: { readonly problems: readonly ReviewProblem[] }, { words }: Worded) {
  if (problems.length === 0) return null;
  return (
    <ul class="warning" aria-label={words('library.review.problems')}>
      {problems.map((problem) => (
        <li key={problem.field + problem.flaw}>{explainFlaw(words, problem)}</li>
      ))}
    </ul>
  );
}

interface TabProps {
  readonly itemKey: number;
  readonly review: Review;
  readonly isOpen: boolean;
  readonly onOpen: (key: number) => void;
}

/** A document in the list; drawn anew only when it has changed itself, as there may be a thousand. */
class ReviewTab extends Component<TabProps> {
  override shouldComponentUpdate({ review, isOpen }: TabProps): boolean {
    return review !== this.props.review || isOpen !== this.props.isOpen;
  }

  override render({ itemKey, review, isOpen, onOpen }: TabProps, _: unknown, { words }: Worded) {
    const toMendCount = listProblems(review).length;
    return (
      <li>
        <button type="button" class="review-tab" aria-current={isOpen} onClick={() => onOpen(itemKey)}>
          <span class="review-tab-title">{review.title || words('library.review.untitled')}</span>{' '}
          {toMendCount > 0 && <span class="flag">{words('library.review.toMend', toMendCount)}</span>}
        </button>
      </li>
    );
  }
}

function listProblems(review: Review): readonly ReviewProblem[] {
  const finished = finishOnce(review);
  return finished.isReady ? [] : finished.problems;
}
