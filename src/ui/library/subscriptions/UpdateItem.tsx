import { useState } from 'preact/hooks';

import type { DocumentUpdate } from '@/core/subscription/document-update';
import type { MergeChoices } from '@/core/subscription/merge-update';
import { getTextAttributes } from '@/ui/text-direction';
import type { Worded } from '@/ui/words';

import { ChangeList } from './ChangeList';
import { ConflictChoices } from './ConflictChoices';

/** What the reader decides of a document. */
export type UpdateAct = 'take' | 'leave' | 'remove' | 'keep';

interface Props {
  readonly update: DocumentUpdate;
  readonly onDecide: (fileId: string, act: UpdateAct, choices: MergeChoices) => void;
  readonly onOpen: (entryId: string) => void;
}

/** What is new about one document, with what can be done. */
export function UpdateItem({ update, onDecide, onOpen }: Props, { words }: Worded) {
  const [choices, setChoices] = useState<MergeChoices>({});
  const { fileId, entryId, title, language, kind, isWaiting, changes, conflicts } = update;
  const isOpen = conflicts.some(({ field }) => choices[field] === undefined);
  const decide = (act: UpdateAct) => () => onDecide(fileId, act, choices);
  const button = (act: UpdateAct, isMain = false) => (
    <button
      type="button"
      class={isMain ? 'button main' : 'button'}
      aria-label={`${words(`subscription.act.${act}`)}: ${title}`}
      disabled={act === 'take' && isOpen}
      onClick={decide(act)}
    >
      {words(`subscription.act.${act}`)}
    </button>
  );
  return (
    <article class="update">
      <h3 class="subscription-title">
        <span {...getTextAttributes(language)}>{title}</span>
        <span class="flag">{words(`subscription.kind.${kind}`)}</span>
      </h3>
      {kind === 'gone' && <p>{isWaiting ? words('subscription.goneWaiting') : words('subscription.goneTaken')}</p>}
      {kind === 'added' ? (
        <details class="new-text">
          <summary>{words('subscription.readNew')}</summary>
          <ChangeList changes={changes} language={language} />
        </details>
      ) : (
        <ChangeList changes={changes} language={language} />
      )}
      {conflicts.length > 0 && (
        <ConflictChoices
          name={fileId}
          conflicts={conflicts}
          choices={choices}
          language={language}
          onChoose={(field, choice) => setChoices({ ...choices, [field]: choice })}
        />
      )}
      <div class="subscription-tools">
        {kind === 'gone' && button('remove')}
        {kind === 'gone' && button('keep')}
        {kind !== 'gone' && isWaiting && button('take', true)}
        {kind !== 'gone' && isWaiting && button('leave')}
        {entryId !== null && (
          <button type="button" class="button" onClick={() => onOpen(entryId)}>
            {words('subscription.openDocument')}
          </button>
        )}
      </div>
    </article>
  );
}
