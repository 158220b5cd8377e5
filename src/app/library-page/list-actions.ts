import {
  askLibrary,
  removeEntriesMessage,
  searchEntriesMessage,
  switchEntriesMessage,
  undoRemovalMessage,
} from '@/extension/library-messages';
import { words } from '@/extension/words';

import { loadOverview } from './load-overview';
import type { StateHolder } from './page-state';

/** What the reader does on the list of documents. */
export function createListActions(state: StateHolder) {
  /** Only the answer to the last question counts. */
  let asked = 0;

  const search = async (text: string): Promise<void> => {
    asked += 1;
    const question = asked;
    state.set({ search: text, ...(text.trim() === '' && { hits: null }) });
    if (text.trim() === '') return;
    const ids = await askLibrary(searchEntriesMessage, { text });
    if (question === asked) state.set({ hits: new Set(ids) });
  };

  const refresh = async (): Promise<void> => {
    state.set({ overview: await loadOverview() });
    await search(state.get().search);
  };

  const undo = async (removalId: string): Promise<void> => {
    await askLibrary(undoRemovalMessage, { removalId });
    state.set({ notice: null });
    await refresh();
  };

  return {
    refresh,
    search,
    switchOn: async (id: string, isOn: boolean): Promise<void> => {
      await askLibrary(switchEntriesMessage, { ids: [id], isOn });
      await refresh();
    },
    /** `tell` runs what may fail. */
    remove: async (ids: readonly string[], tell: (work: Promise<void>) => void): Promise<void> => {
      const title = state.get().overview.entries.find(({ id }) => id === ids[0])?.title ?? ids[0] ?? '';
      const { removalId, count } = await askLibrary(removeEntriesMessage, { ids });
      const sentences = [words('library.done.removed', count, [String(count), title])];
      state.set({ notice: { tone: 'done', sentences, onUndo: () => tell(undo(removalId)) } });
      await refresh();
    },
  };
}
