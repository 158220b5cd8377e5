import { type FrameBox, seeBox, seePoint } from '@/core/frames/frame-box';
import type { GuestEvent, GuestMention, GuestOrder } from '@/core/frames/guest-event';
import { makeOrder } from '@/core/frames/make-order';
import { CLOSED } from '@/core/popover/hover-state';
import type { MentionPiece } from '@/page/highlight/mention-piece';
import type { Popover } from '@/page/popover/start-popover';

import { findFrame } from './find-frame';
import { createGuestBook, type Guest, type GuestArrival } from './guest-book';
import { measureFrame } from './measure-frame';

export interface FrameHost {
  receive(arrival: GuestArrival): void;
}

/** Gives an order to the document in a frame; false where that is there no more. */
export type GiveOrder = (frameId: number, guestId: string, order: GuestOrder) => Promise<boolean>;

/** A frame in frames tells without end where the mention is whose card is open. When it has stopped for so long, it is gone. */
const SILENCE_MS = 2000;

/**
 * Has the popover open the cards of mentions in frames, as if the mentions and the pointer were in the page, until the
 * popover ends.
 */
export function startFrameHost(
  window: Window,
  popover: Pick<Popover, 'pointer' | 'openAtMention' | 'escape' | 'setGuests' | 'signal'>,
  giveOrder: GiveOrder,
): FrameHost {
  const { document } = window;
  const { pointer, signal } = popover;
  const book = createGuestBook();
  let state = CLOSED;
  /** The frame that the pointer was last seen in; `null` where that was the page. */
  let pointerIn: Guest | null = null;
  let pointerSeenAtMs = 0;

  const order = async (guest: Guest, focused: number | null = null): Promise<void> => {
    const given = { ...makeOrder(state, guest.numbers), focused };
    const json = JSON.stringify(given);
    if (json === guest.lastOrder) return;
    // To take the focus is ordered once, and may be ordered again.
    guest.lastOrder = focused === null ? json : '';
    const isThere = await giveOrder(guest.frameId, guest.guestId, given).catch(() => false);
    if (!isThere) book.forget(guest);
  };

  const findPieces = (number: number): readonly MentionPiece[] => {
    const kept = book.find(number);
    const element = kept && findFrame(window, kept.guest.path[0]!);
    if (!element || isLost(kept.guest, number)) return [];
    const { guest, mention } = kept;
    return [
      {
        number,
        termId: mention.termId,
        mark: null,
        element,
        getRects: () => listRects(guest, mention),
        isRightToLeft: mention.isRightToLeft,
        takeFocus: () => {
          element.focus({ preventScroll: true });
          void order(guest, mention.number);
        },
      },
    ];
  };

  const isLost = ({ path, heardAtMs }: Guest, number: number): boolean =>
    path.length > 1 && state.shown?.mention?.number === number && Date.now() - heardAtMs > SILENCE_MS;

  const findPiece = (guest: Guest, mention: GuestMention | null): MentionPiece | null =>
    mention && (findPieces(book.keep(guest, mention))[0] ?? null);

  const act = (guest: Guest, event: GuestEvent): void => {
    switch (event.type) {
      case 'moved':
        return move(guest, event);
      case 'left':
        // Where it went, the page may have seen it already.
        return pointerIn === guest ? pointer.leave() : undefined;
      case 'scrolled':
        return pointer.scroll(document);
      case 'pressed':
        return pointer.press(findPiece(guest, event.mention));
      case 'chosen': {
        const piece = findPiece(guest, event.mention);
        if (piece === null) return undefined;
        if (event.opening === 'keyboard') return popover.openAtMention(piece.number, 'keyboard');
        return pointer.choose(piece, event.opening);
      }
      case 'measured':
        return void book.keep(guest, event.mention);
      case 'escaped':
        return popover.escape();
      case 'gone':
        return book.forget(guest);
    }
  };

  const move = (guest: Guest, { point, isPressing, mention, atMs }: GuestEvent & { type: 'moved' }): void => {
    const frames = listFrames(guest);
    if (atMs < pointerSeenAtMs || frames === null) return;
    [pointerIn, pointerSeenAtMs] = [guest, atMs];
    pointer.move(seePoint(point, frames), isPressing, () => findPiece(guest, mention));
  };

  const onOwnMove = (): void => void ([pointerIn, pointerSeenAtMs] = [null, Date.now()]);
  window.addEventListener('pointermove', onOwnMove, { capture: true, passive: true, signal });

  // Either another document is in the frame, or the same one has only now got its pictures: the answer tells.
  const onLoad = ({ target }: Event): void => {
    for (const guest of book.list()) {
      if (findFrame(window, guest.path[0]!) !== target) continue;
      guest.lastOrder = '';
      void order(guest);
    }
  };
  document.addEventListener('load', onLoad, { capture: true, signal });

  popover.setGuests({
    findPieces,
    getPageDate: (number) => book.find(number)?.mention.pageDate ?? null,
    onState: (changed) => {
      state = changed;
      for (const guest of book.list()) void order(guest);
    },
  });

  return {
    receive: (arrival) => {
      const guest = book.greet(arrival, Date.now());
      act(guest, arrival.event);
      if (book.has(guest)) void order(guest);
    },
  };
}

/** The frames around a guest and its own, from the top down; `null` where they are gone. */
function listFrames({ path, inside }: Guest): readonly FrameBox[] | null {
  const outermost = measureFrame(path.slice(0, 1));
  return outermost && [outermost.box, ...inside];
}

/** Where a mention is in the page's viewport; what is scrolled out of its frame is nowhere. */
function listRects(guest: Guest, { boxes }: GuestMention): readonly DOMRect[] {
  const frames = listFrames(guest);
  return boxes.flatMap((own) => {
    const box = frames && seeBox(own, frames);
    return box === null ? [] : new DOMRect(box.left, box.top, box.right - box.left, box.bottom - box.top);
  });
}
