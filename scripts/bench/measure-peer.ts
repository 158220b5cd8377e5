import type { Browser } from 'puppeteer-core';

import { type BenchSetting, type BenchTab, openBenchTab } from './bench-tab';
import type { Peer, RunResult } from './contestant';
import { findMedian } from './find-median';
import { type CaseResult, type Outcome, summariseRuns } from './results';

export interface PeerLimits {
  /** A run that takes longer is stopped. */
  readonly limitMs: number;
  /** No further run is begun when those before took this long together. */
  readonly patienceMs: number;
  readonly rounds: number;
}

type Start = () => Promise<BenchSetting & { readonly browser: Browser }>;

interface Try {
  readonly outcome: Outcome;
  readonly problem: string | null;
  readonly tab: BenchTab | null;
  readonly firstWorkMs: number | null;
  readonly runs: readonly RunResult[];
  readonly floorRuns: readonly RunResult[];
}

/**
 * Measures a peer with more and more terms, until it is stopped or fails: with more it would only be worse. It has a browser
 * of its own, which ends with it.
 */
export async function measurePeer(
  start: Start,
  peer: Peer,
  page: string,
  termCounts: readonly number[],
  limits: PeerLimits,
): Promise<readonly CaseResult[]> {
  const cases: CaseResult[] = [];
  for (const termCount of termCounts) {
    const isOver = cases.some(({ outcome }) => outcome !== 'done');
    const tried = isOver ? SKIPPED : await tryPeer(await start(), peer, page, termCount, limits);
    cases.push({
      page,
      contestant: peer,
      termCount,
      outcome: tried.outcome,
      problem: tried.problem,
      runCount: tried.runs.length,
      preparation: tried.tab?.preparation ?? null,
      firstWorkMs: tried.firstWorkMs,
      median: tried.outcome === 'done' ? summariseRuns(tried.runs) : null,
      floorMs: findMedian(tried.floorRuns.map(({ workMs }) => workMs)),
    });
  }
  return cases;
}

const SKIPPED: Try = { outcome: 'skipped', problem: null, tab: null, firstWorkMs: null, runs: [], floorRuns: [] };

async function tryPeer(
  setting: BenchSetting,
  peer: Peer,
  page: string,
  termCount: number,
  limits: PeerLimits,
): Promise<Try> {
  const runs: RunResult[] = [];
  const floorRuns: RunResult[] = [];
  let tab: BenchTab | null = null;
  let isStopped = false;
  // A script that never ends lets nothing be closed in good order.
  const stop = (): void => {
    isStopped = true;
    setting.browser.process()?.kill('SIGKILL');
  };
  try {
    tab = await openBenchTab(setting, peer, termCount);
    const beginMs = performance.now();
    const isPatient = (): boolean => performance.now() - beginMs < limits.patienceMs;
    // One run more than counted, to warm up; a run so slow that there is but one counts itself.
    while (runs.length <= limits.rounds && (runs.length === 0 || isPatient())) {
      floorRuns.push(await tab.run('floor', page));
      const timer = setTimeout(stop, limits.limitMs);
      runs.push(await tab.run('contestant', page).finally(() => clearTimeout(timer)));
    }
    const done = { outcome: 'done' as const, problem: null, tab, firstWorkMs: runs[0]!.workMs };
    return { ...done, runs: dropFirst(runs), floorRuns: dropFirst(floorRuns) };
  } catch (error) {
    const problem = isStopped ? null : readProblem(error);
    return { outcome: isStopped ? 'stopped' : 'failed', problem, tab, firstWorkMs: null, runs: [], floorRuns: [] };
  } finally {
    if (!isStopped) await setting.browser.close();
  }
}

function dropFirst<T>(runs: readonly T[]): readonly T[] {
  return runs.length > 1 ? runs.slice(1) : runs;
}

/** The first line, without the text of a regular expression, which may be as long as the library. */
function readProblem(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message
    .split('\n')[0]!
    .replace(/: \/.*\/[a-z]*(?=:)/, '')
    .slice(0, 100);
}
