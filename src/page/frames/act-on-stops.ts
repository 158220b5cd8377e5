import type { Box } from '@/core/popover/safe-path';
import type { MentionSteps } from '@/page/highlight/mention-steps';

/** To go to the mention of this number, to forget where the reader was, or to open the card of where the reader is. */
export type StopAction = { readonly go: number } | 'leave' | 'openCard';

/**
 * Runs in a document of a tab, in the extension's own world, where the presenter left the steps. It is injected as its source
 * text, so everything it needs is inside it. Returns where in the viewport a mention is that it went to.
 */
export function actOnStops(action: StopAction): Box | null {
  const steps = Reflect.get(globalThis, Symbol.for('backgrounder.steps')) as MentionSteps | undefined;
  if (steps === undefined) return null;
  if (action === 'leave' || action === 'openCard') {
    steps[action]();
    return null;
  }
  const box = steps.go(action.go);
  return box && { left: box.left, top: box.top, right: box.right, bottom: box.bottom };
}
