import type { FrameSeat } from '@/core/page/judge-frame';
import type { PageFacts } from '@/core/page/page-facts';
import { isArticlePage, judgePage, type PageJudgement } from '@/core/page/judge-page';
import type { PageReport } from '@/core/page/page-report';
import { type Activity, readActivity } from '@/core/settings/activity';
import type { Settings } from '@/core/settings/settings';
import { readPageFacts } from '@/page/facts/read-page-facts';
import { whenShown } from '@/page/schedule/when-shown';

import { type PageRun, type PageRunSources, startPageRun } from './page-run';
import type { Presenter } from './presenter-context';

/**
 * An app on the page may bring its article long after the page has loaded, or after its own navigation: how long to wait
 * before the page is looked at again, each time.
 */
const LOOKS_AFTER_MS = [300, 700, 2000, 7000, 20_000];

/** The page in one tab, across changes of the settings and the page's own navigation. */
export interface PageSession {
  applySettings(settings: Settings): void;
  /** The library is another one: what was found with it is forgotten, and the page read anew. */
  readAnew(): void;
  /** The page's app moves to another of its pages, whose text is still to come: what runs goes on until it is unfit. */
  turnPage(): void;
  /** Looks again, now and for a while, whether this is a page to work on, where it was not before. */
  judgeAgain(): void;
  showBroadAnyway(): void;
  /** Shows more of a page that names very much. */
  continue(): void;
  /** Has the presenter do something, also on a page without highlights. */
  present(act: (presenter: Presenter) => void): Promise<void>;
  report(): PageReport;
  listTermIds(): readonly string[];
}

interface CurrentRun {
  readonly run: PageRun;
  readonly isReading: boolean;
  readonly end: AbortController;
}

type Sources = Omit<PageRunSources, 'onText' | 'onShown'>;

/** Where a page is shown. */
export interface PagePlace {
  /** That of the frame it is in; `null` where it is the page of a tab. */
  readonly seat: FrameSeat | null;
  /** Called after every change of what the page shows. */
  onTerms(): void;
}

export function createPageSession(
  document: Document,
  firstSettings: Settings,
  sources: Sources,
  { seat, onTerms }: PagePlace,
  signal: AbortSignal,
): PageSession {
  let settings = firstSettings;
  let facts: PageFacts | null = null;
  let current: CurrentRun | null = null;
  let isTurning = false;
  /** How often looking for a while was begun: only the last one goes on. */
  let rounds = 0;
  const site = seat?.site ?? document.location.host;

  /** Read when first asked for: a page where highlighting is off is not looked at. */
  const getFacts = (): PageFacts => (facts ??= readPageFacts(document));
  const judge = (): PageJudgement | Exclude<Activity, 'on'> => {
    const activity = readActivity(settings, site, Date.now());
    if (activity !== 'on') return activity;
    return judgePage(getFacts(), settings, site);
  };
  const endRun = () => {
    current?.end.abort();
    current = null;
  };
  const startRun = (isReading: boolean): CurrentRun => {
    const end = new AbortController();
    signal.addEventListener('abort', () => end.abort(), { once: true, signal: end.signal });
    const own = { ...sources, onText: () => isTurning && look(), onShown: onTerms };
    current = { run: startPageRun(document, settings, own, { isReading }, end.signal), isReading, end };
    return current;
  };

  /** Starts or ends reading as settings and page have it now; returns whether it did. */
  const align = (): boolean => {
    const shouldRead = judge() === 'fit';
    if (signal.aborted || shouldRead === (current?.isReading ?? false)) return false;
    const wasShown = current !== null;
    endRun();
    if (shouldRead) startRun(true);
    // A page that showed nothing has nothing to take back, and must not wake the worker to say so.
    else if (wasShown) onTerms();
    return true;
  };
  const look = (): void => {
    facts = null;
    align();
  };

  /** Looks again and again, as long as it is of use. A hidden page is looked at when it is shown. */
  const lookForAWhile = async (): Promise<void> => {
    const round = ++rounds;
    for (const delayMs of LOOKS_AFTER_MS) {
      await new Promise((resolve) => setTimeout(resolve, delayMs));
      await whenShown(document, signal);
      if (round !== rounds || signal.aborted) return;
      if (isTurning || !current?.isReading) look();
    }
    isTurning = false;
  };

  align();
  return {
    applySettings: (changed) => {
      settings = changed;
      if (!align()) current?.run.update(settings);
    },
    readAnew: () => {
      if (!current?.isReading) return;
      endRun();
      align();
      onTerms();
    },
    turnPage: () => {
      isTurning = true;
      current?.run.turnPage();
      void lookForAWhile();
    },
    judgeAgain: () => {
      if (current?.isReading) return;
      look();
      void lookForAWhile();
    },
    showBroadAnyway: () => current?.run.showBroadAnyway(),
    continue: () => current?.run.continue(),
    present: async (act) => act(await (current ?? startRun(false)).run.getPresenter()),
    listTermIds: () => current?.run.listTermIds() ?? [],
    report: () => {
      const state = judge();
      const found = current?.run.describe() ?? NOTHING_FOUND;
      const readState = found.terms.length > 0 ? 'lit' : 'nothing-found';
      return { ...found, state: state === 'fit' ? readState : state, site, isArticle: isArticlePage(getFacts()) };
    },
  };
}

const NOTHING_FOUND = { terms: [], quietTerms: [], isOnSubject: false, leftOutCount: 0 };
