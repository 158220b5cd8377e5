import { useState } from 'preact/hooks';

import type { SubscriptionSummary } from '@/core/subscription/subscription';
import type { Worded } from '@/ui/words';

import { type SubscriptionActions, SubscriptionRow } from './SubscriptionRow';

interface Props extends SubscriptionActions {
  readonly subscriptions: readonly SubscriptionSummary[];
  /** Addresses that are being checked. */
  readonly checkingUrls: ReadonlySet<string>;
  /** Is called in the reader’s own click. */
  readonly onSubscribe: (address: string) => void;
  readonly onCheckAll: () => void;
}

/** The addresses that documents are kept up to date from, and room for another. */
export function SubscriptionPanel(props: Props, { words }: Worded) {
  const { subscriptions, checkingUrls, onSubscribe, onCheckAll, ...act } = props;
  const [address, setAddress] = useState('');
  return (
    <section class="subscriptions" aria-labelledby="subscriptions">
      <div class="list-head">
        <h2 id="subscriptions">{words('subscription.heading')}</h2>
        {subscriptions.length > 1 && (
          <button type="button" class="button" disabled={checkingUrls.size > 0} onClick={onCheckAll}>
            {words('subscription.checkAll')}
          </button>
        )}
      </div>
      <form
        class="subscribe"
        onSubmit={(event) => {
          event.preventDefault();
          onSubscribe(address);
        }}
      >
        <label class="field">
          <span class="field-name">{words('subscription.address')}</span>
          <input
            type="text"
            inputMode="url"
            autoComplete="off"
            spellcheck={false}
            value={address}
            placeholder="https://"
            onInput={(event) => setAddress(event.currentTarget.value)}
          />
        </label>
        <button type="submit" class="button" disabled={address.trim() === ''}>
          {words('subscription.subscribe')}
        </button>
      </form>
      {subscriptions.length === 0 && <p class="hint">{words('subscription.hint')}</p>}
      <ul class="entries">
        {subscriptions.map((subscription) => (
          <SubscriptionRow
            key={subscription.url}
            subscription={subscription}
            isChecking={checkingUrls.has(subscription.url)}
            {...act}
          />
        ))}
      </ul>
    </section>
  );
}
