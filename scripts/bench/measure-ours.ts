import { type BenchSetting, type BenchTab, openBenchTab } from './bench-tab';
import { CONTESTANT_NAMES, type Own, type Preparation, type RunResult } from './contestant';
import { findMedian } from './find-median';
import { type CaseResult, summariseRuns } from './results';

/** A page, by which way of ours and how often it is marked in each pass. */
export interface OursTask {
  readonly contestant: Own;
  readonly page: string;
  readonly termCounts: readonly number[];
  readonly rounds: number;
}

/** Runs before those that count: they warm up the code. */
const WARM_UP_ROUNDS = 2;

interface Lane {
  readonly contestant: Own;
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
  const lanes = tasks.flatMap(({ contestant, page, termCounts, rounds }) =>
    termCounts.map((termCount): Lane => {
      return { contestant, page, termCount, rounds, preparations: [], warmUpRuns: [], runs: [], floorRuns: [] };
    }),
  );
  for (let pass = 1; pass <= passCount; pass += 1) {
    for (const ofTab of groupByTab(lanes)) {
      const { contestant, termCount } = ofTab[0]!;
      onProgress(`${CONTESTANT_NAMES[contestant]} with ${termCount} terms, ${pass} of ${passCount}`);
      const tab = await openBenchTab(setting, contestant, termCount);
      for (const lane of ofTab) await runLane(lane, tab);
      await tab.close();
    }
  }
  return lanes.map(describeLane);
}

/** Lanes with the same terms, marked in the same way, share a tab. */
function groupByTab(lanes: readonly Lane[]): readonly (readonly Lane[])[] {
  const tabs = new Map<string, Lane[]>();
  for (const lane of lanes) {
    const key = `${lane.contestant} ${lane.termCount}`;
    tabs.set(key, [...(tabs.get(key) ?? []), lane]);
  }
  return [...tabs.values()];
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

function describeLane({ contestant, page, termCount, preparations, warmUpRuns, runs, floorRuns }: Lane): CaseResult {
  return {
    page,
    contestant,
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
