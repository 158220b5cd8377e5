/** What a UTF-16 unit does in a word. `SKIP` is read over: accents that stand apart, soft hyphens, zero-width characters. */
export const BREAK = 0;
export const UPPER = 1;
export const LOWER = 2;
/** A letter of a script without capitals. */
export const LETTER = 3;
export const DIGIT = 4;
/** A character of a script without spaces (Han, Hiragana, Thai …): each is a word of its own. */
export const SOLO = 5;
export const SKIP = 6;

/** Where a packed unit holds its kind; see `CharacterTables.packed`. */
export const KIND_SHIFT = 16;
export const KIND_MASK = 7;
export const FOLD_MASK = 0xffff;
export const HAS_SECOND = 1 << 19;

const UNITS = 0x10000;

/** Letters that Unicode does not take apart but that readers and keyboards take for another. */
const SAME_LETTER: Readonly<Record<string, string>> = {
  ı: 'i',
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ə: 'e',
  ς: 'σ',
  ґ: 'г',
  ة: 'ه',
  ی: 'ي',
  ى: 'ي',
  ک: 'ك',
  // Armenian և is written ԵՎ or ԵՒ in capitals and եւ in the older spelling.
  վ: 'ւ',
};

/** One letter that stands for several. */
const SEVERAL_LETTERS: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', œ: 'oe', þ: 'th', և: 'եւ' };

/** Letters that are the same to every reader, accents or not. */
const SAME_SMALL_LETTER: ReadonlyMap<string, number> = new Map(
  ['İi', 'Ёе', 'ёе', 'ςσ'].map(([letter, same]) => [letter!, same!.charCodeAt(0)]),
);

const SOLO_SCRIPTS =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}]$/u;

interface CharacterTables {
  /** By UTF-16 unit: one of the constants above. */
  readonly kinds: Uint8Array;
  /** By UTF-16 unit: the unit it is compared as, without case and accents. */
  readonly folds: Uint16Array;
  /** By UTF-16 unit: the unit that follows the fold, or 0; for letters that stand for two. */
  readonly seconds: Uint16Array;
  /** By UTF-16 unit: kind, fold and whether another unit follows, in one number; see `packUnit`. */
  readonly packed: Uint32Array;
  /** By UTF-16 unit: the small letter with its accents. */
  readonly smalls: Uint16Array;
}

let tables: CharacterTables | null = null;

/** The tables by which text is read; made once, on first use. */
export function getCharacterTables(): CharacterTables {
  tables ??= buildCharacterTables();
  return tables;
}

function buildCharacterTables(): CharacterTables {
  const kinds = new Uint8Array(UNITS);
  const folds = new Uint16Array(UNITS);
  const seconds = new Uint16Array(UNITS);
  const smalls = new Uint16Array(UNITS);
  for (let unit = 0; unit < UNITS; unit++) {
    const character = String.fromCharCode(unit);
    const kind = findKind(character, unit);
    kinds[unit] = kind;
    folds[unit] = unit;
    smalls[unit] = unit;
    if (kind === BREAK || kind === SKIP || kind === SOLO) continue;
    const folded = foldCharacter(character);
    folds[unit] = folded.charCodeAt(0);
    smalls[unit] = SAME_SMALL_LETTER.get(character) ?? character.toLowerCase().charCodeAt(0);
    if (folded.length > 1) seconds[unit] = folded.charCodeAt(1);
  }
  const packed = Uint32Array.from(kinds, (kind, unit) => packUnit(kind, folds[unit]!, seconds[unit] !== 0));
  return { kinds, folds, seconds, smalls, packed };
}

/** Fold in the low 16 bits, kind in the next three, then whether a second unit follows the fold. */
function packUnit(kind: number, fold: number, hasSecond: boolean): number {
  return fold | (kind << KIND_SHIFT) | (hasSecond ? HAS_SECOND : 0);
}

function findKind(character: string, unit: number): number {
  if (unit < 0x30) return BREAK;
  // Halves of characters beyond the first 65,536 are read as letters: rare in names, and never cut in two.
  if (unit >= 0xd800 && unit <= 0xdfff) return LETTER;
  if (/\p{Nd}/u.test(character)) return DIGIT;
  if (SOLO_SCRIPTS.test(character) && !/\p{P}/u.test(character)) return SOLO;
  if (/\p{Lu}|\p{Lt}/u.test(character)) return UPPER;
  if (/\p{Script=Georgian}/u.test(character) && /\p{L}/u.test(character)) return LETTER;
  if (/\p{Ll}/u.test(character)) return LOWER;
  if (/\p{L}|\p{Mc}/u.test(character)) return LETTER;
  if (/\p{Mn}|\p{Me}|\p{Cf}/u.test(character)) return SKIP;
  return BREAK;
}

function foldCharacter(character: string): string {
  if (/\p{Script=Hangul}/u.test(character)) return character;
  const lower = character.toLowerCase();
  const plain = SEVERAL_LETTERS[lower] ?? lower.normalize('NFKD').replaceAll(/\p{M}/gu, '');
  return SAME_LETTER[plain] ?? (plain === '' ? lower : plain);
}
