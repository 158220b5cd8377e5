import type { Card } from '@/core/card/card';

import type {
  Candidate,
  HoverEffect,
  HoverEvent,
  HoverState,
  MentionRef,
  Opening,
  Shown,
  Step,
  View,
} from './hover-state';

/**
 * How long the pointer has to rest on a mention. MediaWiki's Page Previews fetch after 150 ms and show after 500, a
 * server's answer included; our cards are at hand, so the wait only has to tell resting from passing by.
 */
export const DWELL_MS = 250;

/** The dwell right after a card went: the reader is going from one name to the next. */
export const WARM_DWELL_MS = 100;

/** How long that lasts: the default `skipDelayDuration` of Radix UI's tooltips. */
export const WARM_FOR_MS = 300;

/** How long a card outlives the pointer's leaving: `ABANDON_END_DELAY` of MediaWiki's Page Previews. */
export const GRACE_MS = 300;

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
      return state.next?.dwell ? startDwell(state, state.next, state.next.dwell.durationMs) : same(state);
    case 'pointer-approached':
      return state.grace === null ? same(state) : startGrace(state);
    case 'page-scrolled':
      return dropHovered(state);
    case 'pressed':
      return press(state, event.isAway, nowMs);
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
  const durationMs = !isOnPath && isWarm(state, nowMs) ? WARM_DWELL_MS : DWELL_MS;
  return chain(
    leaveShown(state),
    (left) => request(left, mention, 'hover'),
    (asked) => startDwell(asked, asked.next!, durationMs),
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
    return chain(step(due, { do: 'stop-waiting', timer: 'dwell' }), showIfReady);
  }
  return chain(dropHovered(state), (free) => request(free, mention, opening));
}

function showLookUp(state: HoverState, text: string, cards: readonly Card[]): Step {
  const view: View = cards.length > 0 ? { kind: 'cards', termId: cards[0]!.termId, cards } : { kind: 'miss', text };
  return chain(dropNext(state), (free) => show(free, { mention: null, opening: 'keyboard' }, view));
}

