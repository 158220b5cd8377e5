import {
  askLibrary,
  removeEntriesMessage,
  switchEntriesMessage,
  undoRemovalMessage,
} from '@/extension/library-messages';
import { words } from '@/extension/words';

import { loadOverview } from './load-overview';
import type { StateHolder } from './page-state';
import type { Search } from './start-search';

/** What the reader does on the list of documents. */
export function createListActions(state: StateHolder, search: Search) {
  const refresh = async (): Promise<void> => {
    search.refresh();
    state.set({ overview: await loadOverview() });
  };

  const undo = async (removalId: string): Promise<void> => {
    await askLibrary(undoRemovalMessage, { removalId });
    state.set({ notice: null });
    await refresh();
  };

  return {
    refresh,
    search: (text: string): void => {
      state.set({ search: text, ...(text.trim() === '' && { found: null }) });
      search.ask(text);
    },
    switchOn: async (id: string, isOn: boolean): Promise<void> => {
      await askLibrary(switchEntriesMessage, { ids: [id], isOn });
      await refresh();
    },
    /** `tell` runs what may fail. */
    remove: async (ids: readonly string[], tell: (work: Promise<void>) => void): Promise<void> => {
      const { overview } = state.get();
      const [first = ''] = ids;
      const entry = overview.entries.find(({ id }) => id === first);
      const title = entry?.title ?? overview.damagedTitles.get(first) ?? first;
      // What cannot be read cannot be brought back either.
      const canUndo = ids.some((id) => !overview.damagedIds.includes(id));
      const { removalId, count } = await askLibrary(removeEntriesMessage, { ids });
      const sentences = [words('library.done.removed', count, [String(count), title])];
      state.set({ notice: { tone: 'done', sentences, onUndo: canUndo ? () => tell(undo(removalId)) : null } });
      await refresh();
    },
  };
}
