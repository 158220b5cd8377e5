import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import type { GuestEvent, GuestMention, GuestOrder } from '@/core/frames/guest-event';
import { CLOSED, type HoverState } from '@/core/popover/hover-state';
import { startFrameHost } from '@/page/frames/frame-host';
import type { MentionPiece } from '@/page/highlight/mention-piece';
import type { Guests } from '@/page/popover/popover-context';
import type { Popover } from '@/page/popover/start-popover';

import { layOut, makeFrame } from './make-frame';

const MENTION: GuestMention = {
  number: 4,
  termId: 'varholm',
  boxes: [{ left: 30, top: 10, right: 90, bottom: 26 }],
  isRightToLeft: true,
  pageDate: '2026-11-02',
};

const ends: AbortController[] = [];
beforeEach(() => void vi.useFakeTimers({ now: 1000 }));
afterEach(() => {
  for (const end of ends.splice(0)) end.abort();
  document.body.replaceChildren();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** A page with a frame of 600 by 400 px at 100, 50. */
function start() {
  const frame = makeFrame();
  layOut(frame, 100, 50, 600, 400);
  for (const [name, value] of Object.entries({
    offsetWidth: 600,
    offsetHeight: 400,
    clientWidth: 600,
    clientHeight: 400,
  }))
    Object.defineProperty(frame, name, { value });
  const end = new AbortController();
  ends.push(end);
  const pointer = {
    move: vi.fn<Popover['pointer']['move']>((_point, _isPressing, findHit) => void findHit()),
    leave: vi.fn(),
    scroll: vi.fn(),
    press: vi.fn(),
    choose: vi.fn(),
    getPlace: () => null,
  };
  const popover = {
    pointer: pointer as Popover['pointer'],
    openAtMention: vi.fn<Popover['openAtMention']>(),
    escape: vi.fn<() => void>(),
    setGuests: vi.fn<(guests: Guests) => void>(),
    signal: end.signal,
  };
  const giveOrder = vi.fn(async (_frameId: number, _guestId: string, _order: GuestOrder) => true);
  const host = startFrameHost(window, popover, giveOrder);
  const receive = (event: GuestEvent, guestId = 'a', path = [0]) =>
    host.receive({ frameId: 5, guestId, path, inside: [], event });
  return { frame, pointer, popover, giveOrder, receive, guests: popover.setGuests.mock.calls[0]![0] };
}

function moved(atMs: number, mention: GuestMention | null = MENTION): GuestEvent {
  return { type: 'moved', point: { x: 40, y: 20 }, isPressing: false, mention, atMs };
}

const SHOWN: HoverState = {
  ...CLOSED,
  shown: {
    mention: { number: -1, termId: 'varholm' },
    opening: 'hover',
    trail: [{ kind: 'miss', text: '' }],
    isPinned: false,
    hasFocus: false,
    isUnderPointer: true,
    relatedRequest: null,
  },
};

describe('what is told of a frame', () => {
  it('is done as if the pointer were on the page', () => {
    const { pointer, receive } = start();
    receive(moved(1000));
    expect(pointer.move).toHaveBeenCalledWith({ x: 140, y: 70 }, false, expect.any(Function));
    const piece = pointer.move.mock.calls[0]![2]() as MentionPiece;
    expect(piece).toMatchObject({ number: -1, termId: 'varholm', mark: null, isRightToLeft: true });
    expect(piece.getRects()).toEqual([new DOMRect(130, 60, 60, 16)]);
  });

  it('presses, chooses and scrolls', () => {
    const { pointer, popover, receive, frame } = start();
    receive({ type: 'pressed', mention: null });
    receive({ type: 'pressed', mention: MENTION });
    receive({ type: 'chosen', mention: MENTION, opening: 'tap' });
    receive({ type: 'chosen', mention: MENTION, opening: 'keyboard' });
    receive({ type: 'scrolled' });
    receive({ type: 'escaped' });
    expect(pointer.press.mock.calls).toEqual([[null], [expect.objectContaining({ number: -1, element: frame })]]);
    expect(pointer.choose).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ number: -1 }), 'tap');
    expect(popover.openAtMention).toHaveBeenCalledExactlyOnceWith(-1, 'keyboard');
    expect(pointer.scroll).toHaveBeenCalledExactlyOnceWith(document);
    expect(popover.escape).toHaveBeenCalledOnce();
  });

  it('counts for nothing where the page has seen the pointer since', () => {
    const { pointer, receive } = start();
    receive(moved(1000));
    window.dispatchEvent(new PointerEvent('pointermove'));
    receive(moved(999, null));
    receive({ type: 'left' });
    expect(pointer.move).toHaveBeenCalledOnce();
    expect(pointer.leave).not.toHaveBeenCalled();
    receive(moved(1001));
    receive({ type: 'left' });
    expect(pointer.leave).toHaveBeenCalledOnce();
  });
});

