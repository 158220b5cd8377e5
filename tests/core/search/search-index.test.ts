import { describe, expect, it } from 'vitest';

import type { Backgrounder } from '@/core/backgrounder/backgrounder';
import { createSearchIndex, type SearchedEntry } from '@/core/search/search-index';

function makeEntry(id: string, change: Partial<Backgrounder> = {}, notes: Record<string, string> = {}): SearchedEntry {
  const backgrounder: Backgrounder = {
    id,
    title: 'Untitled',
    date: '2024-02-29',
    source: 'the Elsa Herald',
    sourceNote: null,
    language: 'en',
    paragraphs: [],
    faq: [],
    terms: [],
    ...change,
  };
  return { backgrounder, notes };
}

const ENTRIES = [
  makeEntry('strike', { title: 'The harbour strike at Port Elsa', paragraphs: ['Dockers stopped work over wages.'] }),
  makeEntry(
    'tax',
    { paragraphs: ['The lantern tax passed the harbour council in 1984.'] },
    { qoa: 'Ask Berta again.' },
  ),
  makeEntry('ru', { paragraphs: ['Совет собрался в Москве после забастовки.'], language: 'ru' }),
  makeEntry('hy', { paragraphs: ['Երևանում նիստ եղավ։ Ինչո՞ւ։'], language: 'hy' }),
  makeEntry('zh', { paragraphs: ['港口罢工持续了三个星期。'], language: 'zh' }),
  makeEntry('named', {
    faq: [{ question: 'Why did it begin?', answer: 'Over the berths.' }],
    terms: [
      {
        id: 'du',
        name: 'Dockers’ Union',
        kind: 'organisation',
        broad: false,
        summary: 'It called everyone out.',
        aliases: { fr: ['Syndicat général'] },
        broadAliases: { en: ['the Union'] },
      },
    ],
  }),
];

describe('a search', () => {
  const index = createSearchIndex();
  for (const entry of ENTRIES) index.put(entry);
  const find = (query: string) => index.search(query).map(({ id }) => id);

  it.each([
    ['a title before a text', 'harbour', ['strike', 'tax']],
    ['all words, in any order', 'council lantern', ['tax']],
    ['no document that lacks a word', 'council dockers', []],
    ['the beginning of the last word', 'lantern cou', ['tax']],
    ['no beginning of an earlier word', 'lant council', []],
    ['a misspelt word', 'harbuor strke', ['strike']],
    ['no number but the very one', '1985', []],
    ['without accents and case', 'SYNDICAT GENERAL', ['named']],
    ['questions', 'why begin', ['named']],
    ['answers', 'berths', ['named']],
    ['summaries', 'called everyone', ['named']],
    ['names that others bear too', 'union', ['named']],
    ['notes', 'berta', ['tax']],
    ['an inflected word', 'Москва', ['ru']],
    ['a word in Armenian by its beginning', 'երևան', ['hy']],
    ['a word that Armenian puts a question mark into', 'ինչու', ['hy']],
    ['a word in Chinese, in the middle of a sentence', '罢工', ['zh']],
    ['a single character', '港', ['zh']],
    ['no characters that stand elsewhere', '工港', []],
    ['nothing for no words', ' … ', []],
  ])('finds %s', (_, query, ids) => {
    expect(find(query)).toEqual(ids);
  });

  it('forgets what was changed or removed', () => {
    index.put(makeEntry('tax', { paragraphs: ['The lamp fee.'] }));
    expect(find('lantern')).toEqual([]);
    expect(find('lamp')).toEqual(['tax']);
    index.remove('tax');
    index.remove('unknown');
    expect(find('lamp')).toEqual([]);
  });
});
