import { render } from 'preact';

import type { Card } from '@/core/card/card';
import { advance } from '@/core/popover/hover-machine';
import { CLOSED, type HoverEffect, type HoverEvent, type Timer } from '@/core/popover/hover-state';
import { CardStack } from '@/ui/card/CardStack';
import { LookUpMiss } from '@/ui/card/LookUpMiss';
import { type Words, WordsProvider } from '@/ui/words';

import { readMention } from './find-mention';
import { createFocusKeeper } from './keep-focus';
import { findMentionAnchor, makePlaceAnchor } from './mention-anchor';
import { type Anchor, followAnchor, keepInView, placePanel } from './place-panel';
import { createPopoverHost, type PageChanger, TITLE_ID } from './popover-host';
import { watchKeyboard } from './watch-keyboard';
import { type ShownBoxes, watchPointer } from './watch-pointer';

export interface PopoverContext {
  readonly watcher: PageChanger;
  /** The cards of a term; none where the library does not know it. */
  getCards(termId: string): Promise<readonly Card[]>;
  readonly words: Words;
  /** The day the page was published, `YYYY-MM-DD`, or `null`. */
  readonly pageDate: string | null;
  /** The pieces of a mention, in reading order; none where it is gone. */
  findMarks(number: number): readonly HTMLElement[];
  /** Called with the mention whose card opens, and with `null` when it closes. */
  onCurrent?(number: number | null): void;
}

export interface Popover {
  /** Opens a mention's card; by key it takes the focus until it closes. Does nothing where the mention is gone. */
  openAtMention(number: number, how: 'keyboard' | 'tap'): void;
  /** Shows what the library has on a text, beside `at` (in the viewport) or at the top of the view. */
  showLookUp(text: string, cards: readonly Card[], at: DOMRect | null): void;
  close(): void;
}

