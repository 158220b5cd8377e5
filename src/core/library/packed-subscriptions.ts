import { listOf, record } from '@/core/shape/shape';
import { type WholeSubscription, wholeSubscriptionShape } from '@/core/subscription/subscription';

/** The file of a packed library that says which addresses its documents are kept up to date from. */
export const SUBSCRIPTIONS = 'subscriptions.json';

const listShape = record<{ readonly subscriptions: readonly WholeSubscription[] }>({
  subscriptions: listOf(wholeSubscriptionShape),
});

/** What goes into that file. */
export function packSubscriptions(subscriptions: readonly WholeSubscription[]): object {
  return { format: 'backgrounder-subscriptions', version: 1, subscriptions };
}

/** The subscriptions of a packed library; none where the file is missing (`null`), or another, or damaged. */
export function parseSubscriptions(json: string | null): readonly WholeSubscription[] {
  try {
    return json === null ? [] : listShape(JSON.parse(json)).subscriptions;
  } catch {
    return [];
  }
}
