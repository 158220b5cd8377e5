import type { PageFacts } from '@/core/page/page-facts';
import { isArticlePage, judgePage, type PageJudgement } from '@/core/page/judge-page';
import type { PageReport } from '@/core/page/page-report';
import { type Activity, readActivity } from '@/core/settings/activity';
import type { Settings } from '@/core/settings/settings';
import { readPageFacts } from '@/page/facts/read-page-facts';

import { type PageRun, type PageRunSources, startPageRun } from './page-run';
import type { Presenter } from './presenter-context';

/** After an app's own navigation the article arrives late: when the page is judged again, from the navigation on. */
const JUDGE_AGAIN_AFTER_MS = [300, 1000, 3000];

/** The page in one tab, across changes of the settings and the page's own navigation. */
export interface PageSession {
  applySettings(settings: Settings): void;
  /** The page became another one: ends what runs and judges the new one. */
  startAnew(): void;
  /** Looks again whether this is a page to work on, where it was not before. */
  judgeAgain(): void;
  showBroadAnyway(): void;
  /** Has the presenter do something, also on a page without highlights. */
  present(act: (presenter: Presenter) => void): Promise<void>;
  report(): PageReport;
}

interface CurrentRun {
  readonly run: PageRun;
  readonly isReading: boolean;
  readonly end: AbortController;
}

type Sources = Omit<PageRunSources, 'pageDate' | 'onShown'>;

/** `onTerms` is told how many terms the page shows, after every change. */
export function createPageSession(
  document: Document,
  firstSettings: Settings,
  sources: Sources,
  onTerms: (termCount: number) => void,
  signal: AbortSignal,
): PageSession {
  let settings = firstSettings;
  let facts: PageFacts | null = null;
  let current: CurrentRun | null = null;
  const site = document.location.host;

  /** Read when first asked for: a page where highlighting is off is not looked at. */
  const getFacts = (): PageFacts => (facts ??= readPageFacts(document));
  const judge = (): PageJudgement | Exclude<Activity, 'on'> => {
    const activity = readActivity(settings, site, Date.now());
    return activity === 'on' ? judgePage(getFacts(), settings, site) : activity;
  };
  const countTerms = () => onTerms(current?.run.describe().terms.length ?? 0);
  const endRun = () => {
    current?.end.abort();
    current = null;
  };
  const startRun = (isReading: boolean): CurrentRun => {
    const end = new AbortController();
    signal.addEventListener('abort', () => end.abort(), { once: true, signal: end.signal });
    const own = { ...sources, pageDate: getFacts().publishedOn, onShown: countTerms };
    current = { run: startPageRun(document, settings, own, { isReading }, end.signal), isReading, end };
    return current;
  };

  /** Brings the run in line with settings and page. */
  const refresh = (): void => {
    const shouldRead = judge() === 'fit';
    if (current?.isReading === shouldRead) {
      current.run.update(settings);
      return;
    }
    const wasShown = current !== null;
    endRun();
    if (shouldRead) startRun(true);
    // A page that showed nothing has nothing to take back, and must not wake the worker to say so.
    else if (wasShown) countTerms();
  };
  const judgeAgain = (): void => {
    if (current?.isReading || signal.aborted) return;
    facts = null;
    refresh();
  };

  refresh();
  return {
    applySettings: (changed) => {
      settings = changed;
      refresh();
    },
    startAnew: () => {
      const wasShown = current !== null;
      endRun();
      if (wasShown) countTerms();
      judgeAgain();
      for (const delayMs of JUDGE_AGAIN_AFTER_MS) setTimeout(judgeAgain, delayMs);
    },
    judgeAgain,
    showBroadAnyway: () => current?.run.showBroadAnyway(),
    present: async (act) => act(await (current ?? startRun(false)).run.getPresenter()),
    report: () => {
      const state = judge();
      const { terms, quietTerms, isOnSubject } = current?.run.describe() ?? NOTHING_FOUND;
      const readState = terms.length > 0 ? 'lit' : 'nothing-found';
      return {
        state: state === 'fit' ? readState : state,
        site,
        isArticle: isArticlePage(getFacts()),
        isOnSubject,
        terms,
        quietTerms,
      };
    },
  };
}

const NOTHING_FOUND = { terms: [], quietTerms: [], isOnSubject: false };
