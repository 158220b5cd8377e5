import { describe, expect, it } from 'vitest';

import { fillsBoxes, without } from '@/page/highlight/text-lines';

const LINE = [0, 0, 100, 20];
const TWO_LINES = [...LINE, 0, 20, 80, 40];

describe('fillsBoxes', () => {
  it.each([
    ['the same boxes', TWO_LINES, TWO_LINES, true],
    ['nothing, as before', [], [], true],
    ['a line in pieces', LINE, [0, 0, 30, 20, 30, 0, 70, 20, 70, 0, 100, 20], true],
    ['pieces that run from right to left', LINE, [70, 0, 100, 20, 0, 0, 70, 20], true],
    ['pieces off by a rounding', LINE, [0.1, 0, 30.2, 20, 30.2, 0, 100.5, 20], true],
    ['a lower piece in its line', LINE, [0, 0, 30, 20, 30, 1, 100, 20], true],
    [
      'an element and the text inside it',
      [...LINE, 10, 0, 40, 20],
      [0, 0, 10, 20, 10, 0, 40, 20, 40, 0, 100, 20],
      true,
    ],
    ['a longer line', LINE, [0, 0, 30, 20, 30, 0, 102, 20], false],
    ['a shorter line', LINE, [0, 0, 30, 20, 30, 0, 98, 20], false],
    ['a word gone to the next line', TWO_LINES, [0, 0, 70, 20, 0, 20, 80, 40], false],
    ['a line more', LINE, TWO_LINES, false],
    ['a line less', TWO_LINES, LINE, false],
    ['another place', LINE, [0, 3, 100, 23], false],
  ])('sees %s', (_, boxes, pieces, expected) => {
    expect(fillsBoxes(boxes, pieces)).toBe(expected);
  });
});

describe('without', () => {
  it.each([
    ['a box', TWO_LINES, LINE, [0, 20, 80, 40]],
    ['the first of two that are the same', [...LINE, ...LINE], LINE, LINE],
    ['none that is not there', TWO_LINES, [1, 2, 3, 4], TWO_LINES],
    ['none across two boxes', [9, 9, 0, 0, 100, 20, 9, 9], LINE, [9, 9, 0, 0, 100, 20, 9, 9]],
  ])('leaves out %s', (_, boxes, box, expected) => {
    expect(without(boxes, box)).toEqual(expected);
  });
});
