import type { TraceEvent } from '@@/scripts/bench/tasks/trace-event';

/** Set in the page when the pointer came onto a mention, after the extension was told. */
export const ENTERED = 'backgrounder-bench-entered';

/** Set in the page when the card has become visible to it, before the frame that shows it is painted. */
export const SHOWN = 'backgrounder-bench-shown';

/** One card that came up. Milliseconds. */
export interface Reveal {
  /** From the end of the dwell to the compositor's drawing the first frame with the card; below 0, it came before. */
  readonly lateMs: number;
  /** Of the page's thread, from the task that showed the card to handing over the frame with it. */
  readonly workMs: number;
  /** The longest task of the page's thread between the pointer's coming and that. */
  readonly longestBeforeMs: number;
}

/** Every card in the trace of a slowed-down page whose own scripts are off; each came up after a dwell of `dwellMs`. */
export function findReveals(events: readonly TraceEvent[], dwellMs: number): readonly Reveal[] {
  const sorted = events.toSorted((a, b) => a.ts - b.ts);
  return sorted.filter(({ name }) => name === SHOWN).flatMap((shown) => findReveal(sorted, shown, dwellMs) ?? []);
}

/** `null` where the trace ends before the card is drawn. */
function findReveal(sorted: readonly TraceEvent[], shown: TraceEvent, dwellMs: number): Reveal | null {
  const own = sorted.filter(({ pid }) => pid === shown.pid);
  const entered = own.findLast(({ name, ts }) => name === ENTERED && ts <= shown.ts);
  // What the page's thread hands over is drawn once the compositor has made it its own, in this frame or a later one.
  const commit = own.find(({ name, ph, ts }) => name === 'Commit' && ph === 'X' && ts >= shown.ts);
  const activated = commit && own.find(({ name, ts }) => name === 'ActivateLayerTree' && ts >= commit.ts);
  const drawn = activated && own.find(({ name, ts }) => name === 'DrawFrame' && ts >= activated.ts);
  if (!entered || !commit || !drawn) return null;

  const tasks = own.filter(({ name, tid }) => name === 'RunTask' && tid === shown.tid);
  const showing = tasks.findLast(({ ts }) => ts <= shown.ts)?.ts ?? shown.ts;
  const before = tasks.filter(({ ts }) => ts > entered.ts && ts < showing);
  const during = tasks.filter(({ ts }) => ts >= showing && ts <= commit.ts);
  return {
    lateMs: (drawn.ts - entered.ts) / 1000 - dwellMs,
    workMs: during.reduce((sum, task) => sum + lengthOf(task), 0),
    longestBeforeMs: Math.max(0, ...before.map(lengthOf)),
  };
}

function lengthOf({ dur = 0 }: TraceEvent): number {
  return dur / 1000;
}
