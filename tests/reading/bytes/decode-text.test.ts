import { describe, expect, it } from 'vitest';

import { decodeText } from '@/reading/bytes/decode-text';

import { encode } from './encode';

const RUSSIAN = 'Докеры объявили забастовку, и порт закрыт. Никто не знает, когда придут корабли.';
const UKRAINIAN = 'Докери оголосили страйк, і порт зачинено. Ніхто не знає, коли прийдуть кораблі з їжею.';
const FRENCH = 'Les dockers sont en grève depuis le mois de février, et le port est fermé à tous les navires.';
const GERMAN = 'Die Hafenarbeiter streiken seit März, und die großen Schiffe können nicht entladen werden.';
const POLISH =
  'Dokerzy strajkują, port jest zamknięty i nie wiadomo, kiedy się to skończy. Żaden statek nie wpłynął do portu.';
const CZECH =
  'Přístavní dělníci stávkují, přístav je zavřený a nikdo neví, kdy se to změní. Stávka se podle města vleče, a loď je pryč: pojď, řekl kapitán, a zaplať.';
const TURKISH = 'Liman işçileri grevde ve liman kapalı. Bu grev için bir çözüm çok uzak, daha da uzun sürecek.';
const GREEK = 'Οι λιμενεργάτες απεργούν και το λιμάνι έκλεισε. Κανείς δεν ξέρει πότε θα έρθουν τα πλοία.';
const HEBREW = 'פועלי הנמל שובתים והנמל סגור. איש אינו יודע מתי יבואו האוניות.';
const ARABIC = 'عمال الميناء مضربون والميناء مغلق ولا أحد يعرف متى تأتي السفن.';

function read(bytes: Uint8Array, declared?: string): string | null {
  const decoded = decodeText(bytes, declared);
  return decoded.isText ? decoded.text : null;
}

describe('text', () => {
  it.each([
    ['UTF-8', new TextEncoder().encode(RUSSIAN)],
    ['UTF-8 with a mark', new TextEncoder().encode(`\uFEFF${RUSSIAN}`)],
    ['UTF-16 LE with a mark', encode(`\uFEFF${RUSSIAN}`, 'utf-16le')],
    ['UTF-16 BE with a mark', encode(`\uFEFF${RUSSIAN}`, 'utf-16be')],
    ['UTF-16 LE without a mark', encode(RUSSIAN, 'utf-16le')],
    ['UTF-16 BE without a mark', encode(RUSSIAN, 'utf-16be')],
  ])('in %s is read', (_, bytes) => {
    expect(read(bytes)).toBe(RUSSIAN);
  });

  it.each([
    ['windows-1251', RUSSIAN],
    ['windows-1251', UKRAINIAN],
    ['koi8-r', RUSSIAN],
    ['koi8-u', UKRAINIAN],
    ['ibm866', RUSSIAN],
    ['iso-8859-5', RUSSIAN],
    ['windows-1252', FRENCH],
    ['windows-1252', GERMAN],
    ['windows-1250', POLISH],
    ['windows-1250', 'Port zamknięto, łodzie stoją. Wałęsa żąda, żeby robotnicy wrócili.'],
    ['windows-1250', CZECH],
    ['windows-1254', TURKISH],
    ['windows-1253', GREEK],
    ['windows-1255', HEBREW],
    ['windows-1256', ARABIC],
    ['gb18030', '码头工人宣布罢工，港口已经关闭。没有人知道船什么时候来。这是今年的第一次。'],
    ['big5', '碼頭工人宣布罷工，港口已經關閉。沒有人知道船什麼時候來。這是今年的第一次。'],
    ['shift_jis', '港の労働者がストライキを始めた。船はいつ来るのか、だれも知らない。'],
    ['euc-jp', '港の労働者がストライキを始めた。船はいつ来るのか、だれも知らない。'],
    ['euc-kr', '항만 노동자들이 파업을 선언했다. 배가 언제 올지는 아무도 모른다.'],
  ])('in %s is known by its letters', (encoding, text) => {
    expect(read(encode(text, encoding))).toBe(text);
    expect(read(encode(`<p class="a">${text}</p>`.repeat(3), encoding))).toBe(`<p class="a">${text}</p>`.repeat(3));
  });

  it.each([
    ['<meta charset="windows-1251">'],
    ['<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">'],
    ["<META CHARSET = 'CP1251' />"],
    ['<?xml version="1.0" encoding="windows-1251"?>'],
  ])('in the encoding that the page declares: %s', (declaration) => {
    const text = `${declaration}<p>Ад</p>`;
    expect(read(encode(text, 'windows-1251'))).toBe(text);
  });

  it('is UTF-8 if it can be, whatever is declared', () => {
    const text = '<meta charset="windows-1251"><p>Порт</p>';
    expect(read(new TextEncoder().encode(text), 'koi8-r')).toBe(text);
  });

  it('is what came with it where it says nothing itself', () => {
    expect(read(encode('Ад', 'koi8-r'), 'KOI8-R')).toBe('Ад');
    expect(read(encode('<meta charset=windows-1251>Ад', 'windows-1251'), 'koi8-r')).toMatch(/Ад$/);
    expect(read(encode(RUSSIAN, 'windows-1251'), 'nonsense')).toBe(RUSSIAN);
  });

  it('in escapes of ISO-2022-JP needs a declaration', () => {
    const bytes = new Uint8Array([0x1b, 0x24, 0x42, 0x39, 0x41, 0x1b, 0x28, 0x42]);
    expect(read(bytes, 'iso-2022-jp')).toBe('港');
  });
});

