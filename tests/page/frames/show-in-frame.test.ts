import { afterEach, beforeEach, expect, it, vi } from 'vitest';

import { showInFrame } from '@/page/frames/show-in-frame';

import { layOut, makeFrame } from './make-frame';

const BOX = { left: 10, top: 20, right: 70, bottom: 36 };

beforeEach(() => {
  vi.spyOn(window, 'innerHeight', 'get').mockReturnValue(800);
  window.scrollBy = vi.fn();
});
afterEach(() => {
  document.body.replaceChildren();
  vi.restoreAllMocks();
});

/** A frame with a padding of 5 px at that height. */
function setUp(top: number): HTMLIFrameElement {
  const frame = makeFrame('', { style: 'padding: 5px' });
  layOut(frame, 100, top, 600, 400);
  frame.scrollIntoView = vi.fn();
  return frame;
}

it('leaves alone what is in view', () => {
  const frame = setUp(50);
  expect(showInFrame(0, BOX)).toEqual({ left: 115, top: 75, right: 175, bottom: 91 });
  expect(frame.scrollIntoView).not.toHaveBeenCalled();
});

it.each([
  ['below the view', 2000, 1633],
  ['above it', -500, -867],
])('brings what is %s to its middle', (_, top, by) => {
  const frame = setUp(top);
  showInFrame(0, BOX);
  expect(frame.scrollIntoView).toHaveBeenCalledOnce();
  expect(window.scrollBy).toHaveBeenCalledWith({ top: by, behavior: 'instant' });
});

it('does nothing where the frame is gone', () => {
  expect(showInFrame(3, BOX)).toBeNull();
});
