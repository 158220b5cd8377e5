import { describe, expect, it } from 'vitest';

import { findExcerpt, markWords, type Stretch } from '@/core/search/find-excerpt';
import type { SearchedEntry } from '@/core/search/search-index';

const LONG = `${'Ships waited outside the harbour for weeks. '.repeat(8)}The lantern tax came up. ${'Nobody agreed. '.repeat(20)}`;

const ENTRY: SearchedEntry = {
  backgrounder: {
    id: 'strike',
    title: 'The harbour strike',
    date: '2024-02-29',
    source: 'the Elsa Herald',
    sourceNote: null,
    language: 'en',
    paragraphs: ['Dockers stopped work.', LONG],
    faq: [{ question: 'Why did it begin?', answer: 'Over wages and berths.' }],
    terms: [
      {
        id: 'du',
        name: 'Dockers’ Union',
        kind: 'organisation',
        broad: false,
        summary: 'It called the strike.',
        aliases: { en: ['DU'] },
        broadAliases: {},
      },
    ],
  },
  notes: { du: 'Berta knows them.' },
};

const show = (stretches: readonly Stretch[] = []) =>
  stretches.map(({ text, isHit }) => (isHit ? `[${text}]` : text)).join('');

describe('an excerpt', () => {
  it.each([
    ['a paragraph', ['stopped'], { kind: 'paragraph', position: 0 }, 'Dockers [stopped] work.'],
    [
      'the part that has most words',
      ['dockers', 'stopped'],
      { kind: 'paragraph', position: 0 },
      '[Dockers] [stopped] work.',
    ],
    [
      'a question with its answer',
      ['berths'],
      { kind: 'question', position: 0 },
      'Why did it begin? Over wages and [berths].',
    ],
    ['a term by another name', ['du'], { kind: 'term', termId: 'du' }, 'Dockers’ Union, [DU]: It called the strike.'],
    ['a note', ['berta'], { kind: 'term', termId: 'du' }, 'Dockers’ Union: [Berta] knows them.'],
    ['the source', ['herald'], { kind: 'top' }, 'the Elsa [Herald]'],
  ])('is %s', (_, words, place, text) => {
    const excerpt = findExcerpt(ENTRY, new Set(words));
    expect(excerpt?.place).toEqual(place);
    expect(show(excerpt?.stretches)).toBe(text);
  });

  it('is cut out of a long text, between words', () => {
    const text = show(findExcerpt(ENTRY, new Set(['lantern']))?.stretches);
    expect(text).toMatch(/^… (?:\w+ )*.*\[lantern\] tax came up\. .*\w\.? …$/);
    expect(text.length).toBeLessThan(240);
  });

  it('is none where only the title has the words', () => {
    expect(
      findExcerpt({ ...ENTRY, notes: {}, backgrounder: { ...ENTRY.backgrounder, terms: [] } }, new Set(['strike'])),
    ).toBeNull();
  });
});

describe('markWords', () => {
  it('makes one hit of characters that overlap', () => {
    expect(show(markWords('去東京都の', new Set(['東京', '京都'])))).toBe('去[東京都]の');
  });
});
