import { LibraryFailure } from '@/core/library/library-problem';

import {
  findConflictsMessage,
  getEntryMessage,
  getLibraryStateMessage,
  type LibraryAnswer,
  listEntriesMessage,
  putEntriesMessage,
  removeEntriesMessage,
  restoreEntriesMessage,
  rollBackEntryMessage,
  setNoteMessage,
  switchEntriesMessage,
  undoRemovalMessage,
} from './library-messages';
import type { LibraryStore } from './library-store/library-store';
import { type Answerer, answering, type MessageKind } from './message';

/** Answers the extension's own pages for the library, and nobody else: a tab of the web gets cards, no documents. */
export function answerLibrary(store: LibraryStore): readonly Answerer[] {
  return [
    answerOwnPage(listEntriesMessage, ({ after, limit }) => store.list(after, limit)),
    answerOwnPage(getEntryMessage, ({ id }) => store.get(id)),
    answerOwnPage(findConflictsMessage, ({ backgrounder }) => store.findConflicts(backgrounder)),
    answerOwnPage(putEntriesMessage, ({ items, onConflict }) => store.put(items, onConflict)),
    answerOwnPage(restoreEntriesMessage, ({ entries }) => store.restore(entries)),
    answerOwnPage(removeEntriesMessage, ({ ids }) => store.remove(ids)),
    answerOwnPage(undoRemovalMessage, ({ removalId }) => store.undoRemoval(removalId)),
    answerOwnPage(switchEntriesMessage, ({ ids, isOn }) => store.switch(ids, isOn)),
    answerOwnPage(setNoteMessage, ({ entryId, termId, note }) => store.setNote(entryId, termId, note)),
    answerOwnPage(rollBackEntryMessage, ({ id }) => store.rollBack(id)),
    answerOwnPage(getLibraryStateMessage, () => readState(store)),
  ];
}

/** Answers one of the extension’s own pages, with the library’s failures as what they mean. */
export function answerOwnPage<Ask, Value>(
  kind: MessageKind<Ask, LibraryAnswer<Value>>,
  ask: (asked: Ask) => Promise<Value>,
): Answerer {
  return answering(kind, async (asked, { isOwnPage }): Promise<LibraryAnswer<Value>> => {
    if (!isOwnPage) throw new Error('only the extension’s own pages may ask this');
    try {
      return { value: await ask(asked), problem: null };
    } catch (error) {
      if (!(error instanceof LibraryFailure)) throw error;
      return { value: null, problem: error.problem };
    }
  });
}

async function readState(store: LibraryStore) {
  const [entryCount, lostAtMs, isPersistent, estimate] = await Promise.all([
    store.count(),
    store.getLossTime(),
    navigator.storage.persisted(),
    navigator.storage.estimate(),
  ]);
  return { entryCount, lostAtMs, isPersistent, usedBytes: estimate.usage ?? null, quotaBytes: estimate.quota ?? null };
}
