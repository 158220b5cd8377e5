import { describe, expect, it } from 'vitest';

import { type GuestEvent, guestEventShape, guestOrderShape } from '@/core/frames/guest-event';

const MENTION = {
  number: 3,
  termId: 'varholm',
  boxes: [{ left: 1, top: 2, right: 3, bottom: 4.5 }],
  isRightToLeft: false,
  pageDate: '2026-11-02',
};

describe('guestEventShape', () => {
  it.each<GuestEvent>([
    { type: 'moved', point: { x: 1, y: 2 }, isPressing: false, mention: MENTION, atMs: 5 },
    { type: 'moved', point: { x: 1, y: 2 }, isPressing: true, mention: null, atMs: 5 },
    { type: 'left' },
    { type: 'scrolled' },
    { type: 'pressed', mention: null },
    { type: 'chosen', mention: MENTION, opening: 'tap' },
    { type: 'measured', mention: { ...MENTION, boxes: [], pageDate: null } },
    { type: 'escaped' },
    { type: 'gone' },
  ])('takes $type', (event) => {
    expect(guestEventShape(event)).toEqual(event);
  });

  it.each([
    ['of no known type', { type: 'shouted' }],
    ['without a place', { type: 'moved', isPressing: false, mention: null, atMs: 5 }],
    ['without a mention', { type: 'chosen', opening: 'tap' }],
    ['with a place that is no number', { type: 'moved', point: { x: NaN, y: 2 }, isPressing: false, atMs: 5 }],
    ['with a number that a mention of a frame cannot have', { type: 'pressed', mention: { ...MENTION, number: -3 } }],
    ['that is no object', 'left'],
  ])('takes nothing %s', (_, event) => {
    expect(() => guestEventShape(event)).toThrow(TypeError);
  });

  it('drops what does not belong to it', () => {
    expect(guestEventShape({ type: 'left', mention: MENTION })).toEqual({ type: 'left' });
  });
});

it('an order has all its parts', () => {
  const order = { followed: null, isClosable: true, isAwake: true, focused: 2 };
  expect(guestOrderShape(order)).toEqual(order);
  expect(() => guestOrderShape({ ...order, isAwake: undefined })).toThrow(TypeError);
});
