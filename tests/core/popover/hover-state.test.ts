import { expect, it } from 'vitest';

import { advance } from '@/core/popover/hover-machine';
import { CLOSED, type HoverEffect, type HoverState, type Timer } from '@/core/popover/hover-state';

import * as moves from './play';

const MOVES: readonly moves.Move[] = [
  ...[moves.FERRY, moves.HARBOUR].flatMap((mention) => [
    moves.enter(mention),
    moves.enter(mention, true),
    moves.tap(mention),
    moves.click(mention),
    moves.key(mention),
  ]),
  ...Object.values(moves).filter((value): value is moves.Move => typeof value === 'object' && 'type' in value),
  // What a hover runs through is made likelier than what cuts it short.
  ...Array.from({ length: 6 }, () => [moves.REST, moves.STAY, moves.ANSWER]).flat(),
  moves.GRACE_ENDS,
  moves.ANSWER,
  moves.ANSWER_NOTHING,
  moves.ANSWER_RELATED,
  moves.ANSWER_RELATED_NOTHING,
  moves.related('tide'),
  moves.lookUp('pier'),
  moves.lookUp('pier', moves.cardOf('pier')),
];

/** Numbers between 0 and 1 that are the same for the same seed (mulberry32). */
function makeRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** What the world would look like that did all the effects. */
interface World {
  isOpen: boolean;
  isPrepared: boolean;
  timers: Partial<Record<Timer, number>>;
}

function perform(world: World, effect: HoverEffect): void {
  if (effect.do === 'prepare') world.isPrepared = true;
  if (effect.do === 'discard' || effect.do === 'show') world.isPrepared = false;
  if (effect.do === 'show') world.isOpen = true;
  if (effect.do === 'hide') world.isOpen = false;
  if (effect.do === 'wait') world.timers[effect.timer] = effect.token;
  if (effect.do === 'stop-waiting') delete world.timers[effect.timer];
}

/** A timer that fires is over, whatever the state makes of it. */
function consume(world: World, state: HoverState, move: moves.Move): void {
  const event = typeof move === 'function' ? move(state) : move;
  if (event.type === 'rest-elapsed' && world.timers.rest === event.token) delete world.timers.rest;
  if (event.type === 'dwell-elapsed' && world.timers.dwell === event.token) delete world.timers.dwell;
  if (event.type === 'grace-elapsed' && world.timers.grace === event.token) delete world.timers.grace;
}

/** The part of the dwell that passes, by its timer. */
function getDwell({ next }: HoverState): Partial<Record<Timer, number>> {
  return next?.dwell ? { [next.dwell.timer]: next.dwell.token } : {};
}

it('keeps state and world in step, whatever happens in whatever order', () => {
  const seed = Number(process.env['SEED'] ?? Math.floor(Math.random() * 1e9));
  console.info(`seed ${seed}`);
  const random = makeRandom(seed);
  const world: World = { isOpen: false, isPrepared: false, timers: {} };
  let state = CLOSED;
  let opened = 0;
  let prepared = 0;
  for (let turn = 0; turn < 20_000; turn++) {
    const move = MOVES[Math.floor(random() * MOVES.length)]!;
    consume(world, state, move);
    const { state: next, effects } = advance(state, typeof move === 'function' ? move(state) : move, turn);
    expect(next.lastToken).toBeGreaterThanOrEqual(state.lastToken);
    for (const effect of effects) perform(world, effect);
    opened += effects.filter((effect) => effect.do === 'show').length;
    state = next;
    expect(world.isOpen).toBe(state.shown !== null);
    expect(world.timers.grace ?? null).toBe(state.grace);
    expect(world.isPrepared).toBe(state.next?.isPrepared ?? false);
    prepared += effects.filter((effect) => effect.do === 'prepare').length;
    const { rest = null, dwell = null } = world.timers;
    expect({ rest, dwell }).toEqual({ rest: null, dwell: null, ...getDwell(state) });
    const mayGo = state.shown !== null && !state.shown.isPinned && !state.shown.hasFocus;
    expect(state.grace === null || mayGo).toBe(true);
  }
  expect(opened).toBeGreaterThan(100);
  expect(prepared).toBeGreaterThan(20);
});
