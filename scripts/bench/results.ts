import type { Contestant, Preparation, RunResult } from './contestant';
import { findMedian } from './find-median';

/** `stopped`: it took longer than the limit. `skipped`: it was stopped, or took too long, with fewer terms. */
export type Outcome = 'done' | 'stopped' | 'failed' | 'skipped';

/** One contestant with so many terms on one page. */
export interface CaseResult {
  readonly page: string;
  readonly contestant: Contestant;
  readonly termCount: number;
  readonly outcome: Outcome;
  /** What it threw, where it failed. */
  readonly problem: string | null;
  readonly runCount: number;
  /** Loading the terms; `null` where it was not done. */
  readonly preparation: Preparation | null;
  /** Work of the very first run, before the browser had warmed up to the code; `null` unless done. Milliseconds. */
  readonly firstWorkMs: number | null;
  /** Medians of all runs, measure by measure; `null` unless done. */
  readonly median: RunResult | null;
  /** Median of reading the text once, in the same tab, turn by turn with the above. Milliseconds; `null` unless done. */
  readonly floorMs: number | null;
}

/** All that was measured in one go. */
export interface BenchResults {
  /** `YYYY-MM-DD`. */
  readonly date: string;
  readonly browser: string;
  readonly processor: string;
  readonly limitMs: number;
  readonly cases: readonly CaseResult[];
}

/** `null` without runs. */
export function summariseRuns(runs: readonly RunResult[]): RunResult | null {
  if (runs.length === 0) return null;
  const over = (read: (run: RunResult) => number | null): number | null =>
    findMedian(runs.map(read).filter((value) => value !== null));
  return {
    decideMs: over(({ decideMs }) => decideMs),
    markMs: over(({ markMs }) => markMs),
    wholeMs: over(({ wholeMs }) => wholeMs)!,
    workMs: over(({ workMs }) => workMs)!,
    layoutMs: over(({ layoutMs }) => layoutMs)!,
    longestTaskMs: over(({ longestTaskMs }) => longestTaskMs)!,
    heapBytes: over(({ heapBytes }) => heapBytes)!,
    markCount: over(({ markCount }) => markCount)!,
  };
}

/** The case, or `undefined` if it was not measured. */
export function findCase(
  { cases }: Pick<BenchResults, 'cases'>,
  page: string,
  contestant: Contestant,
  termCount: number,
): CaseResult | undefined {
  return cases.find((one) => one.page === page && one.contestant === contestant && one.termCount === termCount);
}