function receiveCards(state: HoverState, token: number, cards: readonly Card[]): Step {
  const { shown, next } = state;
  if (next?.token === token) return showIfReady({ ...state, next: { ...next, cards } });
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

function show(state: HoverState, { mention, opening }: Pick<Shown, 'mention' | 'opening'>, view: View): Step {
  const shown: Shown = {
    mention,
    opening,
    trail: [view],
    isPinned: state.shown?.isPinned ?? false,
    hasFocus: opening === 'keyboard',
    isUnderPointer: opening === 'hover',
    relatedRequest: null,
  };
  const shownStep = chain(stopGrace({ ...state, shown }), (open) => step(open, { do: 'show' }));
  return opening === 'keyboard' ? chain(shownStep, (open) => step(open, { do: 'focus-card' })) : shownStep;
}

function requestRelated(state: HoverState, termId: string): Step {
  if (state.shown === null) return same(state);
  const token = state.lastToken + 1;
  const shown = { ...state.shown, relatedRequest: { token, termId } };
  return step({ ...state, shown, lastToken: token }, { do: 'fetch', token, termId });
}

function goBack(state: HoverState): Step {
  const [first, ...others] = state.shown?.trail ?? [];
  if (state.shown === null || first === undefined || others.length === 0) return same(state);
  const shown: Shown = { ...state.shown, trail: [first, ...others.slice(0, -1)], relatedRequest: null };
  return step({ ...state, shown }, { do: 'update' });
}

function togglePin(state: HoverState): Step {
  if (state.shown === null) return same(state);
  const shown = { ...state.shown, isPinned: !state.shown.isPinned };
  const pinned = chain(stopGrace({ ...state, shown }), (open) => step(open, { do: 'update' }));
  return chain(pinned, graceIfForsaken);
}

function setFocus(state: HoverState, hasFocus: boolean): Step {
  if (state.shown === null || state.shown.hasFocus === hasFocus) return same(state);
  const focused = { ...state, shown: { ...state.shown, hasFocus } };
  return hasFocus ? stopGrace(focused) : same(focused);
}

function leaveFocus(state: HoverState, nowMs: number): Step {
  const left = setFocus(state, false);
  if (left.state === state || left.state.shown === null) return left;
  const { opening, isPinned } = left.state.shown;
  if (opening === 'keyboard' && !isPinned) return chain(left, (open) => abandon(open, nowMs));
  return chain(left, graceIfForsaken);
}

/** The pointer is on the shown mention or card. */
function touchShown(state: HoverState): Step {
  if (state.shown === null) return same(state);
  return stopGrace({ ...state, shown: { ...state.shown, isUnderPointer: true } });
}

function leaveShown(state: HoverState): Step {
  if (state.shown === null) return same(state);
  return graceIfForsaken({ ...state, shown: { ...state.shown, isUnderPointer: false } });
}

function graceIfForsaken(state: HoverState): Step {
  const { shown, grace } = state;
  const isForsaken = shown !== null && shown.opening === 'hover' && !shown.isUnderPointer && !isHeld(shown);
  return isForsaken && grace === null ? startGrace(state) : same(state);
}

/** Whether the reader keeps the card, so that hovering elsewhere must not take it away. */
function isHeld({ isPinned, hasFocus }: Shown): boolean {
  return isPinned || hasFocus;
}

function isWarm({ shown, closedAtMs }: HoverState, nowMs: number): boolean {
  return shown !== null || (closedAtMs !== null && nowMs - closedAtMs <= WARM_FOR_MS);
}

function request(state: HoverState, mention: MentionRef, opening: Opening): Step {
  const token = state.lastToken + 1;
  const next: Candidate = { mention, opening, token, cards: null, dwell: null };
  return step({ ...state, next, lastToken: token }, { do: 'fetch', token, termId: mention.termId });
}

function startDwell(state: HoverState, next: Candidate, durationMs: number): Step {
  const token = state.lastToken + 1;
  const dwelling = { ...state, next: { ...next, dwell: { token, durationMs } }, lastToken: token };
  return step(dwelling, { do: 'wait', timer: 'dwell', token, durationMs });
}

function startGrace(state: HoverState): Step {
  const token = state.lastToken + 1;
  return step(
    { ...state, grace: token, lastToken: token },
    { do: 'wait', timer: 'grace', token, durationMs: GRACE_MS },
  );
}

function stopGrace(state: HoverState): Step {
  return state.grace === null ? same(state) : step({ ...state, grace: null }, { do: 'stop-waiting', timer: 'grace' });
}

/** What only hovering asked for is forgotten; what the reader chose is still to come. */
function dropHovered(state: HoverState): Step {
  return state.next?.opening === 'hover' ? dropNext(state) : same(state);
}

function dropNext(state: HoverState): Step {
  if (state.next === null) return same(state);
  const free = { ...state, next: null };
  return state.next.dwell === null ? same(free) : step(free, { do: 'stop-waiting', timer: 'dwell' });
}

function closeAll(state: HoverState, nowMs: number): Step {
  return chain(dropNext(state), (free) => (free.shown === null ? same(free) : hide(free, nowMs)));
}

function hide(state: HoverState, nowMs: number): Step {
  const returnFocus = { do: 'return-focus', isAtKeyboard: state.shown?.hasFocus ?? false } as const;
  return chain(step(state, returnFocus), (left) => abandon(left, nowMs));
}

/** Hides the card and leaves the focus to where the reader takes it. */
function abandon(state: HoverState, nowMs: number): Step {
  return chain(stopGrace({ ...state, shown: null, closedAtMs: nowMs }), (closed) => step(closed, { do: 'hide' }));
}

function same(state: HoverState): Step {
  return { state, effects: [] };
}

function step(state: HoverState, effect: HoverEffect): Step {
  return { state, effects: [effect] };
}

/** Does one step after another, each from the state the one before left. */
function chain(first: Step, ...others: readonly ((state: HoverState) => Step)[]): Step {
  let result = first;
  for (const next of others) {
    const { state, effects } = next(result.state);
    result = { state, effects: [...result.effects, ...effects] };
  }
  return result;
}
