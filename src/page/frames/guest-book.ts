import type { FrameBox } from '@/core/frames/frame-box';
import type { GuestEvent, GuestMention } from '@/core/frames/guest-event';
import type { FramePath } from '@/core/page/judge-frame';

/** An event in a frame, as it arrives at the top. */
export interface GuestArrival {
  /** The browser's number for the frame. */
  readonly frameId: number;
  /** Of the document in the frame: another one that is loaded there has another. */
  readonly guestId: string;
  readonly path: FramePath;
  /** Of a frame in frames: those from the second down to itself. */
  readonly inside: readonly FrameBox[];
  readonly event: GuestEvent;
}

/** A frame that has told something. */
export interface Guest {
  readonly frameId: number;
  readonly guestId: string;
  /** Where it was when it told something last. */
  path: FramePath;
  inside: readonly FrameBox[];
  heardAtMs: number;
  /** What it was ordered last, as JSON. */
  lastOrder: string;
  /** Its own numbers of its mentions, by the popover's. */
  readonly numbers: Map<number, number>;
}

/** Remembers frames and their mentions, which get numbers below 0: those from 0 up are the page's. */
export interface GuestBook {
  /** The frame that something arrived from; of another document that was in it before, nothing is left. */
  greet(arrival: GuestArrival, nowMs: number): Guest;
  /** Returns the popover's number for a mention. */
  keep(guest: Guest, mention: GuestMention): number;
  /** A mention by the popover's number; `null` where its frame is forgotten. */
  find(number: number): { readonly guest: Guest; readonly mention: GuestMention } | null;
  has(guest: Guest): boolean;
  list(): readonly Guest[];
  forget(guest: Guest): void;
}

export function createGuestBook(): GuestBook {
  const guests = new Map<number, Guest>();
  const kept = new Map<number, { readonly guest: Guest; readonly mention: GuestMention }>();
  let lastNumber = 0;

  const has = (guest: Guest): boolean => guests.get(guest.frameId) === guest;

  const forget = (guest: Guest): void => {
    for (const number of guest.numbers.keys()) kept.delete(number);
    if (has(guest)) guests.delete(guest.frameId);
  };

  return {
    greet: ({ frameId, guestId, path, inside }, heardAtMs) => {
      const known = guests.get(frameId);
      if (known?.guestId === guestId) return Object.assign(known, { path, inside, heardAtMs });
      if (known !== undefined) forget(known);
      const guest: Guest = { frameId, guestId, path, inside, heardAtMs, lastOrder: '', numbers: new Map() };
      guests.set(frameId, guest);
      return guest;
    },
    keep: (guest, mention) => {
      const known = [...guest.numbers].find(([, own]) => own === mention.number)?.[0];
      const number = known ?? (lastNumber -= 1);
      guest.numbers.set(number, mention.number);
      kept.set(number, { guest, mention });
      return number;
    },
    find: (number) => kept.get(number) ?? null,
    has,
    list: () => [...guests.values()],
    forget,
  };
}
