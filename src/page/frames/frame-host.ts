import { type FrameBox, seeBox, seePoint } from '@/core/frames/frame-box';
import type { GuestEvent, GuestMention, GuestOrder } from '@/core/frames/guest-event';
import { makeOrder } from '@/core/frames/make-order';
import type { FramePath } from '@/core/page/judge-frame';
import { CLOSED } from '@/core/popover/hover-state';
import type { MentionPiece } from '@/page/highlight/mention-piece';
import type { Popover } from '@/page/popover/start-popover';

import { findFrame } from './find-frame';
import { measureFrame } from './measure-frame';

/** An event in a frame, as it arrives at the top. */
export interface GuestArrival {
  /** The browser's number for the frame. */
  readonly frameId: number;
  /** Of the document in the frame: another one that is loaded there has another. */
  readonly guestId: string;
  readonly path: FramePath;
  /** The frames around it but the outermost, and itself if that is not the outermost, from the top down. */
  readonly inside: readonly FrameBox[];
  readonly event: GuestEvent;
}

export interface FrameHost {
  receive(arrival: GuestArrival): void;
}

/** Gives an order to the document in a frame; false where that is there no more. */
export type GiveOrder = (frameId: number, guestId: string, order: GuestOrder) => Promise<boolean>;

interface Guest {
  readonly frameId: number;
  readonly guestId: string;
  readonly path: FramePath;
  readonly inside: readonly FrameBox[];
  readonly heardAtMs: number;
  /** What it was told last, as JSON. */
  lastOrder: string;
  /** The frame's own numbers of its mentions, by the popover's. */
  readonly numbers: Map<number, number>;
}

/** A frame in a frame tells without end where its mention is. When it has stopped for so long, it is gone. */
const SILENCE_MS = 2000;

/**
 * Has the popover open the cards of mentions in frames, as if the mentions and the pointer were in the page, until the
 * popover ends. Mentions in frames have numbers below 0 here.
 */
