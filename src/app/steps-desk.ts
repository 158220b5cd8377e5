import type { MentionSteps } from '@/page/highlight/mention-steps';

/** Where a presenter leaves what `readStops` and `actOnStops` ask for, in the extension's isolated world. */
const STEPS = Symbol.for('backgrounder.steps');

/** From now on, until the signal aborts, these are the steps through the document's mentions. */
export function offerSteps(steps: MentionSteps, signal: AbortSignal): void {
  Reflect.set(globalThis, STEPS, steps);
  const withdraw = (): void => {
    if (Reflect.get(globalThis, STEPS) === steps) Reflect.deleteProperty(globalThis, STEPS);
  };
  signal.addEventListener('abort', withdraw, { once: true });
}
