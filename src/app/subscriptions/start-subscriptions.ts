import { parseAddress } from '@/core/subscription/parse-address';
import { findNextCheck, listDue } from '@/core/subscription/schedule';
import { answerSubscriptions } from '@/extension/answer-subscriptions';
import { startCheckAlarm } from '@/extension/check-alarm';
import { fetchPublished } from '@/extension/fetch-published';
import { hashBytes } from '@/extension/hash-bytes';
import type { SubscriptionStore } from '@/extension/library-store/subscription-store';
import type { Answerer } from '@/extension/message';
import { hasAccess } from '@/extension/site-access';

import { checkSubscription } from './check-subscription';

const TOOLS = { fetch: fetchPublished, hash: hashBytes, hasAccess };

/** Checks subscriptions when they are due, and answers the library page for them. */
export function startSubscriptions(store: SubscriptionStore): readonly Answerer[] {
  let checking: Promise<void> = Promise.resolve();

  /** One after another: two checks of one subscription would not know of each other. */
  const check = (urls: readonly string[]): Promise<void> => {
    const checked = checking.then(async () => {
      for (const url of urls) {
        const whole = await store.get(url);
        if (whole === null || whole.subscription.ended !== null || parseAddress(url).flaw !== null) continue;
        await store.saveCheck(url, await checkSubscription(whole, TOOLS, new AbortController().signal));
      }
    });
    checking = checked.catch(() => undefined);
    return checked;
  };
  const alarm = startCheckAlarm(
    async () => findNextCheck(await store.list()),
    async () => check(listDue(await store.list(), Date.now()).map(({ url }) => url)),
  );
  return answerSubscriptions(store, {
    check: async (urls) => {
      await check(urls ?? (await store.list()).map(({ url }) => url));
      await alarm.plan();
    },
    plan: alarm.plan,
  });
}
