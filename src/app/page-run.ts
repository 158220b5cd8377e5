import { type Choice, chooseMentions, listFoundTerms } from '@/core/page/choose-mentions';
import type { PageReport } from '@/core/page/page-report';
import type { Settings } from '@/core/settings/settings';
import { measurePosition } from '@/page/measure/measure-position';
import type { PageBlock } from '@/page/text/page-block';
import { startTextReader } from '@/page/watch/follow-text';
import { startPageWatcher } from '@/page/watch/page-watcher';

import { createPageFindings, type Find, type FoundBlock } from './page-findings';
import type { Presenter, PresenterContext, StartPresenter } from './presenter-context';

/** What a run needs from outside the page. */
export interface PageRunSources extends Pick<PresenterContext, 'words' | 'getCards' | 'readFrameworks' | 'pageDate'> {
  readonly find: Find;
  getPresenterStarter(): Promise<StartPresenter>;
  /** Called after every change of what is shown. */
  onShown(): void;
}

/** One reading of a page, from the first look until its signal aborts; then the page is as it was. */
export interface PageRun {
  update(settings: Settings): void;
  /** Shows broad terms although the page is not about the subject. */
  showBroadAnyway(): void;
  describe(): Pick<PageReport, 'isOnSubject' | 'terms' | 'quietTerms'>;
  /** The presenter, fetched if it is not here yet. */
  getPresenter(): Promise<Presenter>;
}

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
  let presenter: Presenter | null = null;
  let arriving: Promise<Presenter> | null = null;
  let blocks: readonly FoundBlock[] = [];
  let choice: Choice = { isOnSubject: false, mentions: [], quietTerms: [] };
  const findings = createPageFindings(sources.find);
  const watcher = startPageWatcher(document, signal);

  const getPresenter = (): Promise<Presenter> => {
    arriving ??= sources.getPresenterStarter().then((start) => {
      presenter = start({ ...sources, document, watcher, style: settings.style }, signal);
      return presenter;
    });
    return arriving;
  };

  const choose = (): void => {
    blocks = findings.list();
    const { hiddenKinds, occurrences, broadNames } = settings;
    const isBroadShown = showsBroadAnyway || broadNames === 'everywhere';
    choice = chooseMentions(blocks, findings.labels, { hiddenKinds, occurrences, showsBroadAnyway: isBroadShown });
  };

  const show = async (): Promise<void> => {
    choose();
    const hasMentions = choice.mentions.some((mentions) => mentions.length > 0);
    if (hasMentions || presenter !== null) {
      // Where our scripts may not be injected, or the worker is being replaced, the page stays as it is.
      const ready = await getPresenter().catch(() => null);
      if (signal.aborted || ready === null) return;
      // What the page took away while the presenter came must not be shown.
      choose();
      ready.present(blocks.map(({ block }, position) => ({ block, mentions: choice.mentions[position] ?? [] })));
    }
    sources.onShown();
  };

  const add = async (added: readonly PageBlock[]): Promise<void> => {
    try {
      await findings.add(added);
    } catch {
      // The worker is being replaced by an update: the new version's own loader will ask again.
      return;
    }
    if (!signal.aborted) await show();
  };
  const remove = (removed: readonly PageBlock[]): void => {
    findings.remove(removed);
    presenter?.erase(removed);
  };

  if (isReading) startTextReader(document, watcher, { onAdded: (added) => void add(added), onRemoved: remove }, signal);

  return {
    update: (changed) => {
      settings = changed;
      presenter?.setStyle(changed.style);
      void show();
    },
    showBroadAnyway: () => {
      showsBroadAnyway = true;
      void show();
    },
    describe: () => ({
      isOnSubject: choice.isOnSubject,
      quietTerms: choice.quietTerms,
      terms: listFoundTerms(choice, findings.labels, (position, { start }) =>
        measurePosition(blocks[position]!.block, start),
      ),
    }),
    getPresenter,
  };
}
