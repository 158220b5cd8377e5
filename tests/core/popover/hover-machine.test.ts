import { describe, expect, it } from 'vitest';

import { advance, WARM_FOR_MS } from '@/core/popover/hover-machine';
import { CLOSED } from '@/core/popover/hover-state';
import { DWELL_MS, REST_MS, WARM_DWELL_MS, WARM_REST_MS } from '@/core/popover/next-card';
import { GRACE_MS } from '@/core/popover/shown-card';

import {
  ANSWER,
  ANSWER_NOTHING,
  ANSWER_RELATED,
  ANSWER_RELATED_NOTHING,
  APPROACH,
  BACK,
  BLUR,
  cardOf,
  click,
  CLOSE,
  describeState,
  enter,
  ENTER_CARD,
  ESCAPE,
  ESCAPE_IN_CARD,
  FERRY,
  FOCUS,
  GRACE_ENDS,
  HARBOUR,
  key,
  LEAVE,
  lookUp,
  LOSE_MENTION,
  type Move,
  PIN,
  play,
  PRESS_AWAY,
  PRESS_HERE,
  related,
  REST,
  SCROLL,
  STAY,
  TAB_OUT,
  tap,
  TRAVEL,
} from './play';

const RESTED = [enter(FERRY), REST];
const PREPARED = [enter(FERRY), ANSWER, REST];
const HOVERED = [...PREPARED, STAY];
const TAPPED = [tap(FERRY), ANSWER];
const BY_KEY = [key(FERRY), ANSWER];
const PINNED = [...HOVERED, PIN];
const GOING = [...HOVERED, LEAVE];
const OPENED_RELATED = [...HOVERED, related('tide'), ANSWER_RELATED];

const REST_WAIT = `wait ${REST_MS} for rest`;
const WARM_REST = `wait ${WARM_REST_MS} for rest`;
const DWELL = `wait ${DWELL_MS - REST_MS} for dwell`;
const WARM_DWELL = `wait ${WARM_DWELL_MS - WARM_REST_MS} for dwell`;
const GRACE = `wait ${GRACE_MS} for grace`;

type Row = readonly [name: string, before: readonly Move[], move: Move, state: string, effects: readonly string[]];

const OPENING: readonly Row[] = [
  [
    'asks for the cards at once, and waits',
    [],
    enter(FERRY),
    'next ferry by hover awaiting rest and cards',
    ['fetch ferry', REST_WAIT],
  ],
  ['shows nothing while the pointer has not rested', [enter(FERRY)], ANSWER, 'next ferry by hover awaiting rest', []],
  ['waits on after the rest', [enter(FERRY)], REST, 'next ferry by hover awaiting dwell and cards', [DWELL]],
  ['shows nothing while the cards are not here', RESTED, STAY, 'next ferry by hover awaiting cards', []],
  ['shows the card after the dwell', PREPARED, STAY, 'ferry (hover)', ['show']],
  ['shows the card once it is here', [...RESTED, STAY], ANSWER, 'ferry (hover)', ['show']],
  ['stays closed where there are no cards', [...RESTED, STAY], ANSWER_NOTHING, 'closed', []],
  [
    'begins to wait anew while the pointer moves on',
    [enter(FERRY)],
    TRAVEL,
    'next ferry by hover awaiting rest and cards',
    [REST_WAIT],
  ],
  ['waits no longer once it has waited', [...RESTED, STAY], TRAVEL, 'next ferry by hover awaiting cards', []],
  [
    'does not begin again when entered again',
    [enter(FERRY)],
    enter(FERRY),
    'next ferry by hover awaiting rest and cards',
    [],
  ],
  ['drops it when the pointer leaves', [enter(FERRY)], LEAVE, 'closed', ['stop rest']],
  ['drops it when the page scrolls', [enter(FERRY)], SCROLL, 'closed', ['stop rest']],
  ['drops it when a button goes down', [enter(FERRY)], PRESS_HERE, 'closed', ['stop rest']],
  ['drops it with Escape', [enter(FERRY)], ESCAPE, 'closed', ['stop rest']],
  [
    'drops it for the next mention',
    [enter(FERRY)],
    enter(HARBOUR),
    'next harbour by hover awaiting rest and cards',
    ['stop rest', 'fetch harbour', REST_WAIT],
  ],
  ['does not wait after a click', [enter(FERRY)], click(FERRY), 'next ferry by hover awaiting cards', ['stop rest']],
  ['shows what is here at a click', [enter(FERRY), ANSWER], click(FERRY), 'ferry (hover)', ['stop rest', 'show']],
  ['asks at a tap', [], tap(FERRY), 'next ferry by tap awaiting cards', ['fetch ferry']],
  ['shows a tapped mention’s card', [tap(FERRY)], ANSWER, 'ferry (tap)', ['show']],
  [
    'gives the focus to a card opened by key',
    [key(FERRY)],
    ANSWER,
    'ferry (keyboard, focused)',
    ['show', 'focus-card'],
  ],
  ['keeps what was tapped while the page scrolls', [tap(FERRY)], SCROLL, 'next ferry by tap awaiting cards', []],
  [
    'keeps what was tapped while the pointer enters another',
    [tap(FERRY)],
    enter(HARBOUR),
    'next ferry by tap awaiting cards',
    [],
  ],
  ['drops what was tapped with Escape', [tap(FERRY)], ESCAPE, 'closed', []],
  [
    'prefers what is tapped to what is hovered',
    [enter(FERRY)],
    tap(HARBOUR),
    'next harbour by tap awaiting cards',
    ['stop rest', 'fetch harbour'],
  ],
  ['shows what is looked up', [], lookUp('pier', cardOf('pier')), 'pier (keyboard, focused)', ['show', 'focus-card']],
  ['says when there is nothing to look up', [], lookUp('pier'), 'no pier (keyboard, focused)', ['show', 'focus-card']],
  [
    'looks up instead of what was to come',
    [enter(FERRY)],
    lookUp('pier'),
    'no pier (keyboard, focused)',
    ['stop rest', 'show', 'focus-card'],
  ],
];

