import { afterEach, expect, it, vi } from 'vitest';

import { seePoint } from '@/core/frames/frame-box';
import { measureFrame } from '@/page/frames/measure-frame';

import { layOut, makeFrame } from './make-frame';

afterEach(() => {
  document.body.replaceChildren();
  vi.restoreAllMocks();
});

/** A frame of 600 by 400 px with a border of 3 px and a padding of 5, which is seen in this box. */
function setUp(style: string, left: number, top: number, width: number, height: number): HTMLIFrameElement {
  const frame = makeFrame('', { style: `padding: 5px; ${style}` });
  const lengths = {
    offsetWidth: 600,
    offsetHeight: 400,
    clientLeft: 3,
    clientTop: 3,
    clientWidth: 594,
    clientHeight: 394,
  };
  for (const [name, value] of Object.entries(lengths)) Object.defineProperty(frame, name, { value });
  layOut(frame, left, top, width, height);
  return frame;
}

/** Where three corners of the frame's own viewport are seen. */
function seeCorners(): readonly (readonly [number, number])[] {
  const { box } = measureFrame([0])!;
  const corners = [
    { x: 0, y: 0 },
    { x: box.width, y: 0 },
    { x: 0, y: box.height },
  ];
  return corners.map((corner) => seePoint(corner, [box])).map(({ x, y }) => [Math.round(x), Math.round(y)]);
}

it('finds what is within border and padding', () => {
  setUp('', 20, 100, 600, 400);
  expect(measureFrame([0])).toEqual({
    depth: 0,
    box: { corner: { x: 28, y: 108 }, right: { x: 1, y: 0 }, down: { x: 0, y: 1 }, width: 584, height: 384 },
  });
});

it.each<[string, string, [number, number, number, number], [number, number][]]>([
  [
    'zoomed',
    '',
    [20, 100, 1200, 800],
    [
      [36, 116],
      [1204, 116],
      [36, 884],
    ],
  ],
  [
    'scaled',
    'transform: matrix(0.5, 0, 0, 0.25, 9, 9)',
    [20, 100, 300, 100],
    [
      [24, 102],
      [316, 102],
      [24, 198],
    ],
  ],
  [
    'turned to the right',
    'transform: matrix(0, 1, -1, 0, 0, 0)',
    [20, 100, 400, 600],
    [
      [412, 108],
      [412, 692],
      [28, 108],
    ],
  ],
  [
    'upside down',
    'transform: matrix(-1, 0, 0, -1, 0, 0)',
    [20, 100, 600, 400],
    [
      [612, 492],
      [28, 492],
      [612, 108],
    ],
  ],
  [
    'turned in space',
    'transform: matrix3d(1, 0, 0, 0, 0, 0.5, 0.8, 0, 0, -0.8, 0.5, 0, 0, 0, 0, 1)',
    [20, 100, 600, 200],
    [
      [28, 104],
      [612, 104],
      [28, 296],
    ],
  ],
])('finds the corners of a frame that is %s', (_, style, box, corners) => {
  setUp(style, ...box);
  expect(seeCorners()).toEqual(corners);
});

it('minds what is around the frame', () => {
  const frame = setUp('', 20, 100, 400, 600);
  document.body.style.transform = 'matrix(0, 1, -1, 0, 0, 0)';
  expect(frame.parentElement).toBe(document.body);
  expect(seeCorners()).toEqual([
    [412, 108],
    [412, 692],
    [28, 108],
  ]);
  document.body.style.transform = '';
});

it('measures the frame that leads to a frame in it', () => {
  makeFrame();
  setUp('', 20, 100, 600, 400);
  expect(measureFrame([1, 4, 0])).toMatchObject({ depth: 0, box: { corner: { x: 28, y: 108 } } });
});

it.each([
  ['the path ends here', []],
  ['the frame is gone', [3]],
])('measures nothing where %s', (_, path) => {
  makeFrame();
  expect(measureFrame(path)).toBeNull();
});
