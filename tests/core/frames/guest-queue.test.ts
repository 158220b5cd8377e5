import { expect, it } from 'vitest';

import type { GuestEvent, GuestMention } from '@/core/frames/guest-event';
import { addToQueue } from '@/core/frames/guest-queue';

const mention: GuestMention = { number: 1, termId: 'varholm', boxes: [], isRightToLeft: false, pageDate: null };

const move = (x: number, isPressing = false): GuestEvent => ({
  type: 'moved',
  point: { x, y: 0 },
  isPressing,
  mention: null,
  atMs: x,
});
const LEFT: GuestEvent = { type: 'left' };
const measure = (number: number): GuestEvent => ({ type: 'measured', mention: { ...mention, number } });

it.each<[string, GuestEvent[], GuestEvent[]]>([
  ['a move in place of one that still waits', [move(1), move(2)], [move(2)]],
  ['all else in the order in which it happened', [move(1), LEFT, move(2)], [move(1), LEFT, move(2)]],
  ['where pressing begins and ends', [move(1), move(2, true), move(3)], [move(1), move(2, true), move(3)]],
  ['where the mention is last', [LEFT, measure(1), measure(2)], [LEFT, measure(2)]],
  ['every leaving', [LEFT, LEFT], [LEFT, LEFT]],
])('keeps %s', (_, events, kept) => {
  expect(events.reduce<readonly GuestEvent[]>(addToQueue, [])).toEqual(kept);
});
