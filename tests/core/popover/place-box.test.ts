import { describe, expect, it } from 'vitest';

import {
  chooseSide,
  getRoom,
  isCutOff,
  keepInside,
  placeBox,
  type Placement,
  type Side,
} from '@/core/popover/place-box';
import type { Box } from '@/core/popover/safe-path';

const WINDOW: Box = { left: 0, top: 0, right: 1000, bottom: 800 };
const CARD = { width: 380, height: 320 };

/** A word 60 wide and 20 high. */
function wordAt(left: number, top: number): Box {
  return { left, top, right: left + 60, bottom: top + 20 };
}

describe('chooseSide', () => {
  it.each<[name: string, anchor: Box, view: Box, placement: Placement, side: Side]>([
    ['below, wherever there is room', wordAt(400, 100), WINDOW, 'bottom-start', 'bottom'],
    ['below, if it just fits with its gap and margin', wordAt(400, 446), WINDOW, 'bottom-start', 'bottom'],
    ['above, if it is a pixel short of fitting', wordAt(400, 447), WINDOW, 'bottom-start', 'top'],
    ['below, though it has to slide along', wordAt(900, 100), WINDOW, 'bottom-start', 'bottom'],
    ['at the right in a low window', wordAt(100, 200), { ...WINDOW, bottom: 420 }, 'bottom-start', 'right'],
    ['at the left there, where the right has no room', wordAt(700, 200), { ...WINDOW, bottom: 420 }, 'bottom', 'left'],
    [
      'first at the left, where text runs to the left',
      wordAt(470, 200),
      { ...WINDOW, bottom: 420 },
      'bottom-end',
      'left',
    ],
    [
      'where it lacks the least in a tiny window',
      wordAt(20, 150),
      { ...WINDOW, right: 300, bottom: 420 },
      'bottom',
      'bottom',
    ],
    ['above there, if that is where', wordAt(20, 260), { ...WINDOW, right: 300, bottom: 420 }, 'bottom', 'top'],
    [
      'by what a magnified page shows',
      wordAt(400, 500),
      { left: 300, top: 450, right: 900, bottom: 950 },
      'bottom',
      'bottom',
    ],
  ])('is %s', (_, anchor, view, placement, side) => {
    expect(chooseSide(anchor, CARD, view, placement)).toBe(side);
  });
});

describe('getRoom', () => {
  const anchor = wordAt(400, 300);

  it.each<[side: Side, width: number, height: number]>([
    ['bottom', 984, 466],
    ['top', 984, 286],
    ['right', 526, 784],
    ['left', 386, 784],
  ])('reaches at the %s from the gap to the margin, and along it through the view', (side, width, height) => {
    expect(getRoom(anchor, WINDOW, side)).toEqual({ width, height });
  });

  it('is in whole pixels, never more than there are', () => {
    const room = getRoom(
      { left: 100.5, top: 100.4, right: 160.5, bottom: 120.4 },
      { ...WINDOW, bottom: 799.9 },
      'bottom',
    );
    expect(room).toEqual({ width: 984, height: 665 });
  });

  it('is no larger than the view where the anchor is out of it', () => {
    expect(getRoom(wordAt(400, -500), WINDOW, 'bottom').height).toBe(784);
  });
});

describe('placeBox', () => {
  it.each<[name: string, anchor: Box, placement: Placement, side: Side, x: number, y: number]>([
    ['below, from where the word begins', wordAt(400, 100), 'bottom-start', 'bottom', 400, 126],
    ['below, to where a word ends that begins at the right', wordAt(400, 100), 'bottom-end', 'bottom', 80, 126],
    ['below, with a common middle', wordAt(400, 100), 'bottom', 'bottom', 240, 126],
    ['above', wordAt(400, 500), 'bottom-start', 'top', 400, 174],
    ['at the right, from the word’s upper edge', wordAt(400, 100), 'bottom-start', 'right', 466, 100],
    ['at the left', wordAt(400, 100), 'bottom-end', 'left', 14, 100],
    ['at the right of a place, with a common middle', wordAt(400, 300), 'bottom', 'right', 466, 150],
    ['slid back from the right edge', wordAt(900, 100), 'bottom-start', 'bottom', 612, 126],
    ['slid back from the left edge', wordAt(100, 100), 'bottom-end', 'bottom', 8, 126],
    ['slid up from the lower edge', wordAt(400, 700), 'bottom-start', 'right', 466, 472],
    ['beside a word at the very top', wordAt(400, -4), 'bottom-start', 'right', 466, 8],
  ])('is %s', (_, anchor, placement, side, x, y) => {
    expect(placeBox(anchor, CARD, WINDOW, placement, side)).toEqual({ x, y });
  });

  it('begins in view where the box is wider than that', () => {
    const narrow = { left: 50, top: 0, right: 300, bottom: 800 };
    expect(placeBox(wordAt(200, 100), CARD, narrow, 'bottom-start', 'bottom').x).toBe(58);
  });
});

describe('keepInside', () => {
  it.each([
    ['leaves what is in view', { x: 100, y: 200 }, { x: 100, y: 200 }],
    ['brings back what is beyond the right and lower edge', { x: 900, y: 700 }, { x: 612, y: 472 }],
    ['brings back what is beyond the left and upper edge', { x: -20, y: -20 }, { x: 8, y: 8 }],
  ])('%s', (_, point, inside) => {
    expect(keepInside(point, CARD, WINDOW)).toEqual(inside);
  });
});

describe('isCutOff', () => {
  const column = { left: 200, top: 100, right: 600, bottom: 400 };

  it.each<[name: string, box: Box, clips: readonly Box[], isCut: boolean]>([
    ['within the view', wordAt(10, 10), [WINDOW], false],
    ['half out of it', wordAt(10, -10), [WINDOW], false],
    ['just above it', wordAt(10, -20), [WINDOW], true],
    ['just below it', wordAt(10, 800), [WINDOW], true],
    ['just left of it', wordAt(-60, 10), [WINDOW], true],
    ['just right of it', wordAt(1000, 10), [WINDOW], true],
    ['scrolled out of a column in view', wordAt(300, 70), [WINDOW, column], true],
    ['half scrolled out of it', wordAt(300, 85), [WINDOW, column], false],
    ['in a part of the column that is out of view', wordAt(300, 150), [{ ...WINDOW, top: 180 }, column], true],
    ['a point in view', { left: 500, top: 1, right: 500, bottom: 1 }, [WINDOW], false],
  ])('of what is %s', (_, box, clips, isCut) => {
    expect(isCutOff(box, clips)).toBe(isCut);
  });
});
