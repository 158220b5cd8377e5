import { type Choice, chooseMentions, listFoundTerms } from '@/core/page/choose-mentions';
import { keepWithinBudget, MENTION_BUDGET } from '@/core/page/keep-within-budget';
import type { FoundOnPage } from '@/core/page/page-report';
import type { Settings } from '@/core/settings/settings';
import { measurePosition } from '@/page/measure/measure-position';
import { yieldToPage } from '@/page/schedule/in-slices';
import { whenShown } from '@/page/schedule/when-shown';
import type { PageBlock } from '@/page/text/page-block';
import { startTextReader } from '@/page/watch/follow-text';
import { startPageWatcher } from '@/page/watch/page-watcher';

import { createPageFindings, type Find, type FoundBlock } from './page-findings';
import type { Presenter, PresenterContext, StartPresenter } from './presenter-context';

/** What a run needs from outside the page. */
export interface PageRunSources extends Pick<
  PresenterContext,
  'words' | 'getCards' | 'injectTints' | 'readFrameworks'
> {
  readonly find: Find;
  getPresenterStarter(): Promise<StartPresenter>;
  /** Called when the page has text that was not read before, just before it is looked up. It may end the run. */
  onText(): void;
  /** Called after every change of what is shown. */
  onShown(): void;
}

/** One reading of a page, from the first look until its signal aborts; then the page is as it was. */
export interface PageRun {
  update(settings: Settings): void;
  /** The page's app moves to another of its pages: what the reader wished for the one before is over. */
  turnPage(): void;
  /** Shows broad terms although the page is not about the subject. */
  showBroadAnyway(): void;
  /** Shows so many mentions more as a page may have at first, where it has stopped. */
  continue(): void;
  describe(): FoundOnPage;
  /** The terms the page shows: those that are described, without measuring where they stand. */
  listTermIds(): readonly string[];
  /** The presenter, fetched if it is not here yet. */
  getPresenter(): Promise<Presenter>;
}

/** The library answers long pages bit by bit; what all of them say is chosen together, no more often than this. */
const SHOW_EVERY_MS = 50;

/** What a page takes away counts no longer after this long, or together with what it puts there, which is read sooner. */
const SHOW_AFTER_MS = 500;

/**
 * Reads the page and what it adds, asks the library about it, and has the presenter show what is chosen. A run that is not
 * reading serves look-ups on a page without highlights.
 */
export function startPageRun(
  document: Document,
  firstSettings: Settings,
  sources: PageRunSources,
  { isReading }: { readonly isReading: boolean },
  signal: AbortSignal,
): PageRun {
  let settings = firstSettings;
  let showsBroadAnyway = false;
  let limit = MENTION_BUDGET;
  let kept: ReadonlySet<number> = new Set();
  let leftOutCount = 0;
  let presenter: Presenter | null = null;
  let arriving: Promise<Presenter> | null = null;
  let blocks: readonly FoundBlock[] = [];
  let isShowing = false;
  /** Whether what is chosen is out of date. */
  let isStale = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let choice: Choice = { isOnSubject: false, mentions: [], quietTerms: [] };
  const findings = createPageFindings(sources.find);
  const watcher = startPageWatcher(document, signal);

  const getPresenter = (): Promise<Presenter> => {
    arriving ??= fetchPresenter().catch((error: unknown) => {
      arriving = null;
      throw error;
    });
    return arriving;
  };
  const fetchPresenter = async (): Promise<Presenter> => {
    const start = await sources.getPresenterStarter();
    return (presenter = start({ ...sources, document, watcher, style: settings.style }, signal));
  };

  const choose = (): void => {
    blocks = findings.list();
    const { hiddenKinds, occurrences, broadNames } = settings;
    const isBroadShown = showsBroadAnyway || broadNames === 'everywhere';
    const wanted = chooseMentions(blocks, findings.labels, {
      hiddenKinds,
      occurrences,
      showsBroadAnyway: isBroadShown,
    });
    const { mentions, leftOut } = keepWithinBudget(wanted.mentions, limit, (number) => kept.has(number));
    choice = { ...wanted, mentions };
    kept = new Set(mentions.flat().map(({ number }) => number));
    leftOutCount = leftOut.size;
  };

  /** What there is to show is chosen anew if it changes before the page is ready for it. */
  const show = async (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    isStale = true;
    if (isShowing) return;
    isShowing = true;
    while (isStale && !signal.aborted) {
      await yieldToPage();
      isStale = false;
      choose();
      await present();
      await new Promise((resolve) => setTimeout(resolve, SHOW_EVERY_MS));
    }
    isShowing = false;
  };

  const present = async (): Promise<void> => {
    const hasMentions = choice.mentions.some((mentions) => mentions.length > 0);
    if (hasMentions || presenter !== null) {
      // Where our scripts may not be injected, or the worker is being replaced, the page stays as it is.
      const ready = await getPresenter().catch(() => null);
      await whenShown(document, signal);
      await yieldToPage();
      if (isStale || signal.aborted || ready === null) return;
      ready.present(blocks.map(({ block }, position) => ({ block, mentions: choice.mentions[position] ?? [] })));
    }
    sources.onShown();
  };

  const add = async (added: readonly PageBlock[]): Promise<void> => {
    sources.onText();
    if (signal.aborted) return;
    try {
      await findings.add(added);
    } catch {
      // The worker was replaced by an update: the new version's own loader will ask again.
      return;
    }
    if (!signal.aborted) await show();
  };
  const remove = (removed: readonly PageBlock[]): void => {
    const wasFound = findings.remove(removed);
    presenter?.erase(removed);
    isStale = true;
    if (wasFound) timer ??= setTimeout(() => signal.aborted || void show(), SHOW_AFTER_MS);
  };

  if (isReading) startTextReader(document, watcher, { onAdded: (added) => void add(added), onRemoved: remove }, signal);

  return {
    turnPage: () => {
      showsBroadAnyway = false;
      limit = MENTION_BUDGET;
    },
    update: (changed) => {
      settings = changed;
      presenter?.setStyle(changed.style);
      void show();
    },
    showBroadAnyway: () => {
      showsBroadAnyway = true;
      void show();
    },
    continue: () => {
      if (leftOutCount === 0) return;
      limit += MENTION_BUDGET;
      void show();
    },
    describe: () => {
      if (isStale) choose();
      const { isOnSubject, quietTerms } = choice;
      const terms = listFoundTerms(choice, findings.labels, (position, { start }) =>
        measurePosition(blocks[position]!.block, start),
      );
      return { isOnSubject, quietTerms, terms, leftOutCount };
    },
    listTermIds: () => [...new Set(choice.mentions.flat().map(({ termId }) => termId))],
    getPresenter,
  };
}
