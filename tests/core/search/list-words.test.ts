import { describe, expect, it } from 'vitest';

import { listWords } from '@/core/search/list-words';

describe('listWords', () => {
  it.each([
    ['The Quay-Owners’ fee, 1984', ['the', 'quay', 'owners', 'fee', '1984']],
    ['Éamon Ødegård, Łódź, Straße, İzmir', ['eamon', 'odegard', 'lodz', 'strasse', 'izmir']],
    ['Ёлка йод', ['елка', 'иод']],
    ['Ὀδυσσεύς', ['οδυσσευσ']],
    ['Ինչո՞ւ և ե՛ս', ['ինչու', 'եւ', 'ես']],
    ['وَزِيرٌ الإعلام', ['وزير', 'الاعلام']],
    ['서울에서 회의', ['서울에서', '회의']],
    ['東京都', ['東京', '京都', '都']],
    ['日本 A棟', ['日本', '本', 'a', '棟']],
    ['ha\u00adrbour', ['harbour']],
    ['—…!', []],
  ])('finds in %j the words %j', (text, words) => {
    expect(listWords(text, 'text').map(({ word }) => word)).toEqual(words);
  });

  it('asks for pairs of characters only, where a query has several', () => {
    expect(listWords('東京都', 'query').map(({ word }) => word)).toEqual(['東京', '京都']);
    expect(listWords('京', 'query').map(({ word }) => word)).toEqual(['京']);
  });

  it('finds the words of Thai, which has no spaces, by its dictionary', () => {
    expect(listWords('ท่าเรือปิดวันนี้', 'text').map(({ word }) => word)).toContain('ปิด');
  });

  it('says where in the text they stand', () => {
    const text = 'Ein Café, 東京';
    expect(listWords(text, 'text').map(({ start, end }) => text.slice(start, end))).toEqual([
      'Ein',
      'Café',
      '東京',
      '京',
    ]);
  });
});
