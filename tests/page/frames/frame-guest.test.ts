import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import type { GuestEvent, GuestOrder } from '@/core/frames/guest-event';
import { startFrameGuest } from '@/page/frames/frame-guest';

import { findPieceAt, findPieces } from '@@/tests/page/marked-pieces';
import { point, press, type as typeKey } from '@@/tests/page/popover/stage';

const AWAKE: GuestOrder = { followed: null, isClosable: true, isAwake: true, focused: null };

const ends: AbortController[] = [];
beforeEach(() => {
  document.body.innerHTML = `<p>Said <mark tabindex="-1" data-backgrounder-term="varholm" data-backgrounder-mention="4">Varholm</mark>.</p>`;
  setBox(10);
});
afterEach(() => {
  for (const end of ends.splice(0)) end.abort();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

function mark(): HTMLElement {
  return document.querySelector('mark')!;
}

function setBox(top: number): void {
  mark().getClientRects = () => [new DOMRect(30, top, 60, 16)] as unknown as DOMRectList;
}

const described = (top = 10) => ({
  number: 4,
  termId: 'varholm',
  boxes: [{ left: 30, top, right: 90, bottom: top + 16 }],
  isRightToLeft: false,
  pageDate: '2026-11-02',
});

function start({ isNested = false, isGenuine = true } = {}) {
  const end = new AbortController();
  ends.push(end);
  const told: GuestEvent[] = [];
  const tell = vi.fn(async (event: GuestEvent): Promise<void> => void told.push(event));
  const guest = startFrameGuest(
    window,
    { findPieces, findPieceAt, getPageDate: () => '2026-11-02', isGenuine: () => isGenuine, isNested, tell },
    end.signal,
  );
  return { guest, told, tell, end };
}

const settle = () => new Promise((done) => setTimeout(done));

describe('what a frame tells', () => {
  it('is where the pointer is on a mention, and once that it is there no more', async () => {
    const { told } = start();
    point(document.body);
    point(mark());
    await settle();
    point(document.body);
    await settle();
    point(document.body);
    await settle();
    expect(told).toMatchObject([
      { type: 'moved', isPressing: false, mention: described() },
      { type: 'moved', mention: null },
    ]);
  });

  it('is everything the pointer does while a card is open', async () => {
    const { guest, told } = start();
    guest.attend(AWAKE);
    point(document.body);
    await settle();
    document.body.dispatchEvent(new PointerEvent('pointerout', { bubbles: true, pointerType: 'mouse' }));
    document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, pointerType: 'mouse' }));
    await settle();
    expect(told.map(({ type }) => type)).toEqual(['moved', 'left', 'pressed']);
  });

  it('is that a mention was pressed, tapped or chosen by key', async () => {
    const { guest, told } = start();
    press(mark());
    press(mark(), 'touch');
    guest.openCard(4);
    guest.openCard(99);
    await settle();
    const chosen = told.flatMap((event) => (event.type === 'chosen' ? [event.opening] : []));
    expect(chosen).toEqual(['hover', 'tap', 'keyboard']);
  });

  it('is that the mention under the pointer scrolled away', async () => {
    const { told } = start();
    point(mark());
    document.dispatchEvent(new Event('scroll'));
    document.dispatchEvent(new Event('scroll'));
    await settle();
    expect(told.map(({ type }) => type)).toEqual(['moved', 'scrolled']);
  });

  it('is nothing that a script made up', async () => {
    const { guest, told } = start({ isGenuine: false });
    guest.attend(AWAKE);
    point(mark());
    press(mark());
    typeKey(document.body, 'Escape');
    await settle();
    expect(told).toEqual([]);
  });

  it('waits until what was told before has arrived, and is then the latest', async () => {
    const { tell, told } = start();
    let arrive = () => {};
    tell.mockImplementationOnce((event) => {
      told.push(event);
      return new Promise((resolve) => (arrive = resolve));
    });
    point(mark());
    point(mark());
    point(mark());
    await settle();
    expect(told).toHaveLength(1);
    arrive();
    await settle();
    expect(told).toHaveLength(2);
  });

  it('goes on after what could not be told', async () => {
    const { tell, told } = start();
    tell.mockRejectedValueOnce(new Error('the worker is gone'));
    point(mark());
    await settle();
    point(mark());
    await settle();
    expect(told).toHaveLength(1);
  });

  it('is at last that it is gone, if the top has heard of it', async () => {
    const { told, end } = start();
    const quiet = start();
    point(mark());
    await settle();
    quiet.told.length = 0;
    quiet.tell.mockClear();
    end.abort();
    expect(told.at(-1)).toEqual({ type: 'gone' });
    const unheard = start();
    unheard.end.abort();
    expect(unheard.told).toEqual([]);
  });
});

describe('the mention whose card is open', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['requestAnimationFrame', 'cancelAnimationFrame'] }));

  it('is told of whenever it moved, until that is over', async () => {
    const { guest, told } = start();
    guest.attend({ ...AWAKE, followed: 4 });
    await vi.advanceTimersByTimeAsync(100);
    setBox(50);
    await vi.advanceTimersByTimeAsync(100);
    mark().replaceWith('Varholm');
    await vi.advanceTimersByTimeAsync(100);
    const boxes = told.map((event) => event.type === 'measured' && event.mention.boxes);
    expect(boxes).toEqual([described(10).boxes, described(50).boxes, []]);
    guest.attend(AWAKE);
    await vi.advanceTimersByTimeAsync(100);
    expect(told).toHaveLength(3);
  });

  it('is told of without end where frames around may move', async () => {
    const { guest, told } = start({ isNested: true });
    guest.attend({ ...AWAKE, followed: 4 });
    await vi.advanceTimersByTimeAsync(100);
    expect(told.length).toBeGreaterThan(3);
  });
});

describe('the keyboard', () => {
  it('closes a card by Escape, which is kept from the page', async () => {
    const { guest, told } = start();
    guest.attend(AWAKE);
    expect(typeKey(document.body, 'Escape').defaultPrevented).toBe(true);
    await settle();
    expect(told).toEqual([{ type: 'escaped' }]);
  });

  it.each([
    ['Escape where no card is open', 'Escape', { ...AWAKE, isClosable: false, isAwake: false }, []],
    ['Escape where a card is about to open', 'Escape', { ...AWAKE, isClosable: false }, [{ type: 'escaped' }]],
    ['other keys', 'Enter', AWAKE, []],
  ])('leaves %s to the page', async (_, key, order, heard) => {
    const { guest, told } = start();
    guest.attend(order);
    expect(typeKey(document.body, key).defaultPrevented).toBe(false);
    await settle();
    expect(told).toEqual(heard);
  });

  it('has the mention focused when the card gives the focus back', () => {
    const { guest } = start();
    guest.attend({ ...AWAKE, focused: 4 });
    expect(document.activeElement).toBe(mark());
  });
});
