import type { Contestant, Preparation, RunResult } from '@@/scripts/bench/contestant';

import type { Contest } from './contest';
import { runFloor } from './floor';
import { measureRun, readRestingHeap } from './measure-run';
import { createOurs } from './ours';
import { createPeer } from './peers';

/** What the tab can be asked for; it holds one contestant with its terms. */
export interface PageBench {
  prepare(contestant: Contestant, termCount: number): Preparation;
  /** Runs the contestant of this tab, or the floor, on a fresh copy of a page. */
  run(which: 'contestant' | 'floor', url: string): Promise<RunResult>;
}

let contest: Contest = runFloor;
let heapBeforeBytes = 0;

const pageBench: PageBench = {
  prepare(contestant, termCount) {
    heapBeforeBytes = readRestingHeap();
    const startMs = performance.now();
    contest = createContest(contestant, termCount);
    const prepareMs = performance.now() - startMs;
    return { prepareMs, heapBytes: readRestingHeap() - heapBeforeBytes };
  },
  run: (which, url) => measureRun(which === 'floor' ? runFloor : contest, url, heapBeforeBytes),
};

function createContest(contestant: Contestant, termCount: number): Contest {
  if (contestant === 'floor') return runFloor;
  const isTinted = contestant === 'ours-tinted';
  return contestant === 'ours' || isTinted ? createOurs(termCount, isTinted) : createPeer(contestant, termCount);
}

Object.assign(globalThis, { pageBench });