const LEAVING: readonly Row[] = [
  ['gives a grace period', HOVERED, LEAVE, 'ferry (hover, going)', [GRACE]],
  ['closes after it', GOING, GRACE_ENDS, 'closed', ['return-focus', 'hide']],
  ['begins it once', GOING, LEAVE, 'ferry (hover, going)', []],
  ['begins it anew on the way to the card', GOING, APPROACH, 'ferry (hover, going)', [GRACE]],
  ['begins none on the way while the card stays', HOVERED, APPROACH, 'ferry (hover)', []],
  ['ends it in the card', GOING, ENTER_CARD, 'ferry (hover)', ['stop grace']],
  ['ends it back on the mention', GOING, enter(FERRY), 'ferry (hover)', ['stop grace']],
  ['gives it again when the card is left', [...GOING, ENTER_CARD], LEAVE, 'ferry (hover, going)', [GRACE]],
  [
    'waits less for another mention',
    HOVERED,
    enter(HARBOUR),
    'ferry (hover, going); next harbour by hover awaiting rest and cards',
    [GRACE, 'fetch harbour', WARM_REST],
  ],
  [
    'waits as ever for a mention on the way to the card',
    HOVERED,
    enter(HARBOUR, true),
    'ferry (hover, going); next harbour by hover awaiting rest and cards',
    [GRACE, 'fetch harbour', REST_WAIT],
  ],
  [
    'shows the other mention’s card instead',
    [...HOVERED, enter(HARBOUR), ANSWER, REST],
    STAY,
    'harbour (hover)',
    ['stop grace', 'show'],
  ],
  [
    'keeps the card when the other has none',
    [...HOVERED, enter(HARBOUR), REST, STAY],
    ANSWER_NOTHING,
    'ferry (hover, going)',
    [],
  ],
  [
    'forgets the other mention in the card',
    [...HOVERED, enter(HARBOUR)],
    ENTER_CARD,
    'ferry (hover)',
    ['stop grace', 'stop rest'],
  ],
  [
    'forgets the other mention back on its own',
    [...HOVERED, enter(HARBOUR)],
    enter(FERRY),
    'ferry (hover)',
    ['stop grace', 'stop rest'],
  ],
  [
    'still waits for the other after the card is gone',
    [...HOVERED, enter(HARBOUR)],
    GRACE_ENDS,
    'next harbour by hover awaiting rest and cards',
    ['return-focus', 'hide'],
  ],
  ['leaves a tapped card open', TAPPED, LEAVE, 'ferry (tap)', []],
  ['leaves a card opened by key open', BY_KEY, LEAVE, 'ferry (keyboard, focused)', []],
  ['leaves a pinned card open', PINNED, LEAVE, 'ferry (hover, pinned)', []],
  ['leaves a focused card open', [...HOVERED, FOCUS], LEAVE, 'ferry (hover, focused)', []],
  ['does not let another mention replace a pinned card', PINNED, enter(HARBOUR), 'ferry (hover, pinned)', []],
  ['does not let another mention replace a focused card', BY_KEY, enter(HARBOUR), 'ferry (keyboard, focused)', []],
];

