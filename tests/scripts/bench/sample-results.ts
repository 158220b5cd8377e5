import type { Contestant, RunResult } from '@@/scripts/bench/contestant';
import { REPORT_PAGE, SILENT_PAGE } from '@@/scripts/bench/list-targets';
import type { BenchResults, CaseResult } from '@@/scripts/bench/results';

/** A run that took so long. */
export function makeRun(workMs: number, also: Partial<RunResult> = {}): RunResult {
  return {
    decideMs: null,
    markMs: null,
    wholeMs: workMs,
    workMs,
    layoutMs: 20,
    longestTaskMs: workMs,
    heapBytes: 2_000_000,
    markCount: 7,
    ...also,
  };
}

/** A case with a floor of 10 ms. */
export function makeCase(
  contestant: Contestant,
  termCount: number,
  median: RunResult | null,
  also: Partial<CaseResult> = {},
): CaseResult {
  return {
    page: REPORT_PAGE,
    contestant,
    termCount,
    outcome: median === null ? 'stopped' : 'done',
    problem: null,
    runCount: 3,
    preparation: null,
    firstWorkMs: null,
    median,
    floorMs: 10,
    ...also,
  };
}

/** Results in which some promises are kept and others are not. */
export const SAMPLE_RESULTS: BenchResults = {
  date: '2024-05-06',
  browser: 'Chromium',
  processor: 'some processor',
  limitMs: 60_000,
  cases: [
    makeCase('ours', 30, makeRun(100, { decideMs: 30, markMs: 70, wholeMs: 180, longestTaskMs: 12 })),
    makeCase('ours', 100_000, makeRun(140, { decideMs: 33, markMs: 107, wholeMs: 200, longestTaskMs: 14 })),
    makeCase('ours', 30, makeRun(29, { decideMs: 29, markMs: 0, longestTaskMs: 9 }), { page: SILENT_PAGE }),
    makeCase('mark', 30, makeRun(2900)),
    makeCase('ours', 300, makeRun(100, { longestTaskMs: 13 })),
    makeCase('mark', 300, makeRun(5500)),
    makeCase('mark', 3000, null),
    makeCase('mark', 30_000, null, { outcome: 'skipped' }),
    makeCase('find-and-replace', 30, null, { outcome: 'failed', problem: 'no <body>' }),
  ],
};
