import { afterEach, expect, it } from 'vitest';

import { readSeat, takeSeat } from '@/app/frame-seat';

const SEAT = { site: 'news.example', aroundIds: [9] };

afterEach(() => Reflect.deleteProperty(globalThis, Symbol.for('backgrounder.seat')));

it('the page itself has no seat', () => {
  expect(readSeat()).toBeNull();
});

it('a frame has the one it was given', () => {
  takeSeat(SEAT);
  expect(readSeat()).toEqual(SEAT);
});
