import { type BenchSetting, type BenchTab, openBenchTab } from './bench-tab';
import type { Preparation, RunResult } from './contestant';
import { findMedian } from './find-median';
import { type CaseResult, summariseRuns } from './results';

/** A page, and how often it is marked in each pass. */
export interface OursTask {
  readonly page: string;
  readonly termCounts: readonly number[];
  readonly rounds: number;
}

/** Runs before those that count: they warm up the code. */
const WARM_UP_ROUNDS = 2;

interface Lane {
  readonly page: string;
  readonly termCount: number;
  readonly rounds: number;
  readonly preparations: Preparation[];
  readonly warmUpRuns: RunResult[];
  readonly runs: RunResult[];
  readonly floorRuns: RunResult[];
}

/**
 * Measures ours beside the floor. The numbers of terms take turns, pass by pass, so that whatever else the machine does
 * meets all of them; one tab is open at a time, for the browser collects garbage when a tab is put behind another.
 */
export async function measureOurs(
  setting: BenchSetting,
  tasks: readonly OursTask[],
  passCount: number,
  onProgress: (note: string) => void,
): Promise<readonly CaseResult[]> {
  const lanes = tasks.flatMap(({ page, termCounts, rounds }) =>
    termCounts.map((termCount): Lane => {
      return { page, termCount, rounds, preparations: [], warmUpRuns: [], runs: [], floorRuns: [] };
    }),
  );
  const termCounts = [...new Set(lanes.map(({ termCount }) => termCount))];
  for (let pass = 1; pass <= passCount; pass += 1) {
    for (const termCount of termCounts) {
      onProgress(`Backgrounder with ${termCount} terms, ${pass} of ${passCount}`);
      const tab = await openBenchTab(setting, 'ours', termCount);
      for (const lane of lanes) if (lane.termCount === termCount) await runLane(lane, tab);
      await tab.close();
    }
  }
  return lanes.map(describeLane);
}

async function runLane(lane: Lane, tab: BenchTab): Promise<void> {
  lane.preparations.push(tab.preparation);
  for (let round = -WARM_UP_ROUNDS; round < lane.rounds; round += 1) {
    const floorRun = await tab.run('floor', lane.page);
    const run = await tab.run('contestant', lane.page);
    if (round >= 0) lane.floorRuns.push(floorRun);
    (round >= 0 ? lane.runs : lane.warmUpRuns).push(run);
  }
}

function describeLane({ page, termCount, preparations, warmUpRuns, runs, floorRuns }: Lane): CaseResult {
  return {
    page,
    contestant: 'ours',
    termCount,
    outcome: 'done',
    problem: null,
    runCount: runs.length,
    preparation: preparations[0] ?? null,
    firstWorkMs: warmUpRuns[0]?.workMs ?? null,
    median: summariseRuns(runs),
    floorMs: findMedian(floorRuns.map(({ workMs }) => workMs)),
  };
}
