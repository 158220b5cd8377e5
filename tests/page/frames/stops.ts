import type { MentionSteps } from '@/page/highlight/mention-steps';
import { vi } from 'vitest';

const STEPS = Symbol.for('backgrounder.steps');

/** Leaves steps where a presenter leaves them. */
export function leaveSteps() {
  const steps = {
    read: vi.fn<MentionSteps['read']>(() => ({ stops: [{ number: 1, termId: 'csto' }], current: 1, firstInView: 0 })),
    go: vi.fn<MentionSteps['go']>(() => new DOMRect(1, 2, 3, 4)),
    leave: vi.fn<MentionSteps['leave']>(),
    openCard: vi.fn<MentionSteps['openCard']>(),
  };
  Reflect.set(globalThis, STEPS, steps);
  return steps;
}

export function clearSteps(): void {
  Reflect.deleteProperty(globalThis, STEPS);
}
