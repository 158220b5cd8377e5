import { type BenchSetting, type BenchTab, openBenchTab } from './bench-tab';
import type { RunResult } from './contestant';
import { findMedian } from './find-median';
import { type CaseResult, summariseRuns } from './results';

/** A page and how often it is marked. */
export interface OursTask {
  readonly page: string;
  readonly termCounts: readonly number[];
  readonly rounds: number;
}

/** Runs before those that count: they warm up the code. */
const WARM_UP_ROUNDS = 2;

interface Lane {
  readonly termCount: number;
  readonly tab: BenchTab;
  readonly runs: RunResult[];
  readonly floorRuns: RunResult[];
  /** Runs before those that count. */
  readonly warmUpRuns: RunResult[];
}

/**
 * Measures ours beside the floor. The tabs, one for each number of terms, take turns, so that whatever else the machine does
 * meets all of them.
 */
export async function measureOurs(
  setting: BenchSetting,
  tasks: readonly OursTask[],
  onProgress: (note: string) => void,
): Promise<readonly CaseResult[]> {
  const termCounts = [...new Set(tasks.flatMap((task) => task.termCounts))];
  const tabs = new Map<number, BenchTab>();
  for (const termCount of termCounts) tabs.set(termCount, await openBenchTab(setting, 'ours', termCount));

  const cases: CaseResult[] = [];
  for (const task of tasks) {
    onProgress(`Backgrounder on ${task.page}`);
    const lanes = task.termCounts.map((termCount) => ({
      termCount,
      tab: tabs.get(termCount)!,
      runs: [],
      floorRuns: [],
      warmUpRuns: [],
    }));
    for (let round = -WARM_UP_ROUNDS; round < task.rounds; round += 1) await runRound(lanes, task.page, round >= 0);
    cases.push(...lanes.map((lane) => describeLane(lane, task.page)));
  }
  for (const tab of tabs.values()) await tab.close();
  return cases;
}

async function runRound(lanes: readonly Lane[], page: string, isCounted: boolean): Promise<void> {
  for (const { tab, runs, floorRuns, warmUpRuns } of lanes) {
    const floorRun = await tab.run('floor', page);
    const run = await tab.run('contestant', page);
    if (isCounted) floorRuns.push(floorRun);
    (isCounted ? runs : warmUpRuns).push(run);
  }
}

function describeLane({ termCount, tab, runs, floorRuns, warmUpRuns }: Lane, page: string): CaseResult {
  return {
    page,
    contestant: 'ours',
    termCount,
    outcome: 'done',
    problem: null,
    runCount: runs.length,
    preparation: tab.preparation,
    firstWorkMs: warmUpRuns[0]?.workMs ?? null,
    median: summariseRuns(runs),
    floorMs: findMedian(floorRuns.map(({ workMs }) => workMs)),
  };
}
