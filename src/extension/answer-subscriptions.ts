import { answerOwnPage } from './answer-library';
import type { SubscriptionStore } from './library-store/subscription-store';
import type { Answerer } from './message';
import {
  addSubscriptionMessage,
  checkSubscriptionsMessage,
  decideUpdatesMessage,
  endSubscriptionMessage,
  giveReadingMessage,
  listSubscriptionsMessage,
  listUpdatesMessage,
  markReadMessage,
  readSubscriptionsMessage,
  setSubscriptionModeMessage,
  undoEndMessage,
} from './subscription-messages';

/** What the worker does for subscriptions besides keeping them. */
export interface SubscriptionChecks {
  /** `null` for all. */
  check(urls: readonly string[] | null): Promise<void>;
  /** Sets the alarm anew. */
  plan(): Promise<void>;
}

/** Answers the library page for its subscriptions. */
export function answerSubscriptions(store: SubscriptionStore, checks: SubscriptionChecks): readonly Answerer[] {
  const thenPlan = async <T>(change: Promise<T>): Promise<T> => {
    const result = await change;
    await checks.plan();
    return result;
  };
  return [
    answerOwnPage(listSubscriptionsMessage, () => store.list()),
    answerOwnPage(readSubscriptionsMessage, async ({ url }) => {
      if (url === null) return store.readAll();
      const whole = await store.get(url);
      return whole === null ? [] : [whole];
    }),
    answerOwnPage(listUpdatesMessage, ({ url }) => store.listUpdates(url)),
    answerOwnPage(addSubscriptionMessage, (whole) => thenPlan(store.add(whole))),
    answerOwnPage(checkSubscriptionsMessage, ({ urls }) => checks.check(urls)),
    answerOwnPage(setSubscriptionModeMessage, ({ url, mode }) => store.setMode(url, mode)),
    answerOwnPage(decideUpdatesMessage, ({ url, decisions }) => store.decide(url, decisions)),
    answerOwnPage(markReadMessage, ({ url }) => store.markRead(url)),
    answerOwnPage(endSubscriptionMessage, ({ url, isRemoving }) => thenPlan(store.end(url, isRemoving))),
    answerOwnPage(undoEndMessage, ({ removalId }) => thenPlan(store.undoEnd(removalId))),
    answerOwnPage(giveReadingMessage, ({ url, fetched }) => store.giveReading(url, fetched)),
  ];
}
