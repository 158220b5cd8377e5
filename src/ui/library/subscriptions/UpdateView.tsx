import type { SubscriptionSummary } from '@/core/subscription/subscription';
import type { DocumentUpdate } from '@/core/subscription/document-update';
import type { Worded } from '@/ui/words';

import type { MergeChoices } from '@/core/subscription/merge-update';

import { type UpdateAct, UpdateItem } from './UpdateItem';

interface Props {
  readonly subscription: Pick<SubscriptionSummary, 'title' | 'url'>;
  readonly updates: readonly DocumentUpdate[];
  readonly onDecide: (fileIds: readonly string[], act: UpdateAct, choices: MergeChoices) => void;
  readonly onOpen: (entryId: string) => void;
  /** The reader has read what was taken at once. */
  readonly onRead: () => void;
  readonly onBack: () => void;
}

/** What is new in a subscription: what waits for the reader first, then what was done at once. */
export function UpdateView({ subscription, updates, onDecide, onOpen, onRead, onBack }: Props, { words }: Worded) {
  const waiting = updates.filter(({ isWaiting }) => isWaiting);
  const taken = updates.filter(({ isWaiting }) => !isWaiting);
  const takeable = waiting.filter(({ kind, conflicts }) => kind !== 'gone' && conflicts.length === 0);
  const item = (update: DocumentUpdate) => (
    <UpdateItem
      key={update.fileId}
      update={update}
      onDecide={(fileId, act, choices) => onDecide([fileId], act, choices)}
      onOpen={onOpen}
    />
  );
  return (
    <section aria-labelledby="updates-heading">
      <div class="review-head">
        <button type="button" class="button" onClick={onBack}>
          {words('library.back')}
        </button>
        <h2 id="updates-heading">{words('subscription.updates', [subscription.title])}</h2>
        {takeable.length > 1 && (
          <button
            type="button"
            class="button main"
            onClick={() =>
              onDecide(
                takeable.map(({ fileId }) => fileId),
                'take',
                {},
              )
            }
          >
            {words('subscription.takeAll', takeable.length)}
          </button>
        )}
        {taken.length > 0 && (
          <button type="button" class="button" onClick={onRead}>
            {words('subscription.read')}
          </button>
        )}
      </div>
      {updates.length === 0 && <p class="nothing">{words('subscription.nothingNew')}</p>}
      {waiting.map(item)}
      {taken.map(item)}
    </section>
  );
}
