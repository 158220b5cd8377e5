import { describe, expect, it } from 'vitest';

import type { Term } from '@/core/backgrounder/backgrounder';
import { buildTermIndex } from '@/core/matching/build-term-index';
import { findMentions } from '@/core/matching/find-mentions';
import type { Mention } from '@/core/matching/mention';

import { makeBackgrounder, makeBlock } from './marked-text';

const SEED = Number(process.env['SEED'] ?? Date.now() % 1_000_000);
const ROUNDS = 300;

/** Pieces that names and the marks around them are made of; every one has upset a matcher. */
const NAMES = 'Norland norland NORLAND Nor\u{ad}land Harbour Union Ольга Норландии Նորլանդիայում 北国 ノルランド'.split(
  ' ',
);
const LETTERS = 'İz ﬁsh ß e\u{301} \u{301} \u{200b} \u{202e} 😀 \u{d800} \u{dc00} Ǆ և الشمال น'.split(' ');
const MARKS = [' ', '  ', '\n', '\u{a0}', '\t', '\0', "'", ...'- – . , ’ @ # / ( " 1 _'.split(' ')];
const PIECES = [...NAMES, ...LETTERS, ...MARKS];

const TERMS: readonly Partial<Term>[] = [
  {
    name: 'Norland',
    aliases: { ru: ['Норландия'], hy: ['Նորլանդիա'], zh: ['北国'], ja: ['ノルランド'], ar: ['الشمال'] },
  },
  { name: 'Harbour Union', aliases: { en: ['H.U.'] } },
  { name: 'Ольга Норландова', kind: 'person', broadAliases: { ru: ['Норландова', 'Ольга'] } },
];

describe(`any text (SEED=${SEED})`, () => {
  const random = createRandom(SEED);
  const index = buildTermIndex([makeBackgrounder(TERMS)]);
  const others = Array.from({ length: 500 }, (_, position) => ({
    name: `Otherland${'abcdefghij'[position % 10]} ${position}x`,
  }));
  const crowded = buildTermIndex([makeBackgrounder(TERMS), makeBackgrounder(others, { id: 'others' })]);

  function find(terms: typeof index, text: string): readonly Mention[] {
    return findMentions(terms, [makeBlock(text, null)], null)[0]!.mentions;
  }

  const texts = Array.from({ length: ROUNDS }, () =>
    Array.from({ length: 1 + Math.floor(random() * 25) }, () => PIECES[Math.floor(random() * PIECES.length)]).join(''),
  );

  it('has mentions inside it, in order, apart from each other, and none that is empty', () => {
    for (const text of texts) {
      let last = 0;
      for (const { start, end } of find(index, text)) {
        expect([text, start >= last, end > start, end <= text.length]).toEqual([text, true, true, true]);
        last = end;
      }
    }
  });

  it('has mentions that begin and end with a letter or digit', () => {
    for (const text of texts) {
      for (const { start, end } of find(index, text)) {
        const name = text.slice(start, end);
        expect([text, name, /^[\p{L}\p{N}]/u.test(name), /[\p{L}\p{M}\p{N}.]$/u.test(name)]).toEqual([
          text,
          name,
          true,
          true,
        ]);
      }
    }
  });

  it('has the same mentions whatever the number of other terms', () => {
    for (const text of texts) expect([text, find(crowded, text)]).toEqual([text, find(index, text)]);
  });
});

it('lets each backgrounder name a term its own way, as one term', () => {
  const index = buildTermIndex([
    makeBackgrounder([{ id: 'sea', name: 'Grey Sea' }], { id: 'a' }),
    makeBackgrounder([{ id: 'sea', name: 'North Sea', broad: true }], { id: 'b' }),
  ]);
  const [{ mentions }] = findMentions(index, [makeBlock('The Grey Sea or North Sea')], null) as [
    ReturnType<typeof findMentions>[number],
  ];
  expect(mentions).toMatchObject([
    { termId: 'sea', broad: true, backgrounderIds: ['a', 'b'] },
    { termId: 'sea', broad: true, backgrounderIds: ['a', 'b'] },
  ]);
});

it('makes an index of nothing', () => {
  expect(findMentions(buildTermIndex([]), [makeBlock('Norland')], 'en')).toEqual([{ mentions: [], rivalTermIds: [] }]);
});

it.each([
  ['North - South Line', 'Trains of the North - South Line stood still.'],
  ['North – South Line', 'Trains of the North – South Line stood still.'],
  ['North – South Line', 'Trains of the North-South Line stood still.'],
])('finds a name with a dash between its words (%s in “%s”)', (name, text) => {
  const index = buildTermIndex([makeBackgrounder([{ id: 'line', name }])]);
  const [{ mentions }] = findMentions(index, [makeBlock(text)], 'en') as [ReturnType<typeof findMentions>[number]];
  expect(mentions).toMatchObject([{ termId: 'line', start: text.indexOf('North'), end: text.indexOf(' stood') }]);
});

it('takes no list for a name with a dash, whatever names stand beside it', () => {
  const names = ['Elsa Harbour', 'Mara - Union', 'Elsa Harbour Bank'];
  const index = buildTermIndex([makeBackgrounder(names.map((name, position) => ({ id: `term-${position}`, name })))]);
  const [{ mentions }] = findMentions(index, [makeBlock('Elsa Harbour, Union and others')], 'en') as [
    ReturnType<typeof findMentions>[number],
  ];
  expect(mentions).toMatchObject([{ termId: 'term-0', start: 0, end: 'Elsa Harbour'.length }]);
});

it('leaves out names without letters', () => {
  const index = buildTermIndex([makeBackgrounder([{ id: 'odd', name: '—' }])]);
  expect(findMentions(index, [makeBlock('— and —')], 'en')).toEqual([{ mentions: [], rivalTermIds: [] }]);
});

/** A small generator of numbers from 0 to 1 (mulberry32). */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
