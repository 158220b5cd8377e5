import type { OwnTask, OwnWork } from './find-own-tasks';

/** A task that takes longer is long (https://w3c.github.io/longtasks/). Milliseconds. */
export const LONG_MS = 50;

/** What one page costs. Times in milliseconds, under the slow-down. */
export interface PageTasks {
  readonly page: string;
  readonly markCount: number;
  /** How often it was loaded; the figures are those of the run with the shortest longest task. */
  readonly runCount: number;
  /** All time in code of the extension. */
  readonly ownMs: number;
  /** `null` where none of our code ran. */
  readonly longest: OwnTask | null;
  /** Tasks over `LONG_MS`. */
  readonly longCount: number;
  /** See `OwnWork`. */
  readonly longestFrameMs: number;
}

/** All pages that were measured in one go. */
export interface TaskResults {
  /** `YYYY-MM-DD`. */
  readonly date: string;
  readonly browser: string;
  readonly processor: string;
  /** How many times slower the browser was asked to be. */
  readonly slowDown: number;
  readonly pages: readonly PageTasks[];
}

/** One load of a page. */
export interface PageRun {
  readonly work: OwnWork;
  readonly markCount: number;
}

/** The figures of the best of the runs, of which there is at least one. */
export function summarisePage(page: string, runs: readonly PageRun[]): PageTasks {
  const [best] = runs.toSorted((a, b) => longestMs(a) - longestMs(b));
  const { tasks, longestFrameMs } = best!.work;
  return {
    page,
    markCount: best!.markCount,
    runCount: runs.length,
    ownMs: tasks.reduce((sum, { ownMs }) => sum + ownMs, 0),
    longest: findLongest(best!),
    longCount: tasks.filter(({ ownMs }) => ownMs > LONG_MS).length,
    longestFrameMs,
  };
}

/** Whether another run would show if a long task is the page's lot or the machine's. */
export function isDoubtful(runs: readonly PageRun[]): boolean {
  return Math.min(...runs.map(longestMs)) > LONG_MS;
}

function longestMs(run: PageRun): number {
  return findLongest(run)?.ownMs ?? 0;
}

function findLongest({ work }: PageRun): OwnTask | null {
  return work.tasks.toSorted((a, b) => b.ownMs - a.ownMs)[0] ?? null;
}
