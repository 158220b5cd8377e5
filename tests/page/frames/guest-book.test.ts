import { expect, it } from 'vitest';

import type { GuestMention } from '@/core/frames/guest-event';
import { createGuestBook, type GuestArrival } from '@/page/frames/guest-book';

const mention = (number: number, termId = 'varholm'): GuestMention => ({
  number,
  termId,
  boxes: [],
  isRightToLeft: false,
  pageDate: null,
});

const arrival = (frameId: number, guestId: string, path = [frameId]): GuestArrival => ({
  frameId,
  guestId,
  path,
  inside: [],
  event: { type: 'left' },
});

it('gives every mention a number of its own, below 0, and keeps to it', () => {
  const book = createGuestBook();
  const [one, other] = [book.greet(arrival(5, 'a'), 0), book.greet(arrival(6, 'b'), 0)];
  expect([book.keep(one, mention(1)), book.keep(one, mention(2)), book.keep(other, mention(1))]).toEqual([-1, -2, -3]);
  expect(book.keep(one, mention(2, 'straits'))).toBe(-2);
  expect(book.find(-2)).toEqual({ guest: one, mention: mention(2, 'straits') });
  expect(book.find(-4)).toBeNull();
});

it('knows a frame again, wherever it is by now', () => {
  const book = createGuestBook();
  const guest = book.greet(arrival(5, 'a', [2]), 10);
  expect(book.greet(arrival(5, 'a', [1]), 20)).toBe(guest);
  expect(guest).toMatchObject({ path: [1], heardAtMs: 20 });
});

it('forgets what was in a frame when another document comes', () => {
  const book = createGuestBook();
  const before = book.greet(arrival(5, 'a'), 0);
  book.keep(before, mention(1));
  const after = book.greet(arrival(5, 'b'), 0);
  expect(book.find(-1)).toBeNull();
  expect([book.has(before), book.has(after)]).toEqual([false, true]);
  book.forget(before);
  expect(book.list()).toEqual([after]);
});