const CLOSING: readonly Row[] = [
  ['closes with Escape', HOVERED, ESCAPE, 'closed', ['return-focus', 'hide']],
  ['closes with Escape in its grace period', GOING, ESCAPE, 'closed', ['return-focus', 'stop grace', 'hide']],
  [
    'closes with Escape, and what was to come',
    [...HOVERED, enter(HARBOUR)],
    ESCAPE,
    'closed',
    ['stop rest', 'return-focus', 'stop grace', 'hide'],
  ],
  ['leaves Escape to the page when pinned', PINNED, ESCAPE, 'ferry (hover, pinned)', []],
  ['closes a pinned card with Escape in it', PINNED, ESCAPE_IN_CARD, 'closed', ['return-focus', 'hide']],
  ['closes with its button', BY_KEY, CLOSE, 'closed', ['return-focus or to the mention', 'hide']],
  ['closes a pinned card with its button', PINNED, CLOSE, 'closed', ['return-focus', 'hide']],
  ['closes at a press elsewhere, which takes the focus', BY_KEY, PRESS_AWAY, 'closed', ['hide']],
  ['stays at a press on it', HOVERED, PRESS_HERE, 'ferry (hover)', []],
  ['stays at a press elsewhere when pinned', PINNED, PRESS_AWAY, 'ferry (hover, pinned)', []],
  ['closes when its mention is out of view', HOVERED, LOSE_MENTION, 'closed', ['return-focus', 'hide']],
  ['stays without its mention when pinned', PINNED, LOSE_MENTION, 'ferry (hover, pinned)', []],
  ['stays while the page scrolls a little', HOVERED, SCROLL, 'ferry (hover)', []],
  ['closes at a second tap', TAPPED, tap(FERRY), 'closed', ['return-focus', 'hide']],
  ['stays at a second tap when pinned', [...TAPPED, PIN], tap(FERRY), 'ferry (tap, pinned)', []],
  ['stays at a click on its mention', HOVERED, click(FERRY), 'ferry (hover)', []],
  [
    'stays at a tap on another mention until that is here',
    TAPPED,
    tap(HARBOUR),
    'ferry (tap); next harbour by tap awaiting cards',
    ['fetch harbour'],
  ],
  ['is replaced by the other then', [...TAPPED, tap(HARBOUR)], ANSWER, 'harbour (tap)', ['show']],
  ['is replaced where it is pinned', [...PINNED, click(HARBOUR)], ANSWER, 'harbour (hover, pinned)', ['show']],
  ['takes the focus when opened again by key', HOVERED, key(FERRY), 'ferry (keyboard)', ['focus-card']],
];

const FOCUSING: readonly Row[] = [
  ['is kept by the focus', GOING, FOCUS, 'ferry (hover, focused)', ['stop grace']],
  ['goes when focus and pointer have left', [...GOING, FOCUS], BLUR, 'ferry (hover, going)', [GRACE]],
  ['stays while the pointer is on it', [...HOVERED, FOCUS], BLUR, 'ferry (hover)', []],
  ['closes when the focus leaves a card opened by key', BY_KEY, BLUR, 'closed', ['hide']],
  ['stays then when pinned', [...BY_KEY, PIN], BLUR, 'ferry (keyboard, pinned)', []],
  ['stays when the focus leaves a tapped card', [...TAPPED, FOCUS], BLUR, 'ferry (tap)', []],
  ['closes when Tab leaves it', BY_KEY, TAB_OUT, 'closed', ['return-focus or to the mention', 'hide']],
  ['knows the focus once', BY_KEY, FOCUS, 'ferry (keyboard, focused)', []],
];

