import { describe, expect, it } from 'vitest';

import { type FrameBox, seeBox, seePoint } from '@/core/frames/frame-box';

/** A frame of 600 by 400 px whose own viewport begins there. */
function frameAt(x: number, y: number, change: Partial<FrameBox> = {}): FrameBox {
  return { corner: { x, y }, right: { x: 1, y: 0 }, down: { x: 0, y: 1 }, width: 600, height: 400, ...change };
}

const HALF = { right: { x: 0.5, y: 0 }, down: { x: 0, y: 0.5 } };
/** A quarter turn: what goes to the right in the frame goes down around it. */
const TURNED = { right: { x: 0, y: 1 }, down: { x: -1, y: 0 } };

describe('seePoint', () => {
  it.each([
    ['in no frame', [], { x: 10, y: 20 }],
    ['in a frame', [frameAt(100, 50)], { x: 110, y: 70 }],
    ['in a frame in a frame', [frameAt(100, 50), frameAt(7, 8)], { x: 117, y: 78 }],
    ['in a frame that is shown at half its size', [frameAt(100, 50, HALF)], { x: 105, y: 60 }],
    ['in a frame that is turned', [frameAt(100, 50, TURNED)], { x: 80, y: 60 }],
    ['in a frame in one at half its size', [frameAt(100, 50, HALF), frameAt(20, 40)], { x: 115, y: 80 }],
  ])('finds a point %s', (_, frames, seen) => {
    expect(seePoint({ x: 10, y: 20 }, frames)).toEqual(seen);
  });
});

describe('seeBox', () => {
  const box = { left: 10, top: 20, right: 70, bottom: 36 };

  it.each([
    ['in a frame', [frameAt(100, 50)], { left: 110, top: 70, right: 170, bottom: 86 }],
    ['in a frame that is turned', [frameAt(100, 50, TURNED)], { left: 64, top: 60, right: 80, bottom: 120 }],
    [
      'that is partly in sight, uncut',
      [frameAt(100, 50, { height: 25 })],
      { left: 110, top: 70, right: 170, bottom: 86 },
    ],
    ['out of the page’s view', [frameAt(100, -900)], { left: 110, top: -880, right: 170, bottom: -864 }],
  ])('surrounds a box %s', (_, frames, seen) => {
    expect(seeBox(box, frames)).toEqual(seen);
  });

  it.each([
    ['below the frame’s view', { ...box, top: 400, bottom: 416 }, [frameAt(100, 50)]],
    ['above it', { ...box, top: -40, bottom: -24 }, [frameAt(100, 50)]],
    ['beside it', { ...box, left: 601, right: 640 }, [frameAt(100, 50)]],
    ['in a frame that is scrolled out of the one around it', box, [frameAt(100, 50), frameAt(0, 500)]],
    ['in a frame without size', box, [frameAt(100, 50, { width: 0, height: 0 })]],
  ])('has nothing of a box %s', (_, hidden, frames) => {
    expect(seeBox(hidden, frames)).toBeNull();
  });
});
