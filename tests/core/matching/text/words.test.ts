import { describe, expect, it } from 'vitest';

import { findJoint, foldWord, isFoldOf, readWord, type WordCursor } from '@/core/matching/text/words';

function listWords(text: string): string[] {
  const cursor: WordCursor = { start: 0, end: 0, hash: 0 };
  const words: string[] = [];
  for (let at = 0; readWord(text, at, cursor); at = cursor.end) words.push(text.slice(cursor.start, cursor.end));
  return words;
}

function hashOf(text: string): number {
  const cursor: WordCursor = { start: 0, end: 0, hash: 0 };
  readWord(text, 0, cursor);
  return cursor.hash;
}

describe('readWord', () => {
  it.each([
    ['by spaces and marks', 'l’Arménie, d.h.', ['l', 'Arménie', 'd', 'h']],
    ['by capitals after small letters', 'NagornoKarabakh CNNMoney', ['Nagorno', 'Karabakh', 'CNNMoney']],
    ['by digits', 'RT360 18th', ['RT', '360', '18', 'th']],
    ['one by one in scripts without spaces', '纳卡 ไท', ['纳', '卡', 'ไ', 'ท']],
    ['by script in Japanese', 'ロシアは', ['ロシア', 'は']],
    ['over invisible characters, without those at its ends', '\u{ad}Kara\u{ad}bakh\u{200b} x', ['Kara\u{ad}bakh', 'x']],
    ['with accents that stand apart', 'Pashinia\u{301}n', ['Pashinia\u{301}n']],
    ['not at all', ' — 。', []],
  ])('parts words %s', (_, text, words) => {
    expect(listWords(text)).toEqual(words);
  });

  it.each([
    ['case', 'NATO', 'nato'],
    ['accents', 'Pashinián', 'Pashinian'],
    ['composed and decomposed letters', 'Երևան'.normalize('NFD'), 'Երևան'],
    ['й and и with a breve', 'Азербай', 'Азербай'.normalize('NFD')],
    ['ё and е', 'Соединённые', 'Соединенные'],
    ['Turkish dotted and dotless i', 'İRAN', 'ıran'],
    ['Armenian և and ԵՎ', 'Երևան', 'ԵՐԵՎԱՆ'],
    ['Greek final sigma', 'ΡΩΣΙΑΣ', 'Ρωσίας'],
    ['Arabic alef with and without hamza', 'أرمينيا', 'ارمينيا'],
    ['full-width letters', 'ＮＡＴＯ', 'NATO'],
    ['ß and ss', 'Rußland', 'Russland'],
  ])('has one hash whatever the %s', (_, a, b) => {
    expect(hashOf(a)).toBe(hashOf(b));
    expect(isFoldOf(foldWord(a, 0, a.length), b, 0, b.length)).toBe(true);
  });

  it.each([
    ['Armenia', 'Armenian'],
    ['Armenian', 'Armenia'],
    ['Moskau', 'Moskva'],
  ])('tells %s from %s', (a, b) => {
    expect(isFoldOf(foldWord(a, 0, a.length), b, 0, b.length)).toBe(false);
  });
});

describe('findJoint', () => {
  it.each([
    ['a space', ' ', ''],
    ['a hyphen', '-', ''],
    ['a hyphen and a space, from a broken line', '-\n', ''],
    ['a no-break hyphen', '\u{2011}', ''],
    ['a soft hyphen', '\u{ad}', ''],
    ['nothing', '', ''],
    ['a middle dot', '・', ''],
    ['a full stop', '.', '.'],
    ['a full stop and a space', '. ', '.'],
    ['an apostrophe', '’', '’'],
    ['a dash between spaces', ' – ', '–'],
    ['two marks', '”,', null],
    ['a bracket', ' (', null],
    ['an endless space', ' '.repeat(50), null],
  ])('%s', (_, between, joint) => {
    expect(findJoint(`a${between}b`, 1, 1 + between.length)).toBe(joint);
  });
});
