import { flag, listOf, nothing, oneOf, orNull, record, tableOf, text, wholeNumber } from '@/core/shape/shape';
import { type FetchedDocument } from '@/core/subscription/decide-update';
import { type DocumentUpdate, documentUpdateShape } from '@/core/subscription/document-update';
import type { MergeChoice } from '@/core/subscription/merge-update';
import {
  SUBSCRIPTION_MODES,
  type SubscriptionMode,
  type SubscriptionSummary,
  subscriptionSummaryShape,
  type WholeSubscription,
  wholeSubscriptionShape,
} from '@/core/subscription/subscription';
import { backgrounderShape } from '@/core/backgrounder/backgrounder-shape';

import { libraryMessage } from './library-messages';
import type { UpdateDecision } from './library-store/subscription-store';

/** What the library page asks of the subscriptions; `askLibrary` sends it. */

export const listSubscriptionsMessage = libraryMessage<void, readonly SubscriptionSummary[]>(
  'listSubscriptions',
  nothing,
  listOf(subscriptionSummaryShape),
);

/** All subscriptions with their documents, to be packed; or one, to be read on the page. */
export const readSubscriptionsMessage = libraryMessage<{ readonly url: string | null }, readonly WholeSubscription[]>(
  'readSubscriptions',
  record({ url: orNull(text) }),
  listOf(wholeSubscriptionShape),
);

/** What there is to read or to decide of a subscription. */
export const listUpdatesMessage = libraryMessage<{ readonly url: string }, readonly DocumentUpdate[]>(
  'listUpdates',
  record({ url: text }),
  listOf(documentUpdateShape),
);

/** Adds a subscription with the documents that were read for it. */
export const addSubscriptionMessage = libraryMessage<WholeSubscription, void>(
  'addSubscription',
  wholeSubscriptionShape,
  nothing,
);

/** Checks these, or all for `null`, now; answered when that is done. */
export const checkSubscriptionsMessage = libraryMessage<{ readonly urls: readonly string[] | null }, void>(
  'checkSubscriptions',
  record({ urls: orNull(listOf(text)) }),
  nothing,
);

export const setSubscriptionModeMessage = libraryMessage<
  { readonly url: string; readonly mode: SubscriptionMode },
  void
>('setSubscriptionMode', record({ url: text, mode: oneOf(SUBSCRIPTION_MODES) }), nothing);

const removalShape = record({ removalId: text, removedCount: wholeNumber });

type Removal = { readonly removalId: string; readonly removedCount: number };

/** What the reader decided of documents that wait. */
export const decideUpdatesMessage = libraryMessage<
  { readonly url: string; readonly decisions: readonly UpdateDecision[] },
  Removal
>(
  'decideUpdates',
  record({
    url: text,
    decisions: listOf(
      record<UpdateDecision>({
        fileId: text,
        act: oneOf(['take', 'leave', 'remove', 'keep']),
        choices: tableOf<MergeChoice>(oneOf(['mine', 'theirs'])),
      }),
    ),
  }),
  removalShape,
);

/** The reader has read what was taken at once. */
export const markReadMessage = libraryMessage<{ readonly url: string }, void>(
  'markRead',
  record({ url: text }),
  nothing,
);

/** Ends a subscription and, if so chosen, removes its documents; `removalId` undoes it for ten minutes. */
export const endSubscriptionMessage = libraryMessage<{ readonly url: string; readonly isRemoving: boolean }, Removal>(
  'endSubscription',
  record({ url: text, isRemoving: flag }),
  removalShape,
);

export const undoEndMessage = libraryMessage<{ readonly removalId: string }, void>(
  'undoEndSubscription',
  record({ removalId: text }),
  nothing,
);

const fetchedShape = record<FetchedDocument>({
  fileId: text,
  path: text,
  sha256: text,
  backgrounder: orNull(backgrounderShape),
  unread: orNull(text),
});

/** HTML that the worker fetched, as the page has read it. */
export const giveReadingMessage = libraryMessage<{ readonly url: string; readonly fetched: FetchedDocument }, void>(
  'giveReading',
  record({ url: text, fetched: fetchedShape }),
  nothing,
);
