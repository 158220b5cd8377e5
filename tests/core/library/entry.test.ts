import { describe, expect, it } from 'vitest';

import { entryShape, type LibraryEntry, summariseEntry } from '@/core/library/entry';

const ENTRY: LibraryEntry = {
  backgrounder: {
    id: 'harbour',
    title: 'The harbour',
    date: '2024-02-29',
    source: 'the Elsa Herald',
    sourceNote: null,
    language: 'en',
    paragraphs: ['Dockers struck.'],
    faq: [{ question: 'Why?', answer: 'Wages.' }],
    terms: [
      {
        id: 'dockers-union',
        name: 'Dockers’ Union',
        kind: 'organisation',
        broad: false,
        summary: 'The union.',
        aliases: { en: ['DU'], 'zh-Hant': ['碼頭'] },
        broadAliases: {},
      },
    ],
  },
  isOn: true,
  origin: { kind: 'page', url: 'https://news.example/harbour', fileName: null },
  addedAtMs: 1,
  changedAtMs: 2,
  notes: { 'dockers-union': 'Ask Ines.' },
  previous: null,
};

function without(field: string): unknown {
  return Object.fromEntries(Object.entries(ENTRY).filter(([name]) => name !== field));
}

describe('entryShape', () => {
  it('gives an entry back as it was stored', () => {
    const stored = structuredClone({ ...ENTRY, previous: { backgrounder: ENTRY.backgrounder, changedAtMs: 1 } });
    expect(entryShape(stored)).toEqual(stored);
  });

  it('drops what it does not know', () => {
    expect(entryShape({ ...ENTRY, colour: 'red' })).toEqual(ENTRY);
  });

  it.each([
    ['no document', without('backgrounder'), 'data.backgrounder'],
    ['no switch', without('isOn'), 'data.isOn'],
    ['a note that is no text', { ...ENTRY, notes: { du: 1 } }, 'data.notes.du'],
    ['an origin of no kind', { ...ENTRY, origin: { kind: 'pigeon' } }, 'data.origin.kind'],
    ['a day there never was', { ...ENTRY, backgrounder: { ...ENTRY.backgrounder, date: '2023-02-29' } }, 'date'],
    ['half a document to roll back to', { ...ENTRY, previous: { changedAtMs: 1 } }, 'data.previous.backgrounder'],
    ['names that are no list', { ...ENTRY, backgrounder: withAliases({ en: 'DU' }) }, 'terms[0].aliases.en'],
  ])('refuses %s, and says where', (_, stored, where) => {
    expect(() => entryShape(stored)).toThrow(where);
  });
});

function withAliases(aliases: unknown): unknown {
  return { ...ENTRY.backgrounder, terms: [{ ...ENTRY.backgrounder.terms[0], aliases }] };
}

describe('summariseEntry', () => {
  it('leaves out the texts', () => {
    expect(summariseEntry(ENTRY)).toEqual({
      id: 'harbour',
      title: 'The harbour',
      date: '2024-02-29',
      source: 'the Elsa Herald',
      language: 'en',
      termCount: 1,
      noteCount: 1,
      isOn: true,
      origin: ENTRY.origin,
      addedAtMs: 1,
      changedAtMs: 2,
      canRollBack: false,
    });
  });
});
