import type { Card } from '@/core/card/card';
import { advance } from '@/core/popover/hover-machine';
import {
  CLOSED,
  type HoverEffect,
  type HoverEvent,
  type HoverState,
  type MentionRef,
} from '@/core/popover/hover-state';

/** An event, or one that needs a token of the state it happens in. */
export type Move = HoverEvent | ((state: HoverState) => HoverEvent);

export const FERRY: MentionRef = { number: 1, termId: 'ferry' };
export const HARBOUR: MentionRef = { number: 2, termId: 'harbour' };

export function cardOf(termId: string): Card {
  return {
    termId,
    backgrounderId: 'coast',
    name: termId,
    kind: 'concept',
    note: null,
    summary: '',
    passages: [],
    answers: [],
    related: [],
    title: 'The coast',
    date: '2023-11-14',
    source: 'the harbour office',
    sourceNote: null,
    language: 'en',
  };
}

export const enter = (mention: MentionRef, isOnPath = false): HoverEvent => ({
  type: 'pointer-entered-mention',
  mention,
  isOnPath,
});
export const ENTER_CARD: HoverEvent = { type: 'pointer-entered-card' };
export const LEAVE: HoverEvent = { type: 'pointer-left' };
export const TRAVEL: HoverEvent = { type: 'pointer-travelled' };
export const APPROACH: HoverEvent = { type: 'pointer-approached' };
export const SCROLL: HoverEvent = { type: 'page-scrolled' };
export const PRESS_AWAY: HoverEvent = { type: 'pressed', isAway: true };
export const PRESS_HERE: HoverEvent = { type: 'pressed', isAway: false };
export const tap = (mention: MentionRef): HoverEvent => ({ type: 'mention-chosen', mention, opening: 'tap' });
export const click = (mention: MentionRef): HoverEvent => ({ type: 'mention-chosen', mention, opening: 'hover' });
export const key = (mention: MentionRef): HoverEvent => ({ type: 'mention-chosen', mention, opening: 'keyboard' });
export const lookUp = (text: string, ...cards: Card[]): HoverEvent => ({ type: 'looked-up', text, cards });
export const related = (termId: string): HoverEvent => ({ type: 'related-chosen', termId });
export const BACK: HoverEvent = { type: 'back-chosen' };
export const PIN: HoverEvent = { type: 'pin-chosen' };
export const CLOSE: HoverEvent = { type: 'close-chosen' };
export const ESCAPE: HoverEvent = { type: 'escape-pressed', isInCard: false };
export const ESCAPE_IN_CARD: HoverEvent = { type: 'escape-pressed', isInCard: true };
export const LOSE_MENTION: HoverEvent = { type: 'mention-lost' };
export const FOCUS: HoverEvent = { type: 'focus-entered' };
export const BLUR: HoverEvent = { type: 'focus-left' };
export const TAB_OUT: HoverEvent = { type: 'tabbed-out' };

/** The first part of the dwell is over, then the other. */
export const REST: Move = ({ next }) => ({ type: 'rest-elapsed', token: findToken(next, 'rest') });
export const STAY: Move = ({ next }) => ({ type: 'dwell-elapsed', token: findToken(next, 'dwell') });
export const GRACE_ENDS: Move = ({ grace }) => ({ type: 'grace-elapsed', token: grace ?? -1 });
export const ANSWER: Move = ({ next }) => ({
  type: 'cards-arrived',
  token: next?.token ?? -1,
  cards: next ? [cardOf(next.mention.termId)] : [],
});
export const ANSWER_NOTHING: Move = ({ next }) => ({ type: 'cards-arrived', token: next?.token ?? -1, cards: [] });
export const ANSWER_RELATED: Move = ({ shown }) => ({
  type: 'cards-arrived',
  token: shown?.relatedRequest?.token ?? -1,
  cards: shown?.relatedRequest ? [cardOf(shown.relatedRequest.termId)] : [],
});
export const ANSWER_RELATED_NOTHING: Move = ({ shown }) => ({
  type: 'cards-arrived',
  token: shown?.relatedRequest?.token ?? -1,
  cards: [],
});

function findToken(next: HoverState['next'], timer: 'rest' | 'dwell'): number {
  return next?.dwell?.timer === timer ? next.dwell.token : -1;
}

/** Plays moves from the closed popover, or from `start`, without time passing. Returns the last move's effects. */
export function play(moves: readonly Move[], start = CLOSED, nowMs = 0): { state: HoverState; effects: string[] } {
  let state = start;
  let effects: readonly HoverEffect[] = [];
  for (const move of moves) {
    ({ state, effects } = advance(state, typeof move === 'function' ? move(state) : move, nowMs));
  }
  return { state, effects: effects.map(describeEffect) };
}

/** An effect in words, without its token. */
function describeEffect(effect: HoverEffect): string {
  switch (effect.do) {
    case 'wait':
      return `wait ${effect.durationMs} for ${effect.timer}`;
    case 'stop-waiting':
      return `stop ${effect.timer}`;
    case 'fetch':
      return `fetch ${effect.termId}`;
    case 'return-focus':
      return effect.isAtKeyboard ? 'return-focus or to the mention' : 'return-focus';
    default:
      return effect.do;
  }
}

/** A state in words: what is open, its flags in brackets, then what comes next. */
export function describeState({ shown, next, grace }: HoverState): string {
  const parts = [];
  if (shown !== null) {
    const views = shown.trail.map((view) => (view.kind === 'cards' ? view.termId : `no ${view.text}`));
    const flags = [
      shown.opening,
      shown.isPinned && 'pinned',
      shown.hasFocus && 'focused',
      shown.relatedRequest && `asking ${shown.relatedRequest.termId}`,
      grace !== null && 'going',
    ];
    parts.push(`${views.join(' > ')} (${flags.filter(Boolean).join(', ')})`);
  }
  if (next !== null) {
    const waits = [next.dwell?.timer, next.cards === null && 'cards'].filter(Boolean);
    const flags = next.isPrepared ? ' (prepared)' : '';
    parts.push(`next ${next.mention.termId} by ${next.opening}${flags} awaiting ${waits.join(' and ')}`);
  }
  return parts.join('; ') || 'closed';
}
