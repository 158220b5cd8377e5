import type { HoverEffect, HoverState, Step } from './hover-state';

/** Nothing to be done. */
export function same(state: HoverState): Step {
  return { state, effects: [] };
}

export function step(state: HoverState, ...effects: readonly HoverEffect[]): Step {
  return { state, effects };
}

/** Does one step after another, each from the state the one before left. */
export function chain(first: Step, ...others: readonly ((state: HoverState) => Step)[]): Step {
  let result = first;
  for (const next of others) {
    const { state, effects } = next(result.state);
    result = { state, effects: [...result.effects, ...effects] };
  }
  return result;
}
