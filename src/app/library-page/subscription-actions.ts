import type { MergeChoices } from '@/core/subscription/merge-update';
import { parseAddress } from '@/core/subscription/parse-address';
import type { SubscriptionMode } from '@/core/subscription/subscription';
import { toPublished } from '@/core/subscription/to-published';
import { askLibrary } from '@/extension/library-messages';
import { askForAccess } from '@/extension/site-access';
import {
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
} from '@/extension/subscription-messages';
import { undoRemovalMessage } from '@/extension/library-messages';
import { words } from '@/extension/words';
import { readHtml } from '@/reading/read-html';
import { explainCheck } from '@/ui/library/subscriptions/explain-check';
import type { UpdateAct } from '@/ui/library/subscriptions/UpdateItem';

import type { StateHolder } from './page-state';
import { tellDone, tellProblem } from './tell';

/** What the reader does with subscriptions there are. `onChanged` is called when documents may have changed. */
export function createSubscriptionActions(
  state: StateHolder,
  onChanged: () => Promise<void>,
  attempt: (work: Promise<void>) => void,
) {
  const refresh = async (): Promise<void> => {
    let subscriptions = await askLibrary(listSubscriptionsMessage, undefined);
    const unread = subscriptions.filter(({ unreadCount }) => unreadCount > 0);
    for (const { url } of unread) await readUnread(url);
    if (unread.length > 0) subscriptions = await askLibrary(listSubscriptionsMessage, undefined);
    state.set({ subscriptions });
    const { view } = state.get();
    if (view.kind === 'updates') await open(view.url);
  };

  const open = async (url: string): Promise<void> => {
    const updates = await askLibrary(listUpdatesMessage, { url });
    state.set({ view: { kind: 'updates', url, updates } });
  };

  const check = async (urls: readonly string[] | null): Promise<void> => {
    const asked = urls ?? state.get().subscriptions.map(({ url }) => url);
    state.set({ checkingUrls: new Set([...state.get().checkingUrls, ...asked]) });
    try {
      await askLibrary(checkSubscriptionsMessage, { urls });
    } finally {
      const left = [...state.get().checkingUrls].filter((url) => !asked.includes(url));
      state.set({ checkingUrls: new Set(left) });
    }
    await Promise.all([refresh(), onChanged()]);
    tellCheck(asked);
  };

  const tellCheck = (asked: readonly string[]): void => {
    const checked = state.get().subscriptions.filter(({ url }) => asked.includes(url));
    const failed = checked.filter(({ failure }) => failure !== null);
    if (failed.length > 0) {
      tellProblem(state, ...failed.map(({ title, failure }) => `${title}: ${explainCheck(words, failure!)}`));
    } else if (checked.some(({ waitingCount, newsCount }) => waitingCount + newsCount > 0)) {
      tellDone(state, words('subscription.done.found'));
    } else {
      const title = checked[0]?.title ?? '';
      tellDone(state, words('subscription.done.upToDate', checked.length, [String(checked.length), title]));
    }
  };

  const undo = async (undoing: Promise<unknown>): Promise<void> => {
    await undoing;
    state.set({ notice: null });
    await Promise.all([refresh(), onChanged()]);
  };

  return {
    refresh,
    /** Whoever looks at what is new need not be told of it any longer. */
    open: async (url: string): Promise<void> => {
      await open(url);
      if (state.get().notice?.tone === 'done') state.set({ notice: null });
    },
    check,
    setMode: async (url: string, mode: SubscriptionMode): Promise<void> => {
      await askLibrary(setSubscriptionModeMessage, { url, mode });
      await refresh();
    },
    /** Call in the reader's own click. */
    allow: async (url: string): Promise<void> => {
      const { pattern } = { pattern: null, ...parseAddress(url) };
      if (pattern === null) return;
      if (await askForAccess(pattern)) await check([url]);
      else tellProblem(state, words('subscription.denied', [pattern.replace(/\/\*$/, '')]));
    },
    decide: async (fileIds: readonly string[], act: UpdateAct, choices: MergeChoices): Promise<void> => {
      const { view } = state.get();
      if (view.kind !== 'updates') return;
      const decisions = fileIds.map((fileId) => ({ fileId, act, choices }));
      const { removalId, removedCount } = await askLibrary(decideUpdatesMessage, { url: view.url, decisions });
      await Promise.all([refresh(), onChanged()]);
      if (removedCount === 0) tellDone(state, words('subscription.done.decided'));
      else {
        tellDone(state, words('subscription.done.removed'), () =>
          attempt(undo(askLibrary(undoRemovalMessage, { removalId }))),
        );
      }
      leaveIfDone();
    },
    markRead: async (): Promise<void> => {
      const { view } = state.get();
      if (view.kind !== 'updates') return;
      await askLibrary(markReadMessage, { url: view.url });
      await refresh();
      leaveIfDone();
    },
    end: async (url: string, isRemoving: boolean): Promise<void> => {
      const title = state.get().subscriptions.find((each) => each.url === url)?.title ?? url;
      const { removalId } = await askLibrary(endSubscriptionMessage, { url, isRemoving });
      const sentence = isRemoving
        ? words('subscription.done.ended', [title])
        : words('subscription.done.endedKept', [title]);
      tellDone(state, sentence, () => attempt(undo(askLibrary(undoEndMessage, { removalId }))));
      await Promise.all([refresh(), onChanged()]);
    },
  };

  function leaveIfDone(): void {
    const { view } = state.get();
    if (view.kind === 'updates' && view.updates.length === 0) state.set({ view: { kind: 'list' } });
  }
}

/** Reads here what the worker could not: it has no DOM. */
async function readUnread(url: string): Promise<void> {
  const [whole] = await askLibrary(readSubscriptionsMessage, { url });
  for (const { fileId, path, sha256, unread, base } of whole?.documents ?? []) {
    if (unread === null || base === null) continue;
    const backgrounder = toPublished({ ...readHtml(unread, url), url }, base);
    const fetched = { fileId, path, sha256, backgrounder, unread: null };
    await askLibrary(giveReadingMessage, { url, fetched });
  }
}
