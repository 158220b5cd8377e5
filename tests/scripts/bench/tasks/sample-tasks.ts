import type { OwnTask } from '@@/scripts/bench/tasks/find-own-tasks';
import type { PageRun } from '@@/scripts/bench/tasks/page-tasks';

export function makeTask(ownMs: number, also: Partial<OwnTask> = {}): OwnTask {
  return { atMs: 0, ownMs, layoutMs: 0, garbageMs: 0, cause: 'next slice', ...also };
}

/** A run with tasks of these lengths. */
export function makeRun(...lengths: number[]): PageRun {
  return { work: { tasks: lengths.map((ownMs) => makeTask(ownMs)), longestFrameMs: 12 }, markCount: 3 };
}
