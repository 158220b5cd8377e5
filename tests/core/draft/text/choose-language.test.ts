import { expect, it } from 'vitest';

import { chooseLanguage } from '@/core/draft/text/choose-language';

const ENGLISH = 'The union of the dockers called a strike in the harbour, and it was said to last.';

it.each([
  ['en-GB', ENGLISH, 'en'],
  ['EN_us', ENGLISH, 'en'],
  ['nb', 'Havnen er stengt, og arbeiderne sier at det kan ta tid.', 'nb'],
  ['zh-TW', '碼頭工人宣布罷工，港口已經關閉。', 'zh-Hant'],
  ['zh-CN', '码头工人宣布罢工，港口已经关闭。', 'zh'],
  ['sr-Latn', 'Radnici u luci su stupili u štrajk.', 'sr-Latn'],
  ['en', '1234', 'en'],
  ['en', 'Elsa', 'en'],
  ['de', ENGLISH, 'de'],
])('believes the declared %s', (declared, text, language) => {
  expect(chooseLanguage(declared, text)).toBe(language);
});

it.each([
  ['en', 'Профспілка докерів оголосила страйк у порту, і його підтримали всі.', 'uk'],
  ['english', ENGLISH, 'en'],
  ['ru', ENGLISH, 'en'],
  ['en', 'Gewerkschaft und Reederei sind sich nicht einig, und der Hafen ist zu. '.repeat(20), 'de'],
  [null, ENGLISH, 'en'],
  [null, 'Die Gewerkschaft hat den Streik ausgerufen, und der Hafen ist nicht in Betrieb.', 'de'],
  [null, 'Профсоюз объявил забастовку, и порт закрыт.', 'ru'],
  [null, 'Նավահանգստի աշխատողները գործադուլ են հայտարարել։', 'hy'],
  [null, 'عمال الميناء أعلنوا الإضراب', 'ar'],
  [null, 'کارگران بندر اعتصاب کردند و گفتند', 'fa'],
  [null, '港湾労働者がストライキを始めた。', 'ja'],
  [null, '碼頭工人宣布罷工，港口已經關閉，這個城市的車都停了。', 'zh-Hant'],
  [null, '码头工人宣布罢工，港口已经关闭，这个城市的车都停了。', 'zh'],
  [null, '항만 노동자들이 파업을 선언했다.', 'ko'],
  [null, '', null],
  [null, '12 + 30', null],
  [null, 'Elsa', null],
])('where %s is declared, tells by the text: %s', (declared, text, language) => {
  expect(chooseLanguage(declared, text)).toBe(language);
});
