import { describe, expect, it } from 'vitest';

import { findBySmallWords, findLanguage } from '@/core/matching/language/find-language';

describe('findLanguage', () => {
  it.each([
    ['the declared one where the script is its own', 'В Москве', 'ru', 'ru'],
    ['the script’s where another is declared', 'В Москве было', 'en', 'ru'],
    ['told by its letters: Ukrainian', 'У Києві', null, 'uk'],
    ['told by its letters: Serbian', 'Пашињан', 'en', 'sr'],
    ['told by its letters: Persian', 'پاشینیان', null, 'fa'],
    ['Russian letters on a page that says it is Ukrainian', 'Это было вчера', 'uk', 'ru'],
    ['Armenian', 'Երևան', null, 'hy'],
    ['Japanese by its kana', '米国は', null, 'ja'],
    ['Latin letters on a Russian page are read as English', 'NATO', 'ru', 'en'],
    ['Latin letters without a declared language', 'Norland', null, null],
  ])('%s', (_, text, declared, language) => {
    expect(findLanguage(text, text.search(/\p{L}/u), declared)).toBe(language);
  });
});

describe('findBySmallWords', () => {
  it.each([
    ['The mayor of the town said that it was cold', 'en'],
    ['Der Hafen ist nicht für die Schiffe', 'de'],
    ['Les habitants de la ville et du port', 'fr'],
    ['Bu kent için çok önemli bir gün ve daha', 'tr'],
    ['Norland', null],
    ['', null],
  ])('%s', (text, language) => {
    expect(findBySmallWords(text)).toBe(language);
  });
});
