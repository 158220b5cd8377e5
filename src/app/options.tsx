import '@/ui/library/library.css';

import { render } from 'preact';

import { watchLibrary } from '@/extension/library-change';
import { askLibrary, getLibraryStateMessage } from '@/extension/library-messages';
import { takeUnfinishedJob } from '@/extension/unfinished-job';
import { words } from '@/extension/words';
import { AddPanel } from '@/ui/library/AddPanel';
import { DocumentView } from '@/ui/library/DocumentView';
import { EntryList } from '@/ui/library/EntryList';
import { LibraryPage } from '@/ui/library/LibraryPage';
import { ProgressView } from '@/ui/library/ProgressView';
import { ReviewScreen } from '@/ui/library/ReviewScreen';
import { formatTime } from '@/ui/library/subscriptions/format-time';
import { WordsProvider } from '@/ui/words';

import { drawSubscriptionPanel, drawSubscriptionView, type SubscriptionTools } from './library-page/draw-subscriptions';
import { createDocumentActions } from './library-page/document-actions';
import { explainFailure } from './library-page/explain-failure';
import { readFallbacks } from './library-page/fallbacks';
import { createImportActions, toReview } from './library-page/import-actions';
import { askToKeep, isLossToTell, noteSeenLoss, readSeenLoss } from './library-page/keep-library';
import { createListActions } from './library-page/list-actions';
import { FIRST_STATE, holdState, type PageState } from './library-page/page-state';
import { createReviewActions } from './library-page/review-actions';
import { saveDocument } from './library-page/save-files';
import { saveLibrary } from './library-page/save-library';
import { startSearch } from './library-page/start-search';
import { createSubscribeActions } from './library-page/subscribe-actions';
import { createSubscriptionActions } from './library-page/subscription-actions';
import { tellProblem } from './library-page/tell';

