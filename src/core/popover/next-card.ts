import type { Card } from '@/core/card/card';

import type { Candidate, Dwell, HoverEffect, HoverState, MentionRef, Opening, Step } from './hover-state';
import { same, step } from './step';

/**
 * How long the pointer has to rest on a mention. MediaWiki's Page Previews fetch after 150 ms and show after 500, a
 * server's answer included; our cards are at hand, so the wait only has to tell resting from passing by.
 */
export const DWELL_MS = 250;

/** The dwell right after a card went: the reader is going from one name to the next. */
export const WARM_DWELL_MS = 150;

/** The part of a dwell in which nothing is prepared yet: passing by, a pointer does not rest so long. */
export const REST_MS = 100;

/**
 * That of a short one. What is left of either is time enough for a machine slowed down four times to prepare the card: 60
 * to 110 ms, with the frame that follows.
 */
export const WARM_REST_MS = 20;

/** Asks for the cards of a mention that is to come next. */
export function request(state: HoverState, mention: MentionRef, opening: Opening): Step {
  const token = state.lastToken + 1;
  const next: Candidate = { mention, opening, token, cards: null, dwell: null, isPrepared: false };
  return step({ ...state, next, lastToken: token }, { do: 'fetch', token, termId: mention.termId });
}

/** Begins a dwell, anew where one is under way. */
export function startDwell(state: HoverState, next: Candidate, isWarm: boolean): Step {
  const stop: readonly HoverEffect[] = next.dwell?.timer === 'dwell' ? [{ do: 'stop-waiting', timer: 'dwell' }] : [];
  const durationMs = isWarm ? WARM_REST_MS : REST_MS;
  return waitFor(state, next, { timer: 'rest', isWarm }, durationMs, stop);
}

/** The pointer rests: it has to go on so for the other part of the dwell. */
export function goOnDwelling(state: HoverState, next: Candidate, isWarm: boolean): Step {
  const durationMs = isWarm ? WARM_DWELL_MS - WARM_REST_MS : DWELL_MS - REST_MS;
  return waitFor(state, next, { timer: 'dwell', isWarm }, durationMs, []);
}

function waitFor(
  state: HoverState,
  next: Candidate,
  { timer, isWarm }: Pick<Dwell, 'timer' | 'isWarm'>,
  durationMs: number,
  before: readonly HoverEffect[],
): Step {
  const token = state.lastToken + 1;
  const dwelling = { ...state, next: { ...next, dwell: { timer, token, isWarm } }, lastToken: token };
  return step(dwelling, ...before, { do: 'wait', timer, token, durationMs });
}

/** Has the card made ready unseen, once its cards are here and the pointer rests. */
export function prepareIfResting(state: HoverState): Step {
  const { next } = state;
  const isDue = next?.dwell?.timer === 'dwell' && !next.isPrepared && hasCards(next.cards);
  return isDue ? step({ ...state, next: { ...next, isPrepared: true } }, { do: 'prepare' }) : same(state);
}

/** What only hovering asked for is forgotten; what the reader chose is still to come. */
export function dropHovered(state: HoverState): Step {
  return state.next?.opening === 'hover' ? dropNext(state) : same(state);
}

/** Forgets what was to come next, and what was made ready for it. */
export function dropNext(state: HoverState): Step {
  const { next } = state;
  if (next === null) return same(state);
  return step(
    { ...state, next: null },
    ...(next.dwell === null ? [] : [{ do: 'stop-waiting', timer: next.dwell.timer } as const]),
    ...(next.isPrepared ? [{ do: 'discard' } as const] : []),
  );
}

function hasCards(cards: readonly Card[] | null): boolean {
  return cards !== null && cards.length > 0;
}
