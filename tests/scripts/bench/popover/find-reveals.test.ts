import { describe, expect, it } from 'vitest';

import { ENTERED, findReveals, SHOWN } from '@@/scripts/bench/popover/find-reveals';
import type { TraceEvent } from '@@/scripts/bench/tasks/trace-event';
import { makeEvent } from '@@/tests/scripts/bench/tasks/make-event';

const DWELL_MS = 250;

/** A hover: the pointer comes at 10, the card is prepared at 160 and shown in a task from 256 on. */
const HOVER: readonly TraceEvent[] = [
  makeEvent(ENTERED, 10, 10),
  makeEvent('RunTask', 160, 190),
  makeEvent('Commit', 188, 189),
  makeEvent('ActivateLayerTree', 191, 191),
  makeEvent('DrawFrame', 192, 192),
  makeEvent('RunTask', 256, 264),
  makeEvent(SHOWN, 258, 258),
  makeEvent('Commit', 262, 263),
  makeEvent('DrawFrame', 263.5, 263.5),
  makeEvent('ActivateLayerTree', 265, 265),
  makeEvent('DrawFrame', 266, 266),
  makeEvent('DrawFrame', 282, 282),
];

describe('findReveals', () => {
  it('counts from the end of the dwell to the first frame with the card', () => {
    expect(findReveals(HOVER, DWELL_MS)[0]?.lateMs).toBeCloseTo(6);
  });

  it('is below 0 where the card came earlier', () => {
    expect(findReveals(HOVER, 260)[0]?.lateMs).toBeCloseTo(-4);
  });

  it('counts the work from the task that showed it, and knows the longest before', () => {
    expect(findReveals(HOVER, DWELL_MS)[0]).toMatchObject({ workMs: 8, longestBeforeMs: 30 });
  });

  it('finds every card', () => {
    const later = HOVER.map((event) => ({ ...event, ts: event.ts + 1_000_000 }));
    expect(findReveals([...later, ...HOVER], DWELL_MS).map(({ lateMs }) => Math.round(lateMs))).toEqual([6, 6]);
  });

  it.each([
    ['is never drawn', HOVER.slice(0, 9)],
    ['came of nothing', HOVER.filter(({ name }) => name !== ENTERED)],
  ])('leaves out a card that %s', (_, events) => {
    expect(findReveals(events, DWELL_MS)).toEqual([]);
  });

  it('does not look at other processes', () => {
    const other = { ...makeEvent('ActivateLayerTree', 263.2, 263.2), pid: 99 };
    expect(findReveals([...HOVER, other], DWELL_MS)[0]?.lateMs).toBeCloseTo(6);
  });
});