/** Shows the library page in `root` and keeps it true to the library. */
export async function startOptions(root: Element): Promise<void> {
  const { signal } = new AbortController();
  const state = holdState(FIRST_STATE, (changed) => draw(changed));
  const search = startSearch(
    (found) => state.get().search.trim() !== '' && state.set({ found }),
    (error) => state.set({ notice: { tone: 'problem', sentences: [explainFailure(error)], onUndo: null } }),
  );
  const list = createListActions(state, search);
  const review = createReviewActions(state, async (placed) => {
    await Promise.all([list.refresh(), tools.subscribing.follow(placed)]);
  });
  const documents = createDocumentActions(state, list.refresh);
  /** Whatever the way in, the first document of the reader's own is worth the question. */
  const keep = (): void => void askToKeep(navigator.storage, () => localStorage).catch(() => undefined);
  const imports = createImportActions(state, review.open, async () => {
    keep();
    await list.refresh();
  });

  /** What fails says why, and changes nothing else. */
  const attempt = (work: Promise<void>): void =>
    void work.catch((error: unknown) =>
      state.set({ notice: { tone: 'problem', sentences: [explainFailure(error)], onUndo: null } }),
    );
  const goHome = (): void => {
    imports.cancel();
    tools.subscribing.cancel();
    state.set({ view: { kind: 'list' } });
  };
  const stop = (): void => {
    imports.cancel();
    tools.subscribing.stop();
  };
  const subscriptions = createSubscriptionActions(state, list.refresh, attempt);
  const refreshAll = async (): Promise<void> => {
    await Promise.all([list.refresh(), subscriptions.refresh()]);
  };
  const tools: SubscriptionTools = {
    subscriptions,
    subscribing: createSubscribeActions(state, toReview, review.open, async () => {
      keep();
      await refreshAll();
    }),
    attempt,
    onOpenDocument: (id) => attempt(documents.open(id)),
    onHome: goHome,
  };

  const readUnfinished = async (): Promise<string | null> => {
    const job = await takeUnfinishedJob();
    return job && words(`library.unfinished.${job.kind}`, [String(job.doneCount), String(job.totalCount)]);
  };

  const readLoss = async (): Promise<number | null> => {
    const { lostAtMs } = await askLibrary(getLibraryStateMessage, undefined);
    const isTold = isLossToTell(
      lostAtMs,
      state.get().overview.entries,
      readSeenLoss(() => localStorage),
    );
    return isTold ? lostAtMs : null;
  };

  let onDismiss: (() => void) | null = null;

  /** What happened before the page was opened, in one notice. */
  const tellBefore = async (): Promise<void> => {
    const [lostAtMs, unfinished] = await Promise.all([readLoss(), readUnfinished()]);
    const loss = lostAtMs && words('library.lost', [formatTime(lostAtMs, words('language.tag'))]);
    const sentences = [loss, unfinished].filter((sentence) => typeof sentence === 'string');
    if (sentences.length === 0) return;
    tellProblem(state, ...sentences);
    const { notice } = state.get();
    onDismiss = () => {
      if (lostAtMs !== null && state.get().notice === notice) noteSeenLoss(lostAtMs, () => localStorage);
    };
  };

  const dismiss = (): void => {
    onDismiss?.();
    state.set({ notice: null });
  };

  function draw(shown: PageState): void {
    render(
      <WordsProvider value={words}>
        <LibraryPage notice={shown.notice} onHome={goHome} onDismiss={dismiss}>
          {drawView(shown)}
        </LibraryPage>
      </WordsProvider>,
      root,
    );
  }

  function drawView(shown: PageState) {
    const { view, overview, ...searching } = shown;
    switch (view.kind) {
      case 'reading':
        return <ProgressView job={view.job} done={view.done} total={view.total} onCancel={stop} />;
      case 'review':
        return view.isSaving && view.items.length > 1 ? (
          <ProgressView job="add" done={view.savedCount} total={view.items.length} onCancel={review.stopAdding} />
        ) : (
          <ReviewScreen
            {...view}
            titles={new Map(overview.entries.map(({ id, title }) => [id, title]))}
            onOpen={review.openItem}
            onChange={review.change}
            onDecide={review.decide}
            onSkip={review.skip}
            onCancel={review.cancel}
            onAdd={() => {
              attempt(review.add());
              keep();
            }}
          />
        );
      case 'document':
        return (
          <DocumentView
            {...view}
            onChoose={(termId) => attempt(documents.choose(termId))}
            onNote={(termId, note) => attempt(documents.note(termId, note))}
            onEdit={() => review.edit(view.entry)}
            onRollBack={() => attempt(documents.rollBack())}
            onExport={(kind) => saveDocument(view.entry.backgrounder, kind)}
            onBack={goHome}
          />
        );
      case 'preview':
      case 'updates':
        return drawSubscriptionView(view, shown, tools);
      case 'list':
        return (
          <>
            <AddPanel
              onFiles={(files) => attempt(imports.readFiles(files))}
              onText={(text) => attempt(imports.readPasted(text))}
              onFromScratch={review.startNew}
            />
            {drawSubscriptionPanel(shown, tools)}
            <EntryList
              entries={overview.entries}
              search={searching.search}
              found={searching.found}
              damagedTitles={overview.damagedTitles}
              damagedIds={[...new Set([...overview.damagedIds, ...(searching.found?.damagedIds ?? [])])]}
              onExportAll={() => attempt(saveLibrary(readFallbacks().today))}
              onSearch={list.search}
              onOpen={(id, place) => attempt(documents.open(id, place))}
              onSwitch={(id, isOn) => attempt(list.switchOn(id, isOn))}
              onRemove={(ids) => attempt(list.remove(ids, attempt))}
            />
          </>
        );
    }
  }

  draw(state.get());
  watchLibrary(() => attempt(refreshAll()), signal);
  const refreshed = refreshAll();
  attempt(refreshed);
  attempt(refreshed.catch(() => undefined).then(tellBefore));
  const tabId = Number(new URLSearchParams(location.hash.slice(1)).get('tab') ?? Number.NaN);
  if (Number.isInteger(tabId)) attempt(imports.readTab(tabId));
}
