import { describe, expect, it } from 'vitest';

import { makeOrder } from '@/core/frames/make-order';
import { type Candidate, CLOSED, type HoverState, type Shown } from '@/core/popover/hover-state';

/** The frame calls 7 what the popover calls -2. */
const NUMBERS = new Map([[-2, 7]]);

function showing(number: number | null, isPinned = false): HoverState {
  const shown: Shown = {
    mention: number === null ? null : { number, termId: 'varholm' },
    opening: 'hover',
    trail: [{ kind: 'miss', text: 'Varholm' }],
    isPinned,
    hasFocus: false,
    isUnderPointer: true,
    relatedRequest: null,
  };
  return { ...CLOSED, shown };
}

const next: Candidate = {
  mention: { number: -2, termId: 'varholm' },
  opening: 'hover',
  token: 1,
  cards: null,
  dwell: null,
  isPrepared: false,
};

describe('makeOrder', () => {
  it.each([
    ['nothing', CLOSED, { followed: null, isClosable: false, isAwake: false }],
    ['a card to come', { ...CLOSED, next }, { followed: null, isClosable: false, isAwake: true }],
    ['its own card', showing(-2), { followed: 7, isClosable: true, isAwake: true }],
    ['its own card, pinned', showing(-2, true), { followed: 7, isClosable: false, isAwake: true }],
    ['the card of another frame', showing(-1), { followed: null, isClosable: true, isAwake: true }],
    ['a card of the page, which has the same number', showing(7), { followed: null, isClosable: true, isAwake: true }],
    ['a looked-up text', showing(null), { followed: null, isClosable: true, isAwake: true }],
  ])('has a frame know of %s', (_, state, order) => {
    expect(makeOrder(state, NUMBERS)).toEqual({ ...order, focused: null });
  });
});
