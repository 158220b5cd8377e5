import { planNextCheck } from '@/core/subscription/schedule';
import type { WholeSubscription } from '@/core/subscription/subscription';
import { askLibrary } from '@/extension/library-messages';
import { addSubscriptionMessage, listSubscriptionsMessage } from '@/extension/subscription-messages';

/**
 * Brings the subscriptions of a packed library back, after its documents. One that is there already stays as it is. Where the
 * browser gives no access to a site, the next check says so, and the reader can allow it.
 */
export async function restoreSubscriptions(packed: readonly WholeSubscription[]): Promise<void> {
  const known = new Set((await askLibrary(listSubscriptionsMessage, undefined)).map(({ url }) => url));
  for (const { subscription, documents } of packed) {
    if (known.has(subscription.url)) continue;
    const nextCheckAtMs = planNextCheck(Date.now(), Math.random());
    const restored = { ...subscription, nextCheckAtMs, failure: null, ended: null };
    await askLibrary(addSubscriptionMessage, { subscription: restored, documents });
  }
}
