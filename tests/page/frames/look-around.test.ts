import { afterEach, expect, it, vi } from 'vitest';

import { lookAround } from '@/page/frames/look-around';

import { layOut, makeFrame } from './make-frame';

afterEach(() => {
  document.body.replaceChildren();
  vi.restoreAllMocks();
});

/** The second frame of the page, standing at `left`. */
function setUp(attributes: Record<string, string> = {}, left = 20): HTMLIFrameElement {
  makeFrame();
  const frame = makeFrame('', attributes);
  layOut(document.documentElement, 0, 0, 1000, 2000);
  layOut(frame, left, 100, 600, 400);
  return frame;
}

it('finds the frame and says that it is on show', () => {
  setUp();
  expect(lookAround([1])).toEqual({ depth: 0, isOnShow: true });
});

it('also for the frames in it', () => {
  setUp();
  expect(lookAround([1, 3, 0])).toMatchObject({ depth: 0, isOnShow: true });
});

it.each([
  ['sandboxed', () => setUp({ sandbox: 'allow-same-origin' })],
  ['beside the page', () => setUp({}, -9999)],
  ['invisible', () => (setUp().checkVisibility = () => false)],
  ['not there', () => undefined],
])('says so where the frame is %s', (_, prepare) => {
  prepare();
  expect(lookAround([1])).toMatchObject({ isOnShow: false });
});

it('says nothing about the document itself, and about frames elsewhere', () => {
  expect(lookAround([])).toBeNull();
});
