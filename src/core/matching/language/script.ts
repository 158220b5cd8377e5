/** The scripts whose languages are told by them. */
export type Script =
  | 'latin'
  | 'cyrillic'
  | 'armenian'
  | 'georgian'
  | 'greek'
  | 'hebrew'
  | 'arabic'
  | 'han'
  | 'kana'
  | 'hangul'
  | 'thai'
  | 'devanagari'
  | 'other';

/** Languages written in a script; the first is the guess where nothing is declared. Latin ones are too many to list. */
export const SCRIPT_LANGUAGES: Readonly<Record<Script, readonly string[]>> = {
  latin: [],
  cyrillic: ['ru', 'uk', 'bg', 'be', 'sr', 'mk', 'kk', 'ky', 'mn', 'tg', 'tt'],
  armenian: ['hy'],
  georgian: ['ka'],
  greek: ['el'],
  hebrew: ['he', 'yi'],
  arabic: ['ar', 'fa', 'ur', 'ps', 'ckb', 'ug'],
  han: ['zh', 'ja', 'yue'],
  kana: ['ja'],
  hangul: ['ko'],
  thai: ['th'],
  devanagari: ['hi', 'mr', 'ne'],
  other: [],
};

/** First and last UTF-16 unit of each script's blocks. */
const RANGES: readonly (readonly [number, number, Script])[] = [
  [0x41, 0x24f, 'latin'],
  [0x370, 0x3ff, 'greek'],
  [0x400, 0x52f, 'cyrillic'],
  [0x530, 0x58f, 'armenian'],
  [0x590, 0x5ff, 'hebrew'],
  [0x600, 0x77f, 'arabic'],
  [0x900, 0x97f, 'devanagari'],
  [0xe00, 0xe7f, 'thai'],
  [0x10a0, 0x10ff, 'georgian'],
  [0x1e00, 0x1eff, 'latin'],
  [0x1f00, 0x1fff, 'greek'],
  [0x3040, 0x30ff, 'kana'],
  [0x3400, 0x9fff, 'han'],
  [0xac00, 0xd7a3, 'hangul'],
  [0xfb50, 0xfdff, 'arabic'],
  [0xfe70, 0xfefc, 'arabic'],
];

/** The script of a letter, by its UTF-16 unit. */
export function findScript(unit: number): Script {
  for (const [first, last, script] of RANGES) if (unit >= first && unit <= last) return script;
  return 'other';
}