const WITHIN: readonly Row[] = [
  ['asks for a related term’s cards', HOVERED, related('tide'), 'ferry (hover, asking tide)', ['fetch tide']],
  ['shows them in its place', [...HOVERED, related('tide')], ANSWER_RELATED, 'ferry > tide (hover)', ['update']],
  ['stays where there are none', [...HOVERED, related('tide')], ANSWER_RELATED_NOTHING, 'ferry (hover)', []],
  [
    'goes on from there',
    [...OPENED_RELATED, related('quay')],
    ANSWER_RELATED,
    'ferry > tide > quay (hover)',
    ['update'],
  ],
  ['goes back', OPENED_RELATED, BACK, 'ferry (hover)', ['update']],
  [
    'gives up an unanswered question on the way back',
    [...OPENED_RELATED, related('quay')],
    BACK,
    'ferry (hover)',
    ['update'],
  ],
  ['goes back no further than the first', HOVERED, BACK, 'ferry (hover)', []],
  ['is pinned', HOVERED, PIN, 'ferry (hover, pinned)', ['update']],
  ['is pinned in its grace period', GOING, PIN, 'ferry (hover, pinned)', ['stop grace', 'update']],
  ['is let go under the pointer', PINNED, PIN, 'ferry (hover)', ['update']],
  ['is let go elsewhere', [...PINNED, LEAVE], PIN, 'ferry (hover, going)', ['update', GRACE]],
];

const MEANINGLESS: readonly Row[] = [
  TRAVEL,
  APPROACH,
  SCROLL,
  LEAVE,
  ENTER_CARD,
  PRESS_AWAY,
  PRESS_HERE,
  ESCAPE,
  CLOSE,
  LOSE_MENTION,
  FOCUS,
  BLUR,
  TAB_OUT,
  PIN,
  BACK,
  related('tide'),
  { type: 'rest-elapsed', token: 1 } as const,
  { type: 'dwell-elapsed', token: 1 } as const,
  { type: 'grace-elapsed', token: 1 } as const,
  { type: 'cards-arrived', token: 1, cards: [cardOf('ferry')] } as const,
].map((move) => [move.type, [], move, 'closed', []]);

describe.each([
  ['opening', OPENING],
  ['leaving', LEAVING],
  ['closing', CLOSING],
  ['focusing', FOCUSING],
  ['within the card', WITHIN],
  ['while closed, nothing comes of', MEANINGLESS],
])('%s', (_, rows) => {
  it.each(rows)('%s', (_name, before, move, state, effects) => {
    const after = play([...before, move]);
    expect(describeState(after.state)).toBe(state);
    expect(after.effects).toEqual(effects);
  });
});

describe('tokens', () => {
  const first = play([enter(FERRY)]).state;
  const second = play([LEAVE, enter(FERRY)], first).state;

  it.each<Row>([
    [
      'an answer to an abandoned question',
      [],
      { type: 'cards-arrived', token: first.next!.token, cards: [cardOf('ferry')] },
      describeState(second),
      [],
    ],
    ['an abandoned dwell', [], { type: 'dwell-elapsed', token: first.next!.dwell!.token }, describeState(second), []],
    [
      'a dwell begun before the pointer travelled',
      [TRAVEL],
      { type: 'dwell-elapsed', token: second.next!.dwell!.token },
      describeState(second),
      [],
    ],
  ])('ignore %s', (_, before, move, state, effects) => {
    const after = play([...before, move], second);
    expect(describeState(after.state)).toBe(state);
    expect(after.effects).toEqual(effects);
  });

  it('ignore a grace period that was begun anew', () => {
    const going = play(GOING).state;
    const { state } = play([APPROACH, { type: 'grace-elapsed', token: going.grace! }], going);
    expect(describeState(state)).toBe('ferry (hover, going)');
  });

  it('ignore the answer about a related term after another was asked about', () => {
    const asking = play([...HOVERED, related('tide')]).state;
    const late: Move = { type: 'cards-arrived', token: asking.shown!.relatedRequest!.token, cards: [cardOf('tide')] };
    expect(describeState(play([related('quay'), late], asking).state)).toBe('ferry (hover, asking quay)');
  });
});

describe('the dwell', () => {
  const closedAtMs = 5000;
  const closed = play([...HOVERED, ESCAPE], CLOSED, closedAtMs).state;

  it.each([
    ['short right after a card was open', closedAtMs + WARM_FOR_MS, WARM_REST_MS],
    ['whole some time after', closedAtMs + WARM_FOR_MS + 1, REST_MS],
  ])('is %s', (_, nowMs, durationMs) => {
    const { effects } = advance(closed, enter(HARBOUR), nowMs);
    expect(effects.at(-1)).toMatchObject({ timer: 'rest', durationMs });
  });

  it('keeps its length when the pointer travels', () => {
    expect(play([enter(HARBOUR), TRAVEL], closed, closedAtMs).effects).toEqual([WARM_REST]);
    expect(play([enter(HARBOUR), TRAVEL, REST], closed, closedAtMs).effects).toEqual([WARM_DWELL]);
  });
});
