import type { StateHolder } from './page-state';

/** Tells the reader that something is done; `onUndo` takes it back. */
export function tellDone(state: StateHolder, sentence: string, onUndo: (() => void) | null = null): void {
  state.set({ notice: { tone: 'done', sentences: [sentence], onUndo } });
}

/** Tells the reader why something could not be done. */
export function tellProblem(state: StateHolder, ...sentences: readonly string[]): void {
  state.set({ notice: { tone: 'problem', sentences, onUndo: null } });
}

/** Tells the reader something beside what is told already. */
export function tellMore(state: StateHolder, sentences: readonly string[]): void {
  if (sentences.length === 0) return;
  const { notice } = state.get();
  const tone = notice?.tone ?? 'done';
  state.set({
    notice: { tone, sentences: [...(notice?.sentences ?? []), ...sentences], onUndo: notice?.onUndo ?? null },
  });
}
