import { describe, expect, it } from 'vitest';

import { type Box, isOnSafePath, type Point, SLACK_PX } from '@/core/popover/safe-path';

/** A mention 60 wide and 20 high, and a card that stands below it, to its right end or above it. */
const MENTION: Box = { left: 300, top: 200, right: 360, bottom: 220 };
const BELOW: Box = { left: 300, top: 226, right: 680, bottom: 600 };
const ABOVE: Box = { left: 300, top: 10, right: 680, bottom: 194 };
const RIGHT: Box = { left: 366, top: 150, right: 746, bottom: 500 };
const LEFT: Box = { left: -86, top: 150, right: 294, bottom: 500 };

type Path = readonly [name: string, card: Box, exit: Point, previous: Point, pointer: Point, isSafe: boolean];

const PATHS: readonly Path[] = [
  ['straight down into a card below', BELOW, { x: 330, y: 219 }, { x: 330, y: 219 }, { x: 330, y: 222 }, true],
  ['up and away from it', BELOW, { x: 330, y: 201 }, { x: 330, y: 201 }, { x: 330, y: 196 }, false],
  ['sideways out of the mention, level', BELOW, { x: 358, y: 205 }, { x: 358, y: 205 }, { x: 380, y: 205 }, false],
  ['in a flat slant towards the card', BELOW, { x: 358, y: 216 }, { x: 370, y: 218 }, { x: 400, y: 222 }, true],
  ['in the gap, along it', BELOW, { x: 310, y: 219 }, { x: 320, y: 223 }, { x: 350, y: 223 }, true],
  ['in the gap, back up', BELOW, { x: 310, y: 219 }, { x: 310, y: 225 }, { x: 310, y: 223 }, true],
  ['straight up into a card above', ABOVE, { x: 330, y: 201 }, { x: 330, y: 201 }, { x: 331, y: 198 }, true],
  ['down and away from a card above', ABOVE, { x: 330, y: 219 }, { x: 330, y: 219 }, { x: 330, y: 226 }, false],
  ['right into a card at the right', RIGHT, { x: 359, y: 210 }, { x: 359, y: 210 }, { x: 363, y: 211 }, true],
  ['far down to its lower half', RIGHT, { x: 340, y: 219 }, { x: 345, y: 235 }, { x: 355, y: 300 }, true],
  ['too far down to reach it', RIGHT, { x: 340, y: 219 }, { x: 341, y: 235 }, { x: 342, y: 300 }, false],
  ['left into a card at the left', LEFT, { x: 301, y: 210 }, { x: 301, y: 210 }, { x: 297, y: 212 }, true],
  ['towards the card, then back', RIGHT, { x: 340, y: 219 }, { x: 355, y: 300 }, { x: 348, y: 260 }, false],
  ['just past the card’s corner', BELOW, { x: 302, y: 219 }, { x: 291, y: 218 }, { x: 300 - SLACK_PX, y: 222 }, true],
  ['well past the card’s corner', BELOW, { x: 302, y: 219 }, { x: 269, y: 221 }, { x: 272, y: 223 }, false],
];

describe('isOnSafePath', () => {
  it.each(PATHS)('%s', (_, card, exit, previous, pointer, isSafe) => {
    expect(isOnSafePath(exit, previous, pointer, MENTION, card)).toBe(isSafe);
  });

  it('holds all along any straight line from the mention into the card', () => {
    const cards = [BELOW, ABOVE, RIGHT, LEFT];
    const exits = [300, 330, 360].flatMap((x) => [200, 210, 220].map((y) => ({ x, y })));
    for (const card of cards) {
      for (const exit of exits) {
        for (const aim of [card.left + 5, (card.left + card.right) / 2, card.right - 5]) {
          const end = { x: aim, y: (card.top + card.bottom) / 2 };
          let previous = exit;
          for (let part = 0.02; part < 1; part += 0.02) {
            const pointer = { x: exit.x + (end.x - exit.x) * part, y: exit.y + (end.y - exit.y) * part };
            expect(isOnSafePath(exit, previous, pointer, MENTION, card)).toBe(true);
            previous = pointer;
          }
        }
      }
    }
  });
});
