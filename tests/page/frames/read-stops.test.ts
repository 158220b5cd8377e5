import { afterEach, expect, it } from 'vitest';

import { readStops } from '@/page/frames/read-stops';

import { clearSteps, leaveSteps } from './stops';

afterEach(clearSteps);

it('brings what there is to step through', () => {
  leaveSteps();
  expect(readStops()).toEqual({
    path: [],
    stops: { stops: [{ number: 1, termId: 'csto' }], current: 1, firstInView: 0 },
  });
});

it('brings nothing where nothing is shown', () => {
  expect(readStops()).toEqual({ path: [], stops: null });
});
