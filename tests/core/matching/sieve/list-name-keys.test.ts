import { describe, expect, it } from 'vitest';

import { listNameKeys } from '@/core/matching/sieve/list-name-keys';
import { addTextKeys } from '@/core/matching/sieve/list-text-keys';
import { addToSieve, createSieve } from '@/core/matching/sieve/sieve';

/** The keys that a text has in common with a name. */
function findShared(text: string, name: string, language: string): readonly number[] {
  const sieve = createSieve();
  const keys = listNameKeys(name, language);
  addToSieve(sieve, keys);
  const found = new Set<number>();
  addTextKeys(sieve, text, found);
  return [...found].filter((key) => keys.keys.includes(key));
}

describe('the keys of a name', () => {
  it.each([
    ['Norland', 'en', 'in NORLAND.'],
    ['Grey Sea', 'en', 'the grey\u{a0}sea'],
    ['Grey Sea Treaty Body', 'en', 'Grey Sea Treaty Body'],
    ['U.S.', 'en', 'the U. S. of'],
    ['Straße', 'de', 'STRASSE'],
    ['Москва', 'ru', 'в Москве'],
    ['Нагорный Карабах', 'ru', 'о Нагорном Карабахе'],
    ['Երևան', 'hy', 'Երևանից'],
    ['الشمال', 'ar', 'والشمال'],
    ['Ankara', 'tr', 'Ankara’daki'],
    ['亚美尼亚', 'zh', '在亚美尼亚的'],
    ['ナゴルノ・カラバフ', 'ja', 'ナゴルノカラバフ、ナゴルノ・カラバフ'],
    ['McDonald', 'en', 'Mc Donald'],
    ['Sergei Pashinián', 'en', 'Sergei Pashinian'],
  ])('“%s” (%s) are among those of “%s”', (name, language, text) => {
    expect(findShared(text, name, language)).not.toEqual([]);
  });

  it.each([
    ['Grey Sea', 'Grey Skies over the Sea'],
    ['Bank of Norland', 'the Bank of the North'],
    ['Norland', 'Nordic'],
  ])('“%s” are not among those of “%s”', (name, text) => {
    expect(findShared(text, name, 'en')).toEqual([]);
  });

  it.each([
    ['English', 'Bank of Norland', 'en', 1],
    ['an inflected language with long words', 'Нагорный Карабах', 'ru', 1],
    ['a name without words', '—', 'en', 0],
  ])('are few in %s', (_, name, language, count) => {
    expect(listNameKeys(name, language).keys).toHaveLength(count);
  });
});
