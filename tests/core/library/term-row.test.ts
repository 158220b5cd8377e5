import { describe, expect, it } from 'vitest';

import { makeTermRows, switchRow, termRowShape } from '@/core/library/term-row';

import { backgrounder, term } from './sample-library';

const SEA = term('grey-sea', 'Grey Sea', { aliases: { en: ['Northern Waters'] }, kind: 'place' });
const PORT = term('port-elsa', 'Port Elsa', { kind: 'place' });
const DOCUMENT = backgrounder('harbour', '2024-02-29', [SEA, PORT], 'Port Elsa. Port Elsa lies at the Grey Sea.');

describe('makeTermRows', () => {
  it('keeps what matching needs, without the texts', () => {
    const document = { ...DOCUMENT, paragraphs: ['Port Elsa grew.', 'Port Elsa lies at the Grey Sea.'] };
    const [row, ...more] = makeTermRows(document, true);
    expect(more).toEqual([]);
    expect(row).toMatchObject({
      backgrounderId: 'harbour',
      date: '2024-02-29',
      language: 'en',
      firstPosition: 0,
      termIds: ['grey-sea', 'port-elsa'],
      terms: [
        { id: 'grey-sea', name: 'Grey Sea', isKey: false },
        { id: 'port-elsa', name: 'Port Elsa', isKey: true },
      ],
    });
    expect(row!.keysOfTerms.map((keys) => keys.length)).toEqual([2, 1]);
    expect(new Set(row!.keys)).toEqual(new Set(row!.keysOfTerms.flat()));
    expect(row!.terms[0]).not.toHaveProperty('summary');
  });

  it('parts a long glossary, and counts on', () => {
    const terms = Array.from({ length: 70 }, (_, position) => term(`t-${position}`, `Term No ${position}`));
    const rows = makeTermRows({ ...DOCUMENT, terms }, true);
    expect(rows.map(({ firstPosition, terms: some }) => [firstPosition, some.length])).toEqual([
      [0, 32],
      [32, 32],
      [64, 6],
    ]);
  });

  it('has none for a document without terms', () => {
    expect(makeTermRows({ ...DOCUMENT, terms: [] }, true)).toEqual([]);
  });

  it('files a name in mixed capitals as other documents may write it', () => {
    const [camel] = makeTermRows({ ...DOCUMENT, terms: [term('a', 'HarbourWatch')] }, true);
    const [plain] = makeTermRows({ ...DOCUMENT, terms: [term('b', 'Harbourwatch')] }, true);
    expect(camel!.keys).toEqual(expect.arrayContaining([...plain!.keys]));
  });
});

describe('switchRow', () => {
  it('takes a row out of the index and puts it back as it was', () => {
    const [row] = makeTermRows(DOCUMENT, true);
    const off = switchRow(row!, false);
    expect(off).toEqual({ ...row, keys: [], termIds: [] });
    expect(makeTermRows(DOCUMENT, false)).toEqual([off]);
    expect(switchRow(off, true)).toEqual(row);
  });
});

describe('termRowShape', () => {
  it('gives a row back as it was stored', () => {
    for (const row of makeTermRows(DOCUMENT, true)) expect(termRowShape(structuredClone(row))).toEqual(row);
  });

  it.each([
    ['keys that are none', { keys: ['a'] }],
    ['no terms', { terms: null }],
    ['hashes that are a list', { firstForms: [1, 2] }],
  ])('refuses %s', (_, change) => {
    const [row] = makeTermRows(DOCUMENT, true);
    expect(() => termRowShape({ ...row, ...change })).toThrow(TypeError);
  });
});
