import { afterEach, expect, it, vi } from 'vitest';

import { readDocument } from '@/page/frames/read-document';

import { layOut, makeFrame } from './make-frame';

const DESK = Symbol.for('backgrounder.desk');

afterEach(() => {
  document.body.replaceChildren();
  Reflect.deleteProperty(globalThis, DESK);
  vi.restoreAllMocks();
});

it('brings what the loader reports, and where the frames stand', async () => {
  Reflect.set(globalThis, DESK, Promise.resolve({ report: () => 'the report' }));
  layOut(document.documentElement, 0, -500, 1000, 2000);
  vi.spyOn(document.documentElement, 'scrollHeight', 'get').mockReturnValue(2000);
  layOut(makeFrame(), 0, 0, 600, 200);
  layOut(makeFrame(), 0, 1000, 600, 400);
  expect(await readDocument()).toEqual({
    path: [],
    report: 'the report',
    bands: [
      { top: 0.25, height: 0.1 },
      { top: 0.75, height: 0.2 },
    ],
  });
});

it('has no report where no loader runs', async () => {
  expect(await readDocument()).toEqual({ path: [], report: null, bands: [] });
});
