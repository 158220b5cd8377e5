import type { Draft } from '@/core/draft/draft';
import { formatProblem } from '@/core/backgrounder/problem';
import type { LibraryEntry, Origin } from '@/core/library/entry';
import { type Review, startReview } from '@/core/review/review';
import type { WholeSubscription } from '@/core/subscription/subscription';
import type { Voice } from '@/core/terms/name-guess';
import { suggestTerms } from '@/core/terms/suggest-terms';
import { askLibrary, restoreEntriesMessage } from '@/extension/library-messages';
import { startJob } from '@/extension/unfinished-job';
import { words } from '@/extension/words';
import { readFiles, type ReadItem } from '@/reading/read-files';

import { readFallbacks } from './fallbacks';
import type { StateHolder } from './page-state';
import { readTab } from './read-tab';
import { restoreSubscriptions } from './restore-subscriptions';
import { tellProblem } from './tell';

/** Sentences about files that could not be read which are shown; the others are counted. Their box scrolls. */
const MOST_SENTENCES = 200;

/** Entries put back in one message. */
const BATCH_SIZE = 50;

/**
 * Brings documents onto the review screen, and the entries of a packed library straight back. `openReviews` shows reviews;
 * `onRestored` is called when the library has changed.
 */
export function createImportActions(
  state: StateHolder,
  openReviews: (reviews: readonly Review[]) => void,
  onRestored: () => Promise<void>,
) {
  let reading: AbortController | null = null;

  const cancel = (): void => {
    reading?.abort();
    reading = null;
  };

  /**
   * What was read before the reader stopped it is reviewed too. The entries of a packed library are put back as they are read,
   * some at a time: what is back stays whole, whatever comes after.
   */
  const review = async (
    open: (signal: AbortSignal) => AsyncIterable<ReadItem>,
    toOrigin: (fileName: string) => Origin,
  ): Promise<void> => {
    const end = start();
    const job = startJob();
    const reviews: Review[] = [];
    const subscriptions: WholeSubscription[] = [];
    const sentences: string[] = [];
    let waiting: LibraryEntry[] = [];
    let restoredCount = 0;
    let isRestoring = false;
    let total = 0;
    const restore = async (): Promise<void> => {
      if (waiting.length === 0) return;
      await askLibrary(restoreEntriesMessage, { entries: waiting });
      restoredCount += waiting.length;
      waiting = [];
      await job.step({ kind: 'restore', doneCount: restoredCount, totalCount: total });
    };
    try {
      for await (const { fileName, found, doneCount, totalCount } of open(end.signal)) {
        total = totalCount;
        if (found.kind === 'entry') {
          isRestoring = true;
          waiting.push(found.entry);
          if (waiting.length === BATCH_SIZE) await restore();
        } else if (found.kind === 'subscription') subscriptions.push(found.whole);
        else if (found.result.isRead) {
          reviews.push(await toReview(found.result.draft, toOrigin(fileName)));
        } else sentences.push(...found.result.problems.map(formatProblem));
        if (!isRestoring && doneCount % BATCH_SIZE === 1) await job.step({ kind: 'read', doneCount, totalCount });
        const kind = isRestoring ? 'restore' : 'read';
        state.set({ view: { kind: 'reading', job: kind, done: isRestoring ? restoredCount : doneCount, total } });
      }
      if (!end.signal.aborted) {
        await restore();
        await restoreSubscriptions(subscriptions);
      }
    } catch (error) {
      state.set({ view: { kind: 'list' } });
      if (restoredCount > 0) await onRestored();
      throw error;
    } finally {
      await job.end();
    }
    const isStopped = end.signal.aborted;
    if (reading === end) reading = null;
    if (isRestoring) await tellRestored(restoredCount, isStopped ? total : null, sentences);
    else tell(sentences, reviews.length === 0, isStopped);
    if (reviews.length > 0) openReviews(reviews);
    else state.set({ view: { kind: 'list' } });
  };

  /** `total` is how many there would have been where it was stopped; else `null`. */
  const tellRestored = async (count: number, total: number | null, problems: readonly string[]): Promise<void> => {
    const told =
      total === null
        ? words('library.done.restored', count)
        : words('library.done.restoreStopped', [String(count), String(total)]);
    const tone = problems.length > 0 ? 'problem' : 'done';
    state.set({ notice: { tone, sentences: [told, ...problems.slice(0, MOST_SENTENCES)], onUndo: null } });
    await onRestored();
  };

  const tell = (sentences: readonly string[], isEmpty: boolean, isStopped: boolean): void => {
    const all = [...(isStopped ? [words('library.done.stopped')] : []), ...sentences];
    const shown = all.slice(0, MOST_SENTENCES);
    if (all.length > shown.length) shown.push(words('library.moreProblems', all.length - shown.length));
    if (shown.length === 0 && isEmpty) shown.push(words('library.done.nothing'));
    if (shown.length > 0) state.set({ notice: { tone: 'problem', sentences: shown, onUndo: null } });
  };

  const start = (): AbortController => {
    cancel();
    reading = new AbortController();
    state.set({ view: { kind: 'reading', job: 'read', done: 0, total: null }, notice: null });
    return reading;
  };

  return {
    cancel,
    readFiles: async (files: readonly File[]): Promise<void> => {
      if (files.length > 0) await review((signal) => readFiles(files, signal), fromFile);
    },
    /** Pasted text is read as the file that it looks like. */
    readPasted: async (pasted: string): Promise<void> => {
      const file = new File([pasted], guessFileName(pasted));
      await review(
        (signal) => readFiles([file], signal),
        () => ({ kind: 'form', url: null, fileName: null }),
      );
    },
    readTab: async (tabId: number): Promise<void> => {
      const end = start();
      try {
        const read = await readTab(tabId);
        if (end.signal.aborted) return;
        if (read.isRead) openReviews([await toReview(read.draft, { kind: 'page', url: read.url, fileName: null })]);
        else {
          state.set({ view: { kind: 'list' } });
          tellProblem(state, ...read.sentences);
        }
      } catch (error) {
        state.set({ view: { kind: 'list' } });
        throw error;
      }
    },
  };
}

/** A draft as the form begins with it. Names that the file declares are its writer's choice, and nothing is suggested beside them. */
export async function toReview(draft: Draft, origin: Origin): Promise<Review> {
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

/** A file in an archive goes by its own name. */
function fromFile(path: string): Origin {
  return { kind: 'file', url: null, fileName: path.split('/').at(-1)! };
}

function guessFileName(pasted: string): string {
  if (/^\s*<(?:!doctype|html|body|article|div|p|h1)\b/i.test(pasted)) return 'pasted.html';
  if (/^\s*\{/.test(pasted)) return 'pasted.json';
  return /^---\s*\n/.test(pasted) ? 'pasted.md' : 'pasted.txt';
}
