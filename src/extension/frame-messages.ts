import { type FrameBox, frameBoxShape } from '@/core/frames/frame-box';
import { type GuestEvent, guestEventShape, type GuestOrder, guestOrderShape } from '@/core/frames/guest-event';
import type { FramePath } from '@/core/page/judge-frame';
import { flag, listOf, nothing, record, text, wholeNumber } from '@/core/shape/shape';

import type { MessageKind } from './message';

/**
 * What a frame and the page at the top tell each other. It goes through the worker: no script of a page sees anything of it,
 * as it would of what is posted to a window.
 */

/** A frame tells what happens among its mentions. `aroundIds` are the browser's numbers of the frames around it, outermost first. */
export const tellTopMessage: MessageKind<
  {
    readonly guestId: string;
    readonly path: FramePath;
    readonly aroundIds: readonly number[];
    readonly event: GuestEvent;
  },
  void
> = {
  name: 'tellTop',
  ask: record({ guestId: text, path: listOf(wholeNumber), aroundIds: listOf(wholeNumber), event: guestEventShape }),
  answer: nothing,
};

/** The worker tells the top. `inside` are the frames from the second down to the one that tells. */
export const guestArrivalMessage: MessageKind<
  {
    readonly frameId: number;
    readonly guestId: string;
    readonly path: FramePath;
    readonly inside: readonly FrameBox[];
    readonly event: GuestEvent;
  },
  void
> = {
  name: 'guestArrival',
  ask: record({
    frameId: wholeNumber,
    guestId: text,
    path: listOf(wholeNumber),
    inside: listOf(frameBoxShape),
    event: guestEventShape,
  }),
  answer: nothing,
};

/** The top tells what a frame is to do; the answer is no where another document is in the frame by now. */
export const orderGuestMessage: MessageKind<
  { readonly frameId: number; readonly guestId: string; readonly order: GuestOrder },
  boolean
> = {
  name: 'orderGuest',
  ask: record({ frameId: wholeNumber, guestId: text, order: guestOrderShape }),
  answer: flag,
};

/** The worker tells the frame. */
export const attendMessage: MessageKind<{ readonly guestId: string; readonly order: GuestOrder }, boolean> = {
  name: 'attend',
  ask: record({ guestId: text, order: guestOrderShape }),
  answer: flag,
};