export function startFrameHost(window: Window, popover: Popover, giveOrder: GiveOrder): FrameHost {
  const { document } = window;
  const { signal } = popover;
  const guests = new Map<number, Guest>();
  const mentions = new Map<number, { readonly frameId: number; readonly mention: GuestMention }>();
  let lastNumber = 0;
  let state = CLOSED;
  /** The frame that the pointer was last seen in; `null` where that was the page. */
  let pointerIn: number | null = null;
  let pointerSeenAtMs = 0;

  const forget = (frameId: number): void => {
    for (const number of guests.get(frameId)?.numbers.keys() ?? []) mentions.delete(number);
    guests.delete(frameId);
  };

  const greet = ({ frameId, guestId, path, inside }: GuestArrival): Guest => {
    let known = guests.get(frameId);
    if (known?.guestId !== guestId) forget(frameId);
    known = guests.get(frameId);
    const { lastOrder, numbers } = known ?? { lastOrder: '', numbers: new Map<number, number>() };
    const guest = { frameId, guestId, path, inside, heardAtMs: Date.now(), lastOrder, numbers };
    guests.set(frameId, guest);
    return guest;
  };

  const order = async (guest: Guest, focused: number | null = null): Promise<void> => {
    const given = { ...makeOrder(state, guest.numbers), focused };
    const json = JSON.stringify(given);
    if (json === guest.lastOrder) return;
    guest.lastOrder = focused === null ? json : '';
    const { frameId, guestId } = guest;
    const isThere = await giveOrder(frameId, guestId, given).catch(() => false);
    if (!isThere && guests.get(frameId)?.guestId === guestId) forget(frameId);
  };

  const keep = (guest: Guest, mention: GuestMention): number => {
    const known = [...guest.numbers].find(([, own]) => own === mention.number)?.[0];
    const number = known ?? (lastNumber -= 1);
    guest.numbers.set(number, mention.number);
    const termId = mention.termId || (mentions.get(number)?.mention.termId ?? '');
    mentions.set(number, { frameId: guest.frameId, mention: { ...mention, termId } });
    return number;
  };

  const findPieces = (number: number): readonly MentionPiece[] => {
    const { frameId, mention } = mentions.get(number) ?? {};
    const guest = guests.get(frameId ?? -1);
    const element = guest && findFrame(window, guest.path[0]!);
    if (!guest || !element || mention === undefined) return [];
    const isSilent = guest.path.length > 1 && Date.now() - guest.heardAtMs > SILENCE_MS;
    if (isSilent && state.shown?.mention?.number === number) return [];
    const piece: MentionPiece = {
      number,
      termId: mention.termId,
      mark: null,
      element,
      getRects: () => listRects(guest, mention),
      takeFocus: () => {
        element.focus({ preventScroll: true });
        void order(guest, mention.number);
      },
    };
    return [piece];
  };

  const listFrames = ({ path, inside }: Guest): readonly FrameBox[] | null => {
    const outermost = measureFrame(path.slice(0, 1));
    return outermost && [outermost.box, ...inside];
  };

  const listRects = (guest: Guest, { boxes }: GuestMention): readonly DOMRect[] => {
    const frames = listFrames(guest);
    if (frames === null) return [];
    return boxes.flatMap((own) => {
      const box = seeBox(own, frames);
      return box === null ? [] : new DOMRect(box.left, box.top, box.right - box.left, box.bottom - box.top);
    });
  };

  const findPiece = (guest: Guest, mention: GuestMention | null): MentionPiece | null =>
    mention && (findPieces(keep(guest, mention))[0] ?? null);

  const act = (guest: Guest, event: GuestEvent): void => {
    switch (event.type) {
      case 'moved':
        return move(guest, event);
      case 'left':
        // The page, or another frame, may have seen it already.
        return pointerIn === guest.frameId ? popover.pointer.leave() : undefined;
      case 'scrolled':
        return popover.pointer.scroll(document);
      case 'pressed':
        return popover.pointer.press(findPiece(guest, event.mention));
      case 'chosen': {
        const piece = findPiece(guest, event.mention);
        if (piece === null) return undefined;
        if (event.opening === 'keyboard') return popover.openAtMention(piece.number, 'keyboard');
        return popover.pointer.choose(piece, event.opening);
      }
      case 'measured':
        return void keep(guest, event.mention);
      case 'escaped':
        return popover.escape();
      case 'gone':
        return forget(guest.frameId);
    }
  };

  const move = (guest: Guest, { point, isPressing, mention, atMs }: GuestEvent & { type: 'moved' }): void => {
    const frames = listFrames(guest);
    if (atMs < pointerSeenAtMs || frames === null) return;
    [pointerIn, pointerSeenAtMs] = [guest.frameId, atMs];
    popover.pointer.move(seePoint(point, frames), isPressing, () => findPiece(guest, mention));
  };

  const onOwnMove = (): void => void ([pointerIn, pointerSeenAtMs] = [null, Date.now()]);
  window.addEventListener('pointermove', onOwnMove, { capture: true, passive: true, signal });

  // Another document may be in the frame, or the same one has only now got its pictures: the order tells.
  const onLoad = ({ target }: Event): void => {
    for (const guest of guests.values()) {
      if (findFrame(window, guest.path[0]!) !== target) continue;
      guest.lastOrder = '';
      void order(guest);
    }
  };
  document.addEventListener('load', onLoad, { capture: true, signal });

  popover.setGuests({
    findPieces,
    getPageDate: (number) => mentions.get(number)?.mention.pageDate ?? null,
    onState: (changed) => {
      state = changed;
      for (const guest of guests.values()) void order(guest);
    },
  });

  return {
    receive: (arrival) => {
      const guest = greet(arrival);
      act(guest, arrival.event);
      if (guests.has(arrival.frameId)) void order(guest);
    },
  };
}
