import type { Card } from '@/core/card/card';
import { advance } from '@/core/popover/hover-machine';
import { CLOSED, type HoverEffect, type HoverEvent, type Timer } from '@/core/popover/hover-state';
import type { MentionPiece } from '@/page/highlight/mention-piece';
import { scrollToPiece } from '@/page/highlight/scroll-to-piece';

import { getView } from './get-view';
import { createFocusKeeper } from './keep-focus';
import type { Guests, PopoverContext } from './popover-context';
import { createPopoverHost } from './popover-host';
import { createPopoverPanel } from './popover-panel';
import { wait, waitForFrame } from './wait';
import { watchKeyboard } from './watch-keyboard';
import { type WatchedPointer, watchPointer } from './watch-pointer';

export interface Popover {
  /** Opens a mention's card; by key it takes the focus until it closes. Does nothing where the mention is gone. */
  openAtMention(number: number, how: 'keyboard' | 'tap'): void;
  /** Shows what the library has on a text, beside `at` (in the viewport) or at the top of the view. */
  showLookUp(text: string, cards: readonly Card[], at: DOMRect | null): void;
  close(): void;
  /** To be told of what the pointer does in frames. */
  readonly pointer: WatchedPointer;
  /** As Escape pressed in the page does. */
  escape(): void;
  /** From now on, the mentions of frames have cards as well. */
  setGuests(guests: Guests): void;
  /** Aborts when the popover ends. */
  readonly signal: AbortSignal;
}

/** Opens and closes the card beside the page's mentions until the signal aborts; then nothing of it is left. */
export function startPopover(document: Document, context: PopoverContext, signal: AbortSignal): Popover {
  const window = document.defaultView!;
  const host = createPopoverHost(document, context.watcher);
  const focus = createFocusKeeper(document, host, context.watcher, signal);
  /** How to stop what runs. */
  const timers: Partial<Record<Timer, () => void>> = {};
  const queue: HoverEvent[] = [];
  let isWorking = false;
  let state = CLOSED;
  let guests: Guests | null = null;

  const dispatch = (event: HoverEvent): void => {
    if (signal.aborted) return;
    if (!isWorking && isRemoved()) queue.push({ type: 'close-chosen' });
    queue.push(event);
    if (!isWorking) workOff();
  };

  /** The page may clear itself, and the popover with it. */
  const isRemoved = (): boolean => state.shown !== null && !host.element.isConnected;

  /** What an effect gives rise to waits until all effects of the event before are done. */
  const workOff = (): void => {
    isWorking = true;
    try {
      for (let event = queue.shift(); event !== undefined; event = queue.shift()) {
        const { state: next, effects } = advance(state, event, performance.now());
        state = next;
        for (const effect of effects) perform(effect);
      }
    } finally {
      isWorking = false;
    }
    guests?.onState(state);
  };

  const isGuest = (number: number | null): number is number => number !== null && number < 0;
  const findPieces = (number: number): readonly MentionPiece[] =>
    isGuest(number) ? (guests?.findPieces(number) ?? []) : context.findPieces(number);
  const getPageDate = (number: number | null): string | null =>
    isGuest(number) ? (guests?.getPageDate(number) ?? null) : context.getPageDate();
  const panel = createPopoverPanel(document, host, { words: context.words, findPieces, getPageDate }, dispatch);

  const perform = (effect: HoverEffect): void => {
    switch (effect.do) {
      case 'wait':
        return startTimer(effect.timer, effect.token, effect.durationMs);
      case 'stop-waiting':
        return timers[effect.timer]?.();
      case 'fetch':
        return void fetchCards(effect.token, effect.termId);
      case 'prepare':
        return panel.prepare(state.next!, pointer.getPlace());
      case 'discard':
        return panel.discard();
      case 'show':
        panel.show(state.shown!, pointer.getPlace());
        return context.onCurrent?.(state.shown!.mention?.number ?? null);
      case 'update':
        return panel.update(state.shown!);
      case 'hide':
        focus.forget();
        panel.hide();
        return context.onCurrent?.(null);
      case 'focus-card':
        focus.remember();
        return panel.focusTitle();
      case 'return-focus':
        focus.giveBack(effect.isAtKeyboard ? panel.findPiece() : null);
    }
  };

  const startTimer = (timer: Timer, token: number, durationMs: number): void => {
    timers[timer]?.();
    const elapse = () => dispatch({ type: `${timer}-elapsed`, token });
    timers[timer] = timer === 'dwell' ? waitForFrame(window, durationMs, elapse) : wait(window, durationMs, elapse);
  };

  const fetchCards = async (token: number, termId: string): Promise<void> => {
    const cards = await context.getCards(termId).catch(() => []);
    dispatch({ type: 'cards-arrived', token, cards });
  };

  /** Whether it closed a card. */
  const escape = (isInCard: boolean): boolean => {
    const wasShown = state.shown !== null;
    dispatch({ type: 'escape-pressed', isInCard });
    return wasShown && state.shown === null;
  };

  const close = (): void => dispatch({ type: 'close-chosen' });

  const pointer = watchPointer(window, host.element, { ...panel, findPieceAt: context.findPieceAt }, dispatch, signal);
  watchKeyboard(window, host, dispatch, escape, signal);
  // What goes full screen covers the card; what comes back has moved.
  document.addEventListener('fullscreenchange', close, { signal });
  signal.addEventListener('abort', () => {
    for (const stop of Object.values(timers)) stop();
    panel.hide();
    panel.discard();
  });

  return {
    openAtMention: (number, how) => {
      const [piece] = findPieces(number);
      if (piece === undefined) return;
      bringIntoView(piece, document);
      dispatch({ type: 'mention-chosen', mention: { number, termId: piece.termId }, opening: how });
    },
    showLookUp: (text, cards, at) => {
      panel.setLookUpPlace(at);
      dispatch({ type: 'looked-up', text, cards });
    },
    close,
    pointer,
    escape: () => void escape(false),
    setGuests: (given) => {
      guests = given;
    },
    signal,
  };
}

function bringIntoView(piece: MentionPiece, document: Document): void {
  const view = getView(document);
  const isInView = ({ left, top, right, bottom }: DOMRect): boolean =>
    left >= view.left && right <= view.right && top >= view.top && bottom <= view.bottom;
  if (!piece.getRects().every(isInView)) scrollToPiece(piece, 'instant');
}
