import type { MentionRef, Opening } from '@/core/popover/hover-state';
import type { Box, Point } from '@/core/popover/safe-path';
import { flag, listOf, number, oneOf, orNull, record, type Shape, text, wholeNumber } from '@/core/shape/shape';

import { boxShape, pointShape } from './frame-box';

/** A mention in a frame, as the page at the top is told of it. */
export interface GuestMention extends MentionRef {
  /** Where it is in the frame's own viewport, a box for each line; none where it is gone. */
  readonly boxes: readonly Box[];
  readonly isRightToLeft: boolean;
  /** The day the frame's article was published, `YYYY-MM-DD`, or `null`. */
  readonly pageDate: string | null;
}

/**
 * What happens in a frame that matters to the card at the top. `atMs` is the time by the clock on the wall, the one clock
 * that the documents of a tab share.
 */
export type GuestEvent =
  | {
      readonly type: 'moved';
      readonly point: Point;
      readonly isPressing: boolean;
      readonly mention: GuestMention | null;
      readonly atMs: number;
    }
  | { readonly type: 'left' }
  /** What is under the pointer moved away from under it. */
  | { readonly type: 'scrolled' }
  | { readonly type: 'pressed'; readonly mention: GuestMention | null }
  | { readonly type: 'chosen'; readonly mention: GuestMention; readonly opening: Opening }
  /** Where the mention is now whose card is open. */
  | { readonly type: 'measured'; readonly mention: GuestMention }
  | { readonly type: 'escaped' }
  /** The frame's document goes away, or nothing is shown in it any more. */
  | { readonly type: 'gone' };

/** What a frame is to do for the card at the top. */
export interface GuestOrder {
  /** The number of the frame's mention whose card is open: where that is, is to be told as it moves. */
  readonly followed: number | null;
  /** A card is open that Escape closes. */
  readonly isClosable: boolean;
  /** A card is open or about to: whatever the pointer does is to be told. */
  readonly isAwake: boolean;
  /** The number of the mention that the keyboard focus goes back to, once. */
  readonly focused: number | null;
}

const mentionShape = record<GuestMention>({
  number: wholeNumber,
  termId: text,
  boxes: listOf(boxShape),
  isRightToLeft: flag,
  pageDate: orNull(text),
});

const TYPES = ['moved', 'left', 'scrolled', 'pressed', 'chosen', 'measured', 'escaped', 'gone'] as const;
type Type = GuestEvent['type'];
const typeShape = record<{ type: Type }>({ type: oneOf(TYPES) });

/** What each type of event has besides its type. */
const FIELDS: { readonly [T in Type]: Shape<object> } = {
  moved: record({ point: pointShape, isPressing: flag, mention: orNull(mentionShape), atMs: number }),
  left: record({}),
  scrolled: record({}),
  pressed: record({ mention: orNull(mentionShape) }),
  chosen: record({ mention: mentionShape, opening: oneOf(['hover', 'tap', 'keyboard']) }),
  measured: record({ mention: mentionShape }),
  escaped: record({}),
  gone: record({}),
};

export const guestEventShape: Shape<GuestEvent> = (data, where) => {
  const { type } = typeShape(data, where);
  return { type, ...FIELDS[type](data, where) } as GuestEvent;
};

export const guestOrderShape = record<GuestOrder>({
  followed: orNull(wholeNumber),
  isClosable: flag,
  isAwake: flag,
  focused: orNull(wholeNumber),
});
