import type { HoverState, Shown, Step, View } from './hover-state';
import { dropNext } from './next-card';
import { chain, same, step } from './step';

/** How long a card outlives the pointer's leaving: `ABANDON_END_DELAY` of MediaWiki's Page Previews. */
export const GRACE_MS = 300;

/** Opens a card with this view, or turns the open one to it. */
export function show(state: HoverState, { mention, opening }: Pick<Shown, 'mention' | 'opening'>, view: View): Step {
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

/** Asks for a related term's cards, to be shown in the card. */
export function requestRelated(state: HoverState, termId: string): Step {
  if (state.shown === null) return same(state);
  const token = state.lastToken + 1;
  const shown = { ...state.shown, relatedRequest: { token, termId } };
  return step({ ...state, shown, lastToken: token }, { do: 'fetch', token, termId });
}

/** Back to the view before. */
export function goBack(state: HoverState): Step {
  const [first, ...others] = state.shown?.trail ?? [];
  if (state.shown === null || first === undefined || others.length === 0) return same(state);
  const shown: Shown = { ...state.shown, trail: [first, ...others.slice(0, -1)], relatedRequest: null };
  return step({ ...state, shown }, { do: 'update' });
}

/** Pins the card, or lets it go again. */
export function togglePin(state: HoverState): Step {
  if (state.shown === null) return same(state);
  const shown = { ...state.shown, isPinned: !state.shown.isPinned };
  const pinned = chain(stopGrace({ ...state, shown }), (open) => step(open, { do: 'update' }));
  return chain(pinned, graceIfForsaken);
}

export function setFocus(state: HoverState, hasFocus: boolean): Step {
  if (state.shown === null || state.shown.hasFocus === hasFocus) return same(state);
  const focused = { ...state, shown: { ...state.shown, hasFocus } };
  return hasFocus ? stopGrace(focused) : same(focused);
}

/** The focus left the card for the page. */
export function leaveFocus(state: HoverState, nowMs: number): Step {
  const left = setFocus(state, false);
  if (left.state === state || left.state.shown === null) return left;
  const { opening, isPinned } = left.state.shown;
  if (opening === 'keyboard' && !isPinned) return chain(left, (open) => abandon(open, nowMs));
  return chain(left, graceIfForsaken);
}

/** The pointer is on the shown mention or card. */
export function touchShown(state: HoverState): Step {
  if (state.shown === null) return same(state);
  return stopGrace({ ...state, shown: { ...state.shown, isUnderPointer: true } });
}

/** The pointer is on neither. */
export function leaveShown(state: HoverState): Step {
  if (state.shown === null) return same(state);
  return graceIfForsaken({ ...state, shown: { ...state.shown, isUnderPointer: false } });
}

/** Whether the reader keeps the card, so that hovering elsewhere must not take it away. */
export function isHeld({ isPinned, hasFocus }: Shown): boolean {
  return isPinned || hasFocus;
}

/** Begins the time after which the card goes, anew where it runs. */
export function startGrace(state: HoverState): Step {
  const token = state.lastToken + 1;
  return step(
    { ...state, grace: token, lastToken: token },
    { do: 'wait', timer: 'grace', token, durationMs: GRACE_MS },
  );
}

/** Closes the card, and forgets what was to come. */
export function closeAll(state: HoverState, nowMs: number): Step {
  return chain(dropNext(state), (free) => (free.shown === null ? same(free) : hide(free, nowMs)));
}

/** Closes the card and gives its focus back. */
export function hide(state: HoverState, nowMs: number): Step {
  const returnFocus = { do: 'return-focus', isAtKeyboard: state.shown?.hasFocus ?? false } as const;
  return chain(step(state, returnFocus), (left) => abandon(left, nowMs));
}

/** Closes the card and leaves the focus to where the reader takes it. */
export function abandon(state: HoverState, nowMs: number): Step {
  return chain(stopGrace({ ...state, shown: null, closedAtMs: nowMs }), (closed) => step(closed, { do: 'hide' }));
}

function graceIfForsaken(state: HoverState): Step {
  const { shown, grace } = state;
  const isForsaken = shown !== null && shown.opening === 'hover' && !shown.isUnderPointer && !isHeld(shown);
  return isForsaken && grace === null ? startGrace(state) : same(state);
}

function stopGrace(state: HoverState): Step {
  return state.grace === null ? same(state) : step({ ...state, grace: null }, { do: 'stop-waiting', timer: 'grace' });
}
