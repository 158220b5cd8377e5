import type { HoverState } from '@/core/popover/hover-state';

import type { GuestOrder } from './guest-event';

/** What a frame is to do while the card is in this state. `numbers` has, by the page's, the frame's own numbers of its mentions. */
export function makeOrder({ shown, next }: HoverState, numbers: ReadonlyMap<number, number>): GuestOrder {
  const followed = shown?.mention ? (numbers.get(shown.mention.number) ?? null) : null;
  return {
    followed,
    // A pinned card leaves Escape to the page.
    isClosable: shown !== null && !shown.isPinned,
    isAwake: shown !== null || next !== null,
    focused: null,
  };
}
