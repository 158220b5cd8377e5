import { describe, expect, it } from 'vitest';

import { type NestedEvent, nestEvents } from '@@/scripts/bench/tasks/trace-event';

import { MAIN, makeEvent } from './make-event';

/** `a(b c)`: what is in what. */
function draw(events: readonly NestedEvent[]): string {
  return events.map(({ name, inner }) => name + (inner.length > 0 ? `(${draw(inner)})` : '')).join(' ');
}

describe('nestEvents', () => {
  it('puts what happened within an event into it', () => {
    const events = [makeEvent('c', 4, 5), makeEvent('a', 1, 9), makeEvent('b', 2, 6), makeEvent('d', 6, 9)];
    expect(draw(nestEvents(events))).toBe('a(b(c) d)');
  });

  it('puts events that touch beside each other', () => {
    expect(draw(nestEvents([makeEvent('a', 1, 2), makeEvent('b', 2, 3)]))).toBe('a b');
  });

  it('takes the longer of two that begin together for the outer one', () => {
    expect(draw(nestEvents([makeEvent('b', 1, 2), makeEvent('a', 1, 3)]))).toBe('a(b)');
  });

  it('leaves out what has no length', () => {
    expect(nestEvents([MAIN])).toEqual([]);
  });
});
