import type { BlockFindings, Mention } from '@/core/matching/mention';
import type { FoundTerm, PageReport, TermLabel } from '@/core/page/page-report';
import { type NumberedMention, selectMentions } from '@/core/page/select-mentions';
import type { Settings } from '@/core/settings/settings';
import { type Decision, decideMentions } from '@/core/subject/decide-mentions';
import { measurePosition } from '@/page/measure/measure-position';
import { whenLoaded } from '@/page/schedule/when-loaded';
import { compareBlocks, type PageBlock } from '@/page/text/collect-blocks';
import { startTextReader } from '@/page/watch/follow-text';
import { startPageWatcher } from '@/page/watch/page-watcher';

import type { Presenter, PresenterContext, StartPresenter } from './presenter-context';

/** What a run needs from outside the page. */
export interface PageRunSources extends Pick<PresenterContext, 'words' | 'getCards' | 'pageDate'> {
  find(blocks: readonly PageBlock[]): Promise<{ findings: readonly BlockFindings[]; labels: readonly TermLabel[] }>;
  getPresenterStarter(): Promise<StartPresenter>;
  /** Called after every change of what is shown. */
  onShown(): void;
}

/** One reading of a page, from the first look until its signal aborts; then the page is as it was. */
export interface PageRun {
  update(settings: Settings): void;
  showBroadAnyway(): void;
  /** What was found, for the popup. */
  describe(): Pick<PageReport, 'isOnSubject' | 'terms' | 'quietTerms'>;
  /** The presenter, fetched if it is not here yet. */
  getPresenter(): Promise<Presenter>;
}

interface ReadBlock {
  readonly block: PageBlock;
  readonly findings: BlockFindings;
  readonly firstNumber: number;
}

/** Reads the page and what it adds, asks the library about it, and has the presenter show what was decided. */
export function startPageRun(
  document: Document,
  firstSettings: Settings,
  sources: PageRunSources,
  signal: AbortSignal,
): PageRun {
  let settings = firstSettings;
  let showsBroadAnyway = false;
  let nextNumber = 1;
  let presenter: Promise<Presenter> | null = null;
  let shown: Shown = NOTHING_SHOWN;
  const read = new Map<PageBlock, ReadBlock>();
  const gone = new WeakSet<PageBlock>();
  const labels = new Map<string, TermLabel>();
  const watcher = startPageWatcher(document, signal);

  const getPresenter = (): Promise<Presenter> => {
    presenter ??= sources
      .getPresenterStarter()
      .then((start) => start({ ...sources, document, watcher, style: settings.style }, signal));
    return presenter;
  };

  const show = async (): Promise<void> => {
    shown = chooseShown([...read.values()], labels, settings, showsBroadAnyway);
    if (presenter !== null || shown.paintings.some(({ mentions }) => mentions.length > 0)) {
      const [ready] = await Promise.all([getPresenter(), whenLoaded(document, signal)]);
      if (!signal.aborted) ready.present(shown.paintings);
    }
    if (!signal.aborted) sources.onShown();
  };

  const add = async (blocks: readonly PageBlock[]): Promise<void> => {
    const answer = await sources.find(blocks);
    if (signal.aborted) return;
    for (const label of answer.labels) labels.set(label.termId, label);
    blocks.forEach((block, position) => {
      const findings = answer.findings[position];
      if (findings === undefined || isEmpty(findings) || gone.has(block)) return;
      read.set(block, { block, findings, firstNumber: nextNumber });
      nextNumber += findings.mentions.length;
    });
    await show();
  };

  const remove = (blocks: readonly PageBlock[]): void => {
    for (const block of blocks) {
      gone.add(block);
      read.delete(block);
    }
    void presenter?.then((ready) => ready.erase(blocks));
  };

  startTextReader(document, watcher, { onAdded: (blocks) => void add(blocks), onRemoved: remove }, signal);

  return {
    update: (changed) => {
      const hasNewStyle = changed.style !== settings.style;
      settings = changed;
      if (hasNewStyle) void presenter?.then((ready) => ready.setStyle(changed.style));
      void show();
    },
    showBroadAnyway: () => {
      showsBroadAnyway = true;
      void show();
    },
    describe: () => describe(shown, labels),
    getPresenter,
  };
}