describe('a mention of a frame', () => {
  it('is where the frame is now, and is told to be now', () => {
    const { frame, guests, receive } = start();
    receive(moved(1000));
    layOut(frame, 100, 20, 600, 400);
    const [piece] = guests.findPieces(-1);
    expect(piece!.getRects()[0]).toMatchObject({ left: 130, top: 30 });
    receive({ type: 'measured', mention: { ...MENTION, boxes: [{ left: 30, top: 70, right: 90, bottom: 86 }] } });
    expect(guests.findPieces(-1)[0]!.getRects()[0]).toMatchObject({ left: 130, top: 90 });
    receive({ type: 'measured', mention: { ...MENTION, boxes: [{ left: 30, top: 470, right: 90, bottom: 486 }] } });
    expect(guests.findPieces(-1)[0]!.getRects()).toEqual([]);
  });

  it('has the date of its own article', () => {
    const { guests, receive } = start();
    receive(moved(1000));
    expect([guests.getPageDate(-1), guests.getPageDate(-2)]).toEqual(['2026-11-02', null]);
  });

  it.each<[string, (stage: ReturnType<typeof start>) => unknown]>([
    ['the frame is taken away', ({ frame }) => frame.remove()],
    ['the frame says that it is gone', ({ receive }) => receive({ type: 'gone' })],
    ['another document is in the frame', ({ receive }) => receive({ type: 'left' }, 'b')],
    [
      'the frame loads, and its document does not answer',
      async ({ frame, giveOrder }) => {
        giveOrder.mockResolvedValueOnce(false);
        frame.dispatchEvent(new Event('load'));
        await vi.advanceTimersByTimeAsync(0);
      },
    ],
  ])('is nowhere once %s', async (_, act) => {
    const stage = start();
    stage.receive(moved(1000));
    await vi.advanceTimersByTimeAsync(0);
    await act(stage);
    expect(stage.guests.findPieces(-1)).toEqual([]);
  });

  it('stays when its frame has got the last of its pictures', async () => {
    const { frame, giveOrder, guests, receive } = start();
    receive(moved(1000));
    giveOrder.mockClear();
    frame.dispatchEvent(new Event('load'));
    await vi.advanceTimersByTimeAsync(0);
    expect(giveOrder).toHaveBeenCalledOnce();
    expect(guests.findPieces(-1)).toHaveLength(1);
  });

  it('in a frame in frames is lost when nothing more is heard of it', async () => {
    const { guests, receive } = start();
    receive(moved(1000), 'a', [0, 0]);
    guests.onState(SHOWN);
    expect(guests.findPieces(-1)).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(3000);
    expect(guests.findPieces(-1)).toEqual([]);
  });

  it('gets the focus: the frame first, then, in the frame, the mention', () => {
    const { frame, giveOrder, guests, receive } = start();
    receive(moved(1000));
    guests.findPieces(-1)[0]!.takeFocus!();
    expect(document.activeElement).toBe(frame);
    expect(giveOrder).toHaveBeenLastCalledWith(5, 'a', expect.objectContaining({ focused: 4 }));
  });
});

describe('a frame', () => {
  it('is told of the card as that changes, and of no change twice', () => {
    const { giveOrder, guests, receive } = start();
    receive(moved(1000));
    guests.onState(SHOWN);
    guests.onState({ ...SHOWN, lastToken: 9 });
    guests.onState(CLOSED);
    const orders = giveOrder.mock.calls.map(([, , { followed, isAwake }]) => [followed, isAwake]);
    expect(orders).toEqual([
      [null, false],
      [4, true],
      [null, false],
    ]);
  });
});
