import { useState } from 'preact/hooks';

import { SUBSCRIPTION_MODES, type SubscriptionMode, type SubscriptionSummary } from '@/core/subscription/subscription';
import type { Worded } from '@/ui/words';

import { FlawList } from './FlawList';
import { explainCheck } from './explain-check';
import { formatTime } from './format-time';

export interface SubscriptionActions {
  readonly onOpen: (url: string) => void;
  readonly onCheck: (url: string) => void;
  readonly onMode: (url: string, mode: SubscriptionMode) => void;
  readonly onEnd: (url: string, isRemoving: boolean) => void;
  /** Is called in the reader’s own click. */
  readonly onAllow: (url: string) => void;
}

interface Props extends SubscriptionActions {
  readonly subscription: SubscriptionSummary;
  readonly isChecking: boolean;
}

/** A subscription: how it stands, and what can be done about it. */
export function SubscriptionRow({ subscription, isChecking, ...act }: Props, { words }: Worded) {
  const [isEnding, setIsEnding] = useState(false);
  const { url, title, mode, checkedAtMs, failure, problems, waitingCount, newsCount } = subscription;
  const tag = words('language.tag');
  return (
    <li class="subscription">
      <h3 class="subscription-title">{title}</h3>
      <p class="entry-facts">
        <span>{url}</span>
        <span>{words('subscription.documents', subscription.documentCount)}</span>
        <span>
          {isChecking
            ? words('subscription.checking')
            : checkedAtMs !== null && words('subscription.checked', [formatTime(checkedAtMs, tag)])}
        </span>
      </p>
      {failure !== null && (
        <div class="warning" role="status">
          <p>{explainCheck(words, failure)}</p>
          {failure.problem === 'noAccess' ? (
            <button type="button" class="button small" onClick={() => act.onAllow(url)}>
              {words('subscription.allow')}
            </button>
          ) : (
            <p>{words('subscription.retry', [formatTime(subscription.nextCheckAtMs, tag)])}</p>
          )}
        </div>
      )}
      <FlawList problems={problems} heading={words('subscription.problems', problems.length)} />
      <div class="subscription-tools">
        {waitingCount + newsCount > 0 && (
          <button type="button" class="button main" onClick={() => act.onOpen(url)}>
            {waitingCount > 0 ? words('subscription.waiting', waitingCount) : words('subscription.news', newsCount)}
          </button>
        )}
        <button type="button" class="button" disabled={isChecking} onClick={() => act.onCheck(url)}>
          {words('subscription.check')}
        </button>
        <label class="mode">
          <span class="hint">{words('subscription.modeLegend')}</span>
          <select
            aria-label={words('subscription.mode', [title])}
            value={mode}
            onChange={(event) => act.onMode(url, event.currentTarget.value as SubscriptionMode)}
          >
            {SUBSCRIPTION_MODES.map((each) => (
              <option key={each} value={each}>
                {words(`subscription.modes.${each}`)}
              </option>
            ))}
          </select>
        </label>
        {!isEnding && (
          <button type="button" class="button" onClick={() => setIsEnding(true)}>
            {words('subscription.end')}
          </button>
        )}
      </div>
      {isEnding && (
        <fieldset class="ending">
          <legend>{words('subscription.endHow', [title])}</legend>
          <button type="button" class="button" onClick={() => act.onEnd(url, false)}>
            {words('subscription.endKeep')}
          </button>
          <button type="button" class="button" onClick={() => act.onEnd(url, true)}>
            {words('subscription.endRemove')}
          </button>
          <button type="button" class="button" onClick={() => setIsEnding(false)}>
            {words('library.review.cancel')}
          </button>
        </fieldset>
      )}
    </li>
  );
}