describe('what is no text', () => {
  const latin1 = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

  it.each([
    ['nothing', '', 'is empty'],
    ['a PDF', '%PDF-1.7\n%\xE2\xE3\xCF\xD3', 'is a PDF'],
    ['rich text', '{\\rtf1\\ansi Strike}', 'is a rich text document'],
    ['an old Word document', '\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1', 'is a document of an office program'],
    ['a new Word document', 'PK\x03\x04\x14\x00', 'is an archive or a document of an office program'],
    ['a PNG', '\x89PNG\r\n\x1A\n', 'is a picture'],
    ['a JPEG', '\xFF\xD8\xFF\xE0\0\x10JFIF', 'is a picture'],
    ['a bitmap', 'BM\x36\0\0\0\0\0', 'is a picture'],
    ['a gzip file', '\x1F\x8B\x08\0', 'is a compressed file'],
    ['a RAR archive', 'Rar!\x1A\x07\x00', 'is an archive that cannot be opened'],
    ['a program', '\x7FELF\x02\x01\x01\x03\x04\x05\x06\x07', 'is not a text'],
    ['zeros', '\0'.repeat(100), /./],
    ['noise', String.fromCharCode(...Array.from({ length: 2000 }, (_, index) => (index * 7919) % 256)), /./],
    [
      'text cut off within a character',
      'Stra\xC3\x9Fe nach S\xC3',
      'ends in the middle of a character, so it was cut off',
    ],
    ['UTF-32', '\xFF\xFE\0\0P\0\0\0', 'is in an encoding that cannot be told'],
    ['UTF-16 cut off', '\xFF\xFEa\0b\0c', 'ends in the middle of a character, so it was cut off'],
  ])('is refused with a reason: %s', (_, text, reason) => {
    const decoded = decodeText(latin1(text));
    expect(decoded).toMatchObject({ isText: false });
    expect(decoded.isText ? '' : decoded.wrong).toMatch(reason);
  });

  it('is not seen in text that begins as a picture does', () => {
    expect(read(latin1('BMW closes its plant in Port Elsa.'))).toBe('BMW closes its plant in Port Elsa.');
  });

  it('is not seen in a letter that ends a text in another encoding', () => {
    expect(read(latin1('Nobody is left in the caf\xE9'))).toBe('Nobody is left in the café');
  });
});
