import type { Card } from '@/core/card/card';

import type { HoverEvent, HoverState, MentionRef, Opening, Step, View } from './hover-state';
import { dropHovered, dropNext, goOnDwelling, prepareIfResting, request, startDwell } from './next-card';
import {
  abandon,
  closeAll,
  goBack,
  hide,
  isHeld,
  leaveFocus,
  leaveShown,
  requestRelated,
  setFocus,
  show,
  startGrace,
  togglePin,
  touchShown,
} from './shown-card';
import { chain, same, step } from './step';

/** How long after a card went the next dwell is a short one: the default `skipDelayDuration` of Radix UI's tooltips. */
export const WARM_FOR_MS = 300;

/**
 * What an event changes about the popover and what is to be done about it. `nowMs` is any clock that only moves
 * forward. Events that mean nothing in the state, and tokens that are no longer awaited, change nothing.
 */
// oxlint-disable-next-line typescript/consistent-return -- every type of event returns, and the compiler sees to that
export function advance(state: HoverState, event: HoverEvent, nowMs: number): Step {
  switch (event.type) {
    case 'pointer-entered-mention':
      return enterMention(state, event.mention, event.isOnPath, nowMs);
    case 'pointer-entered-card':
      return chain(touchShown(state), dropHovered);
    case 'pointer-left':
      return chain(dropHovered(state), leaveShown);
    case 'pointer-travelled':
      return state.next?.dwell ? startDwell(state, state.next, state.next.dwell.isWarm) : same(state);
    case 'pointer-approached':
      return state.grace === null ? same(state) : startGrace(state);
    case 'page-scrolled':
      return dropHovered(state);
    case 'pressed':
      return press(state, event.isAway, nowMs);
    case 'rest-elapsed':
      return state.next?.dwell?.token === event.token
        ? chain(goOnDwelling(state, state.next, state.next.dwell.isWarm), prepareIfResting)
        : same(state);
    case 'dwell-elapsed':
      return state.next?.dwell?.token === event.token
        ? showIfReady({ ...state, next: { ...state.next, dwell: null } })
        : same(state);
    case 'grace-elapsed':
      return state.grace === event.token ? hide({ ...state, grace: null }, nowMs) : same(state);
    case 'cards-arrived':
      return receiveCards(state, event.token, event.cards);
    case 'mention-chosen':
      return chooseMention(state, event.mention, event.opening, nowMs);
    case 'looked-up':
      return showLookUp(state, event.text, event.cards);
    case 'related-chosen':
      return requestRelated(state, event.termId);
    case 'back-chosen':
      return goBack(state);
    case 'pin-chosen':
      return togglePin(state);
    case 'close-chosen':
    case 'tabbed-out':
      return closeAll(state, nowMs);
    case 'escape-pressed':
      // A pinned card is part of the page's furniture: Escape is the page's own unless the reader is in the card.
      return state.shown?.isPinned && !event.isInCard ? same(state) : closeAll(state, nowMs);
    case 'mention-lost':
      return state.shown === null || state.shown.isPinned ? same(state) : hide(state, nowMs);
    case 'focus-entered':
      return setFocus(state, true);
    case 'focus-left':
      return leaveFocus(state, nowMs);
  }
}

function enterMention(state: HoverState, mention: MentionRef, isOnPath: boolean, nowMs: number): Step {
  const { shown, next } = state;
  if (shown?.mention?.number === mention.number) return chain(touchShown(state), dropHovered);
  if (shown !== null && isHeld(shown)) return same(state);
  if (next?.mention.number === mention.number || (next !== null && next.opening !== 'hover')) return same(state);
  return chain(
    leaveShown(state),
    dropNext,
    (free) => request(free, mention, 'hover'),
    (asked) => startDwell(asked, asked.next!, !isOnPath && isWarm(state, nowMs)),
  );
}

function press(state: HoverState, isAway: boolean, nowMs: number): Step {
  const dropped = dropHovered(state);
  const { shown } = dropped.state;
  if (!isAway || shown === null || shown.isPinned) return dropped;
  // The press itself moves the focus to where the reader wants it.
  return chain(dropped, (open) => abandon(open, nowMs));
}

function chooseMention(state: HoverState, mention: MentionRef, opening: Opening, nowMs: number): Step {
  const { shown, next } = state;
  if (shown !== null && shown.mention?.number === mention.number) {
    if (opening === 'tap') return shown.isPinned ? same(state) : closeAll(state, nowMs);
    if (opening === 'hover') return touchShown(state);
    return chain(touchShown({ ...state, shown: { ...shown, opening } }), (held) => step(held, { do: 'focus-card' }));
  }
  if (next?.mention.number === mention.number) {
    const due = { ...state, next: { ...next, opening, dwell: null } };
    return chain(next.dwell ? step(due, { do: 'stop-waiting', timer: next.dwell.timer }) : same(due), showIfReady);
  }
  return chain(dropHovered(state), (free) => request(free, mention, opening));
}

function showLookUp(state: HoverState, text: string, cards: readonly Card[]): Step {
  const view: View = cards.length > 0 ? { kind: 'cards', termId: cards[0]!.termId, cards } : { kind: 'miss', text };
  return chain(dropNext(state), (free) => show(free, { mention: null, opening: 'keyboard' }, view));
}

function receiveCards(state: HoverState, token: number, cards: readonly Card[]): Step {
  const { shown, next } = state;
  if (next?.token === token && next.cards === null)
    return chain(showIfReady({ ...state, next: { ...next, cards } }), prepareIfResting);
  if (shown?.relatedRequest?.token !== token) return same(state);
  const answered = { ...shown, relatedRequest: null };
  if (cards.length === 0) return same({ ...state, shown: answered });
  const view: View = { kind: 'cards', termId: shown.relatedRequest.termId, cards };
  return step({ ...state, shown: { ...answered, trail: [...shown.trail, view] } }, { do: 'update' });
}

function showIfReady(state: HoverState): Step {
  const { next } = state;
  if (next === null || next.dwell !== null || next.cards === null) return same(state);
  const free = { ...state, next: null };
  if (next.cards.length === 0) return same(free);
  return show(free, next, { kind: 'cards', termId: next.mention.termId, cards: next.cards });
}

function isWarm({ shown, closedAtMs }: HoverState, nowMs: number): boolean {
  return shown !== null || (closedAtMs !== null && nowMs - closedAtMs <= WARM_FOR_MS);
}
