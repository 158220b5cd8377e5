import { describe, expect, it } from 'vitest';

import { findOwnWork } from '@@/scripts/bench/tasks/find-own-tasks';
import type { TraceEvent } from '@@/scripts/bench/tasks/trace-event';

import { LOADER, MAIN, makeEvent, PRESENTER } from './make-event';

const START = [makeEvent('RunTask', 10, 20), makeEvent('EvaluateScript', 11, 19, { url: LOADER })];

/** The tasks after the one in which the loader starts. */
function findLater(...events: TraceEvent[]) {
  return findOwnWork([MAIN, ...START, ...events]).tasks.slice(1);
}

describe('findOwnWork', () => {
  it('measures our code in a task, not what else the task does', () => {
    expect(findOwnWork([MAIN, ...START]).tasks).toEqual([
      { atMs: 0, ownMs: 8, layoutMs: 0, garbageMs: 0, cause: 'loader.js' },
    ]);
  });

  it('adds up what is ours, and says how much of it is style, layout and garbage', () => {
    const task = findLater(
      makeEvent('RunTask', 30, 90),
      makeEvent('FunctionCall', 31, 51, { url: LOADER }),
      makeEvent('UpdateLayoutTree', 32, 36),
      makeEvent('Layout', 36, 37),
      makeEvent('Layout', 52, 60),
      makeEvent('RunMicrotasks', 60, 80),
      makeEvent('MinorGC', 61, 64),
    );
    expect(task).toEqual([{ atMs: 20, ownMs: 40, layoutMs: 5, garbageMs: 3, cause: 'message' }]);
  });

  it('counts the thread’s own time where the browser tells it, not what it waited for the processor', () => {
    const call = { ...makeEvent('FunctionCall', 31, 51, { url: LOADER }), tdur: 7000 };
    expect(findLater(makeEvent('RunTask', 30, 90), call)).toMatchObject([{ ownMs: 7 }]);
  });

  it.each<[string, TraceEvent[], string]>([
    ['a script’s name', [makeEvent('EvaluateScript', 31, 39, { url: PRESENTER })], 'presenter.js'],
    ['a slice', [makeEvent('RunYieldContinuation', 31, 32), makeEvent('RunMicrotasks', 32, 39)], 'next slice'],
    ['a timer', [makeEvent('TimerFire', 31, 39), makeEvent('FunctionCall', 32, 38, { url: LOADER })], 'timer'],
    [
      'an event',
      [makeEvent('EventDispatch', 31, 39, { type: 'load' }), makeEvent('FunctionCall', 32, 38, { url: LOADER })],
      'load',
    ],
    ['a message', [makeEvent('FunctionCall', 32, 38, { url: LOADER })], 'message'],
    ['an answer that was waited for', [makeEvent('RunMicrotasks', 32, 38)], 'answer'],
    ['garbage', [makeEvent('MajorGC', 32, 38)], 'garbage'],
  ])('names what began a task: %s', (_, events, cause) => {
    expect(findLater(makeEvent('RunTask', 30, 40), ...events).map((task) => task.cause)).toEqual([cause]);
  });

  it.each<[string, TraceEvent[]]>([
    ['frames that the browser draws', [makeEvent('Layout', 31, 39)]],
    ['the browser’s own and others’ scripts', [makeEvent('FunctionCall', 31, 39, { url: '' })]],
    ['what the parser does for pictures', [makeEvent('ParseHTML', 31, 39), makeEvent('RunMicrotasks', 32, 38)]],
  ])('leaves out %s', (_, events) => {
    expect(findLater(makeEvent('RunTask', 30, 40), ...events)).toEqual([]);
  });

  it('leaves out what ran before our first script, and other threads', () => {
    const early = [makeEvent('RunTask', 1, 9), makeEvent('RunMicrotasks', 2, 8)];
    const elsewhere = [makeEvent('RunTask', 50, 60), makeEvent('RunMicrotasks', 51, 59)].map((event) => ({
      ...event,
      tid: 2,
    }));
    expect(findOwnWork([MAIN, ...early, ...START, ...elsewhere]).tasks).toHaveLength(1);
  });

  it('finds the longest frame after the presenter came', () => {
    const frame = (fromMs: number, toMs: number) => [
      makeEvent('RunTask', fromMs, toMs),
      makeEvent('Layout', fromMs + 1, toMs - 1),
    ];
    const shown = [makeEvent('RunTask', 40, 50), makeEvent('EvaluateScript', 41, 49, { url: PRESENTER })];
    const events = [MAIN, ...START, ...frame(22, 39), ...shown, ...frame(50, 57), ...frame(60, 63)];
    expect(findOwnWork(events).longestFrameMs).toBe(7);
    expect(findOwnWork([MAIN, ...START, ...frame(22, 39)]).longestFrameMs).toBe(0);
  });
});
