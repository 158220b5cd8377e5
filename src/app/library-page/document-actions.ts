import { makeCard } from '@/core/card/make-card';
import type { LibraryEntry } from '@/core/library/entry';
import { nameOwnTerms } from '@/core/library/name-own-terms';
import { nameTexts } from '@/core/review/name-text';
import type { Place } from '@/core/search/place';
import { askLibrary, getEntryMessage, rollBackEntryMessage, setNoteMessage } from '@/extension/library-messages';
import { words } from '@/extension/words';

import type { StateHolder } from './page-state';

/** What the reader does with one document. `onChanged` is called when the library has changed. */
export function createDocumentActions(state: StateHolder, onChanged: () => Promise<void>) {
  const getEntry = (): LibraryEntry | null => {
    const { view } = state.get();
    return view.kind === 'document' ? view.entry : null;
  };

  /** A term's place is its card. */
  const open = async (id: string, place: Place = { kind: 'top' }): Promise<void> => {
    const entry = await askLibrary(getEntryMessage, { id });
    if (entry !== null) show(entry, place);
  };

  /** Shows the document as it is now, unless the reader has gone on to something else meanwhile. */
  const showAnew = async (id: string, place?: Place): Promise<void> => {
    const entry = await askLibrary(getEntryMessage, { id });
    if (entry !== null && getEntry()?.backgrounder.id === id) show(entry, place);
  };

  const show = (entry: LibraryEntry, place: Place = { kind: 'top' }): void => {
    const findNames = nameOwnTerms(entry.backgrounder);
    const texts = nameTexts(entry.backgrounder, findNames);
    const termId = place.kind === 'term' ? place.termId : null;
    const card = termId && makeCard(entry.backgrounder, termId, findNames, entry.notes[termId] ?? null);
    state.set({ view: { kind: 'document', entry, texts, card: card || null, place } });
  };

  return {
    open,
    choose: async (termId: string): Promise<void> => {
      const entry = getEntry();
      if (entry !== null) await showAnew(entry.backgrounder.id, { kind: 'term', termId });
    },
    note: async (termId: string, note: string): Promise<void> => {
      const entry = getEntry();
      if (entry === null) return;
      await askLibrary(setNoteMessage, { entryId: entry.backgrounder.id, termId, note });
      await Promise.all([showAnew(entry.backgrounder.id, { kind: 'term', termId }), onChanged()]);
    },
    rollBack: async (): Promise<void> => {
      const entry = getEntry();
      if (entry === null) return;
      const { id, title } = entry.backgrounder;
      await askLibrary(rollBackEntryMessage, { id });
      await Promise.all([showAnew(id), onChanged()]);
      state.set({ notice: { tone: 'done', sentences: [words('library.done.rolledBack', [title])], onUndo: null } });
    },
  };
}
