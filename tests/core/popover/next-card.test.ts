import { describe, expect, it } from 'vitest';

import { DWELL_MS, REST_MS } from '@/core/popover/next-card';

import {
  ANSWER,
  ANSWER_NOTHING,
  click,
  describeState,
  enter,
  ESCAPE,
  FERRY,
  HARBOUR,
  LEAVE,
  lookUp,
  type Move,
  play,
  PRESS_HERE,
  REST,
  SCROLL,
  TRAVEL,
} from './play';

const RESTED = [enter(FERRY), REST];
const PREPARED = [enter(FERRY), ANSWER, REST];

const REST_WAIT = `wait ${REST_MS} for rest`;
const DWELL = `wait ${DWELL_MS - REST_MS} for dwell`;

type Row = readonly [name: string, before: readonly Move[], move: Move, state: string, effects: readonly string[]];

const PREPARING: readonly Row[] = [
  [
    'prepares the card after the rest',
    [enter(FERRY), ANSWER],
    REST,
    'next ferry by hover (prepared) awaiting dwell',
    [DWELL, 'prepare'],
  ],
  ['prepares it once it is here', RESTED, ANSWER, 'next ferry by hover (prepared) awaiting dwell', ['prepare']],
  ['prepares nothing where there are no cards', RESTED, ANSWER_NOTHING, 'next ferry by hover awaiting dwell', []],
  [
    'keeps what is prepared while the pointer moves on',
    PREPARED,
    TRAVEL,
    'next ferry by hover (prepared) awaiting rest',
    ['stop dwell', REST_WAIT],
  ],
  ['prepares it once', [...PREPARED, TRAVEL], REST, 'next ferry by hover (prepared) awaiting dwell', [DWELL]],
  ...[
    ['when the pointer leaves', LEAVE] as const,
    ['when the page scrolls', SCROLL] as const,
    ['when a button goes down', PRESS_HERE] as const,
    ['with Escape', ESCAPE] as const,
  ].map(([when, move]): Row => [
    `takes away what is prepared ${when}`,
    PREPARED,
    move,
    'closed',
    ['stop dwell', 'discard'],
  ]),
  [
    'takes away what is prepared for the next mention',
    PREPARED,
    enter(HARBOUR),
    'next harbour by hover awaiting rest and cards',
    ['stop dwell', 'discard', 'fetch harbour', REST_WAIT],
  ],
  ['shows what is prepared at a click', PREPARED, click(FERRY), 'ferry (hover)', ['stop dwell', 'show']],
  [
    'takes away what is prepared for a text that is looked up',
    PREPARED,
    lookUp('pier'),
    'no pier (keyboard, focused)',
    ['stop dwell', 'discard', 'show', 'focus-card'],
  ],
];

describe('the next card', () => {
  it.each(PREPARING)('%s', (_name, before, move, state, effects) => {
    const after = play([...before, move]);
    expect(describeState(after.state)).toBe(state);
    expect(after.effects).toEqual(effects);
  });
});
