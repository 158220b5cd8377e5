import { afterEach, expect, it } from 'vitest';

import { actOnStops } from '@/page/frames/act-on-stops';

import { clearSteps, leaveSteps } from './stops';

afterEach(clearSteps);

it('goes to a mention, and tells in plain data where that is', () => {
  const steps = leaveSteps();
  const box = actOnStops({ go: 7 });
  expect(steps.go).toHaveBeenCalledExactlyOnceWith(7);
  expect(box).toStrictEqual({ left: 1, top: 2, right: 4, bottom: 6 });
});

it('tells nothing of a mention that is gone', () => {
  leaveSteps().go.mockReturnValue(null);
  expect(actOnStops({ go: 7 })).toBeNull();
});

it.each(['leave', 'openCard'] as const)('does as it is told: %s', (action) => {
  const steps = leaveSteps();
  actOnStops(action);
  expect(steps[action]).toHaveBeenCalledOnce();
});

it('does nothing where nothing is shown', () => {
  expect(actOnStops('openCard')).toBeNull();
});
