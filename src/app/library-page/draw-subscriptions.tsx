import { CollectionPreview } from '@/ui/library/subscriptions/CollectionPreview';
import { SubscriptionPanel } from '@/ui/library/subscriptions/SubscriptionPanel';
import { UpdateView } from '@/ui/library/subscriptions/UpdateView';

import type { PageState, View } from './page-state';
import type { createSubscribeActions } from './subscribe-actions';
import type { createSubscriptionActions } from './subscription-actions';

/** What the parts of the page that show subscriptions can do. */
export interface SubscriptionTools {
  readonly subscribing: ReturnType<typeof createSubscribeActions>;
  readonly subscriptions: ReturnType<typeof createSubscriptionActions>;
  readonly attempt: (work: Promise<void>) => void;
  readonly onOpenDocument: (entryId: string) => void;
  readonly onHome: () => void;
}

/** The subscriptions on the list's page. */
export function drawSubscriptionPanel(
  { subscriptions: shown, checkingUrls }: PageState,
  { subscribing, subscriptions, attempt }: SubscriptionTools,
) {
  return (
    <SubscriptionPanel
      subscriptions={shown}
      checkingUrls={checkingUrls}
      onSubscribe={(address) => attempt(subscribing.subscribe(address))}
      onCheckAll={() => attempt(subscriptions.check(null))}
      onCheck={(url) => attempt(subscriptions.check([url]))}
      onOpen={(url) => attempt(subscriptions.open(url))}
      onMode={(url, mode) => attempt(subscriptions.setMode(url, mode))}
      onEnd={(url, isRemoving) => attempt(subscriptions.end(url, isRemoving))}
      onAllow={(url) => attempt(subscriptions.allow(url))}
    />
  );
}

/** The views that subscriptions have to themselves. */
export function drawSubscriptionView(
  view: Extract<View, { kind: 'preview' | 'updates' }>,
  { subscriptions: shown }: PageState,
  { subscribing, subscriptions, attempt, onOpenDocument, onHome }: SubscriptionTools,
) {
  if (view.kind === 'preview') {
    const { collection, isSaving } = view;
    return (
      <CollectionPreview
        collection={collection}
        isSaving={isSaving}
        onConfirm={(mode) => attempt(subscribing.confirm(mode))}
        onCancel={onHome}
      />
    );
  }
  const { url, updates } = view;
  return (
    <UpdateView
      subscription={shown.find((each) => each.url === url) ?? { title: url, url }}
      updates={updates}
      onDecide={(fileIds, act, choices) => attempt(subscriptions.decide(fileIds, act, choices))}
      onOpen={onOpenDocument}
      onRead={() => attempt(subscriptions.markRead())}
      onBack={onHome}
    />
  );
}