/** Opens and closes the card beside the page's mentions until the signal aborts; then nothing of it is left. */
export function startPopover(document: Document, context: PopoverContext, signal: AbortSignal): Popover {
  const window = document.defaultView!;
  const { watcher } = context;
  const host = createPopoverHost(document, watcher);
  const focus = createFocusKeeper(document, host.element, watcher);
  const timers: Partial<Record<Timer, number>> = {};
  let state = CLOSED;
  let anchor: Anchor | null = null;
  let lookUpPlace: DOMRect | null = null;
  let placing = new AbortController();

  const dispatch = (event: HoverEvent): void => {
    if (signal.aborted) return;
    const { state: next, effects } = advance(state, event, performance.now());
    state = next;
    for (const effect of effects) perform(effect);
  };

  const close = (): void => dispatch({ type: 'close-chosen' });
  const lose = (): void => dispatch({ type: 'mention-lost' });

  const perform = (effect: HoverEffect): void => {
    switch (effect.do) {
      case 'wait':
        return startTimer(effect.timer, effect.token, effect.durationMs);
      case 'stop-waiting':
        return window.clearTimeout(timers[effect.timer]);
      case 'fetch':
        return void fetchCards(effect.token, effect.termId);
      case 'show':
        return show();
      case 'update':
        return update();
      case 'hide':
        return hide();
      case 'focus-card':
        focus.remember();
        return focusTitle();
      case 'return-focus':
        if (host.root.activeElement !== null) focus.giveBack(getMarks()[0] ?? null);
    }
  };

  const startTimer = (timer: Timer, token: number, durationMs: number): void => {
    window.clearTimeout(timers[timer]);
    timers[timer] = window.setTimeout(() => dispatch({ type: `${timer}-elapsed`, token }), durationMs);
  };

  const fetchCards = async (token: number, termId: string): Promise<void> => {
    const cards = await context.getCards(termId).catch(() => []);
    dispatch({ type: 'cards-arrived', token, cards });
  };

  let shownNumber: number | null = null;
  const getMarks = (): readonly HTMLElement[] => (shownNumber === null ? [] : context.findMarks(shownNumber));

  const show = (): void => {
    const { shown } = state;
    if (shown === null) return;
    shownNumber = shown.mention?.number ?? null;
    renderView();
    host.open(getMarks()[0] ?? null);
    anchor = shown.mention
      ? findMentionAnchor(getMarks, getPointer())
      : makePlaceAnchor(window, lookUpPlace ?? getTop());
    if (!shown.isPinned) void place();
    context.onCurrent?.(shownNumber);
  };

  const update = (): void => {
    const hadFocus = host.root.activeElement !== null;
    renderView();
    if (hadFocus && host.root.activeElement === null) focusTitle();
    placing.abort();
    placing = new AbortController();
    if (!state.shown?.isPinned) follow();
  };

  const hide = (): void => {
    placing.abort();
    host.close();
    render(null, host.panel);
    anchor = null;
    shownNumber = null;
    context.onCurrent?.(null);
  };

  const place = async (): Promise<void> => {
    placing.abort();
    placing = new AbortController();
    const { signal: placingSignal } = placing;
    if (anchor === null) return lose();
    await placePanel(host.panel, anchor);
    if (!placingSignal.aborted) follow();
  };

  const follow = (): void => {
    if (anchor === null) return;
    followAnchor(host.panel, anchor, { onLost: lose, onResized: () => void place() }, placing.signal);
  };

  const renderView = (): void => {
    const { shown } = state;
    const view = shown?.trail.at(-1);
    if (!shown || !view) return;
    render(
      <WordsProvider value={context.words}>
        {view.kind === 'miss' ? (
          <LookUpMiss text={view.text} titleId={TITLE_ID} onClose={close} />
        ) : (
          <CardStack
            cards={view.cards}
            pageDate={context.pageDate}
            isPinned={shown.isPinned}
            canGoBack={shown.trail.length > 1}
            titleId={TITLE_ID}
            onRelated={(termId) => dispatch({ type: 'related-chosen', termId })}
            onBack={() => dispatch({ type: 'back-chosen' })}
            onPin={() => dispatch({ type: 'pin-chosen' })}
            onClose={close}
          />
        )}
      </WordsProvider>,
      host.panel,
    );
  };

  const focusTitle = (): void => host.root.getElementById(TITLE_ID)?.focus({ preventScroll: true });

  const getTop = (): DOMRect => new DOMRect(document.documentElement.clientWidth / 2, 0, 0, 0);

  const getShown = (): ShownBoxes | null => {
    const mention = anchor?.getRect();
    return mention ? { number: shownNumber, mention, card: host.panel.getBoundingClientRect() } : null;
  };

  const escape = (): boolean => {
    const wasShown = state.shown !== null;
    dispatch({ type: 'escape-pressed' });
    return wasShown && state.shown === null;
  };

  const getPointer = watchPointer(window, { isCard: (target) => target === host.element, getShown }, dispatch, signal);
  watchKeyboard(window, host, dispatch, escape, signal);
  window.addEventListener('resize', () => state.shown?.isPinned && keepInView(host.panel), { signal });
  document.addEventListener('fullscreenchange', close, { signal });
  signal.addEventListener('abort', () => {
    for (const timer of Object.values(timers)) window.clearTimeout(timer);
    hide();
  });

  return {
    openAtMention: (number, how) => {
      const [mark] = context.findMarks(number);
      const mention = mark && readMention(mark);
      if (!mark || !mention) return;
      scrollIntoView(mark);
      dispatch({ type: 'mention-chosen', mention: { number, termId: mention.termId }, opening: how });
    },
    showLookUp: (text, cards, at) => {
      lookUpPlace = at;
      dispatch({ type: 'looked-up', text, cards });
    },
    close,
  };
}

function scrollIntoView(mark: HTMLElement): void {
  const { top, bottom } = mark.getBoundingClientRect();
  const { clientHeight } = mark.ownerDocument.documentElement;
  if (top < 0 || bottom > clientHeight) mark.scrollIntoView({ block: 'center' });
}
