import { expect, it, vi } from 'vitest';

import { offerSteps } from '@/app/steps-desk';
import { readStops } from '@/page/frames/read-stops';
import type { MentionSteps } from '@/page/highlight/mention-steps';

function makeSteps(current: number): MentionSteps {
  return { read: () => ({ stops: [], current, firstInView: 0 }), go: () => null, leave: vi.fn(), openCard: vi.fn() };
}

it('steps are found where they are asked for, as long as they last', () => {
  const [first, second] = [new AbortController(), new AbortController()];
  offerSteps(makeSteps(1), first.signal);
  expect(readStops().stops).toMatchObject({ current: 1 });
  offerSteps(makeSteps(2), second.signal);
  first.abort();
  expect(readStops().stops).toMatchObject({ current: 2 });
  second.abort();
  expect(readStops().stops).toBeNull();
});
