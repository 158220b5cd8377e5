import type { GuestEvent, GuestMention, GuestOrder } from '@/core/frames/guest-event';
import { addToQueue } from '@/core/frames/guest-queue';
import type { Opening } from '@/core/popover/hover-state';
import type { MentionPiece } from '@/page/highlight/mention-piece';
import { scrollToPiece } from '@/page/highlight/scroll-to-piece';
import { listenToPointer, type PointerListener } from '@/page/popover/listen-to-pointer';
import { isWithin } from '@/page/shadow/shadow-tree';

/** What a frame needs to have its cards opened at the top. */
export interface GuestContext {
  readonly findPieces: (number: number) => readonly MentionPiece[];
  readonly findPieceAt: (event: MouseEvent) => MentionPiece | null;
  readonly getPageDate: () => string | null;
  /** Whether a hand made this event: what a page's script makes up must not open anything outside its frame. */
  readonly isGenuine: (event: Event) => boolean;
  /** Whether the frame is in another frame, so that it can move without its knowing. */
  readonly isNested: boolean;
  /** Tells the top. Where it rejects, the event is lost. */
  readonly tell: (event: GuestEvent) => Promise<void>;
}

export interface FrameGuest {
  /** Has the card of a mention opened at the top, by key. Does nothing where the mention is gone. */
  openCard(number: number): void;
  attend(order: GuestOrder): void;
}

const RESTING: GuestOrder = { followed: null, isClosable: false, isAwake: false, focused: null };

/**
 * Tells what the reader does among a frame's mentions, and where the one is whose card is open, until the signal aborts.
 * Nothing is told of a pointer that meets no mention while no card is open. One thing is told after the other, so that
 * nothing overtakes; what is out of date by then is left out.
 */
export function startFrameGuest(window: Window, context: GuestContext, signal: AbortSignal): FrameGuest {
  const { findPieces, findPieceAt, getPageDate, isGenuine } = context;
  let order = RESTING;
  let queue: readonly GuestEvent[] = [];
  let isTelling = false;
  /** Whether the top has heard anything yet. */
  let isKnown = false;
  let over: MentionPiece | null = null;
  let frame = 0;

  const tell = (event: GuestEvent): void => {
    queue = addToQueue(queue, event);
    if (!isTelling) void workOff();
  };

  const workOff = async (): Promise<void> => {
    isTelling = true;
    isKnown = true;
    while (queue.length > 0) {
      const [event, ...others] = queue;
      queue = others;
      await context.tell(event!).catch(() => undefined);
    }
    isTelling = false;
  };

  const describe = (number: number): GuestMention => {
    const pieces = findPieces(number);
    const rects = pieces.flatMap((piece) => piece.getRects());
    const boxes = rects.map(({ left, top, right, bottom }) => ({ left, top, right, bottom }));
    const [first] = pieces;
    const isRightToLeft = first !== undefined && getComputedStyle(first.element).direction === 'rtl';
    return { number, termId: first?.termId ?? '', boxes, isRightToLeft, pageDate: getPageDate() };
  };
  const describePiece = (piece: MentionPiece | null) => piece && describe(piece.number);

  /** A look in every frame, as the card itself takes them. */
  const follow = (number: number, last = ''): void => {
    const mention = describe(number);
    const boxes = JSON.stringify(mention.boxes);
    if (boxes !== last || context.isNested) tell({ type: 'measured', mention });
    frame = window.requestAnimationFrame(() => follow(number, boxes));
  };

  const choose = (piece: MentionPiece, opening: Opening): void =>
    tell({ type: 'chosen', mention: describe(piece.number), opening });

  const findPiece = (hit: ReturnType<Parameters<PointerListener['move']>[2]>) => (hit === 'card' ? null : hit);

  const listener: PointerListener = {
    move: (point, isPressing, findHit) => {
      const was = over;
      over = isPressing ? null : findPiece(findHit());
      if (over === null && was === null && !order.isAwake) return;
      tell({ type: 'moved', point, isPressing, mention: describePiece(over), atMs: Date.now() });
    },
    leave: () => {
      if (over !== null || order.isAwake) tell({ type: 'left' });
      over = null;
    },
    scroll: (scrolled) => {
      if (over === null || !isWithin(over.element, scrolled)) return;
      over = null;
      tell({ type: 'scrolled' });
    },
    press: (hit) => {
      if (hit !== null || order.isAwake) tell({ type: 'pressed', mention: describePiece(findPiece(hit)) });
    },
    choose,
  };
  listenToPointer(window, findPieceAt, listener, signal, isGenuine);

  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.isComposing || !isGenuine(event)) return;
    // A card that is only about to open is called off, but then the key is still the page's own.
    if (over !== null || order.isAwake) tell({ type: 'escaped' });
    if (!order.isClosable) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  window.addEventListener('keydown', onKey, { capture: true, signal });

  const leave = (): void => {
    window.cancelAnimationFrame(frame);
    if (isKnown) void context.tell({ type: 'gone' }).catch(() => undefined);
  };
  window.addEventListener('pagehide', leave, { signal });
  signal.addEventListener('abort', leave, { once: true });

  return {
    openCard: (number) => {
      const [piece] = findPieces(number);
      if (piece === undefined) return;
      if (!piece.getRects().every((rect) => isInView(rect, window))) scrollToPiece(piece, 'instant');
      choose(piece, 'keyboard');
    },
    attend: (given) => {
      const { followed, focused } = given;
      if (followed !== order.followed) {
        window.cancelAnimationFrame(frame);
        if (followed !== null) follow(followed);
      }
      order = given;
      if (focused !== null) findPieces(focused)[0]?.mark?.focus({ preventScroll: true });
    },
  };
}

function isInView({ left, top, right, bottom }: DOMRect, { innerWidth, innerHeight }: Window): boolean {
  return left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight;
}
