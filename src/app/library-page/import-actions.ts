import type { Draft } from '@/core/draft/draft';
import { formatProblem } from '@/core/backgrounder/problem';
import type { Origin } from '@/core/library/entry';
import { type Review, startReview } from '@/core/review/review';
import { record, text } from '@/core/shape/shape';
import type { Voice } from '@/core/terms/name-guess';
import { suggestTerms } from '@/core/terms/suggest-terms';
import { runInTab } from '@/extension/run-in-tab';
import { words } from '@/extension/words';
import { readWholePage, type WholePage } from '@/page/facts/read-whole-page';
import { readHtml } from '@/reading/read-html';

import { readFallbacks } from './fallbacks';
import type { StateHolder } from './page-state';
import { readChosenFiles, readPastedText, type ReadDocument } from './read-chosen';

const wholePageShape = record<WholePage>({ html: text, url: text });

/** Sentences about files that could not be read which are shown at once; the others are counted. */
const MOST_SENTENCES = 20;

/** Brings documents onto the review screen. `openReviews` shows them. */
export function createImportActions(state: StateHolder, openReviews: (reviews: readonly Review[]) => void) {
  let reading: AbortController | null = null;

  const cancel = (): void => {
    reading?.abort();
    reading = null;
  };

  /** What was read before the reader stopped it is reviewed too. */
  const review = async (documents: AsyncIterable<ReadDocument>, end: AbortController): Promise<void> => {
    const reviews: Review[] = [];
    const sentences: string[] = [];
    for await (const { result, origin, done, total } of documents) {
      if (result.isRead) reviews.push(await toReview(result.draft, origin));
      else sentences.push(...result.problems.map(formatProblem));
      if (end.signal.aborted) break;
      state.set({ view: { kind: 'reading', done, total } });
    }
    const isStopped = end.signal.aborted;
    if (reading === end) reading = null;
    tell(sentences, reviews.length === 0, isStopped);
    if (reviews.length > 0) openReviews(reviews);
    else state.set({ view: { kind: 'list' } });
  };

  const tell = (sentences: readonly string[], isEmpty: boolean, isStopped: boolean): void => {
    const all = [...(isStopped ? [words('library.done.stopped')] : []), ...sentences];
    const shown = all.slice(0, MOST_SENTENCES);
    if (all.length > shown.length) shown.push(words('library.moreProblems', all.length - shown.length));
    if (shown.length === 0 && isEmpty) shown.push(words('library.done.nothing'));
    state.set({ notice: shown.length === 0 ? null : { tone: 'problem', sentences: shown, onUndo: null } });
  };

  const start = (): AbortController => {
    cancel();
    reading = new AbortController();
    state.set({ view: { kind: 'reading', done: 0, total: null }, notice: null });
    return reading;
  };

  return {
    cancel,
    readFiles: async (files: readonly File[]): Promise<void> => {
      if (files.length === 0) return;
      const end = start();
      await review(readChosenFiles(files, end.signal), end);
    },
    readPasted: async (pasted: string): Promise<void> => review(readPastedText(pasted), start()),
    readTab: async (tabId: number): Promise<void> => {
      start();
      try {
        const { html, url } = wholePageShape(await runInTab(tabId, readWholePage));
        openReviews([await toReview(readHtml(html, url), { kind: 'page', url, fileName: null })]);
      } catch (error) {
        state.set({ view: { kind: 'list' } });
        throw error;
      }
    },
  };
}

/** Names that the file declares are its writer's choice, and nothing is suggested beside them. */
async function toReview(draft: Draft, origin: Origin): Promise<Review> {
  const fallbacks = readFallbacks();
  const language = draft.language ?? fallbacks.language;
  const voice = draft.terms.length === 0 ? await loadVoice(language) : undefined;
  const suggestions = draft.terms.length === 0 ? suggestTerms({ ...draft, language }, voice) : [];
  return startReview(draft, suggestions, origin, fallbacks);
}

/** The library for English is loaded when the first English text is read. */
async function loadVoice(language: string): Promise<Voice | undefined> {
  if (!/^en(?:-|$)/.test(language)) return undefined;
  const { englishVoice } = await import('@/core/terms/english-voice');
  return englishVoice;
}
