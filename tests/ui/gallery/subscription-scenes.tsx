import { LibraryPage } from '@/ui/library/LibraryPage';
import { CollectionPreview } from '@/ui/library/subscriptions/CollectionPreview';
import { SubscriptionPanel } from '@/ui/library/subscriptions/SubscriptionPanel';
import { UpdateView } from '@/ui/library/subscriptions/UpdateView';

import {
  SAMPLE_COLLECTION,
  SAMPLE_CONFLICT,
  SAMPLE_FLAW,
  SAMPLE_SUBSCRIPTION,
  SAMPLE_UPDATE,
} from '@@/tests/ui/sample-subscription';

import type { Scene } from './scenes';

const doNothing = () => {};

function subscriptionScene(name: string, content: Scene['content'], isOpen = false): Scene {
  return {
    name,
    surface: 'library',
    isOpen,
    content: (
      <LibraryPage notice={null} onHome={doNothing} onDismiss={doNothing}>
        {content}
      </LibraryPage>
    ),
  };
}

/** Every view of subscriptions. */
export const SUBSCRIPTION_SCENES: readonly Scene[] = [
  subscriptionScene(
    'subscriptions',
    <SubscriptionPanel
      subscriptions={[
        { ...SAMPLE_SUBSCRIPTION, waitingCount: 3 },
        { ...SAMPLE_SUBSCRIPTION, url: 'https://a.example/a.md', mode: 'after', newsCount: 1, problems: [SAMPLE_FLAW] },
        {
          ...SAMPLE_SUBSCRIPTION,
          url: 'https://b.example/b.md',
          failure: { problem: 'refused', detail: 'HTTP 503', count: 2 },
        },
        {
          ...SAMPLE_SUBSCRIPTION,
          url: 'https://c.example/c.md',
          failure: { problem: 'noAccess', detail: '', count: 1 },
        },
      ]}
      checkingUrls={new Set()}
      onSubscribe={doNothing}
      onCheckAll={doNothing}
      onCheck={doNothing}
      onOpen={doNothing}
      onMode={doNothing}
      onEnd={doNothing}
      onAllow={doNothing}
    />,
    true,
  ),
  subscriptionScene(
    'a collection, before it is subscribed to',
    <CollectionPreview collection={SAMPLE_COLLECTION} isSaving={false} onConfirm={doNothing} onCancel={doNothing} />,
    true,
  ),
  subscriptionScene(
    'what is new in a collection',
    <UpdateView
      subscription={SAMPLE_SUBSCRIPTION}
      updates={[
        SAMPLE_UPDATE,
        SAMPLE_CONFLICT,
        { ...SAMPLE_UPDATE, fileId: 'new', kind: 'added', entryId: null },
        { ...SAMPLE_UPDATE, fileId: 'gone', kind: 'gone', changes: [], isWaiting: false },
      ]}
      onDecide={doNothing}
      onOpen={doNothing}
      onRead={doNothing}
      onBack={doNothing}
    />,
    true,
  ),
];
