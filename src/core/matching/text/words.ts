import {
  BREAK,
  DIGIT,
  FOLD_MASK,
  getCharacterTables,
  HAS_SECOND,
  KIND_MASK,
  KIND_SHIFT,
  LOWER,
  SKIP,
  SOLO,
  UPPER,
} from './characters';
import { HASH_PRIME, HASH_START } from './word-hash';

/** Where a word stands, and the hash of its folded letters. One cursor is used for many words. */
export interface WordCursor {
  /** UTF-16 offset of the first letter. */
  start: number;
  /** After the last letter; skipped characters behind it are left out. */
  end: number;
  hash: number;
}

/** Longest run of spaces and hyphens inside a name, in UTF-16 units; pages indent their source by more than a few. */
const LONGEST_GAP = 40;

const HYPHENS = /[-\u2010-\u2015\u2043\u2212\u30fb\u00b7\u2022\u2027\uff65\ufe63\uff0d]/;

/** What may stand between two words of a name: nothing that counts, a dash between spaces, or one mark the name has there. */
export type Joint = '' | '–' | '.' | '’' | '&' | '/' | ',';

/** Moves the cursor to the first word that begins at or after `from`. False where there is none. */
export function readWord(text: string, from: number, cursor: WordCursor): boolean {
  const { packed } = getCharacterTables();
  const length = text.length;
  let at = from;
  let code = 0;
  let kind = BREAK;
  for (; at < length; at++) {
    code = packed[text.charCodeAt(at)]!;
    kind = (code >>> KIND_SHIFT) & KIND_MASK;
    if (kind !== BREAK && kind !== SKIP) break;
  }
  if (at === length) return false;
  cursor.start = at;
  let hash = HASH_START;
  let last = kind;
  let end = at;
  for (;;) {
    if (kind !== SKIP) {
      hash = Math.imul(hash ^ (code & FOLD_MASK), HASH_PRIME);
      if ((code & HAS_SECOND) !== 0) hash = Math.imul(hash ^ getSecond(text, at), HASH_PRIME);
      last = kind;
      end = at + 1;
    }
    at++;
    // Most letters are plain small ones after a letter; they get a loop of their own.
    for (; at < length; at++) {
      code = packed[text.charCodeAt(at)]!;
      if (code >>> KIND_SHIFT !== LOWER || last > LOWER) break;
      hash = Math.imul(hash ^ (code & FOLD_MASK), HASH_PRIME);
      last = LOWER;
      end = at + 1;
    }
    if (at === length) break;
    kind = (code >>> KIND_SHIFT) & KIND_MASK;
    if (kind !== SKIP && !isSameWord(last, kind)) break;
  }
  cursor.end = end;
  cursor.hash = hash;
  return true;
}

function getSecond(text: string, at: number): number {
  return getCharacterTables().seconds[text.charCodeAt(at)]!;
}

/** Capitals after small letters (`KarabakhArtsakh`), digits beside letters and scripts without spaces begin a new word. */
function isSameWord(last: number, next: number): boolean {
  if (next === BREAK || next === SOLO || last === SOLO) return false;
  if (last === LOWER && next === UPPER) return false;
  return (last === DIGIT) === (next === DIGIT);
}

/** The folded letters of one word, as its hash counts them. */
export function foldWord(text: string, start: number, end: number): string {
  const { kinds, folds, seconds } = getCharacterTables();
  let folded = '';
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at);
    const kind = kinds[unit]!;
    if (kind === SKIP || kind === BREAK) continue;
    folded += String.fromCharCode(folds[unit]!);
    const second = seconds[unit]!;
    if (second !== 0) folded += String.fromCharCode(second);
  }
  return folded;
}

/** Whether `folded` is what `foldWord` makes of the word, without making it. */
export function isFoldOf(folded: string, text: string, start: number, end: number): boolean {
  const { kinds, folds, seconds } = getCharacterTables();
  let position = 0;
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at);
    const kind = kinds[unit]!;
    if (kind === SKIP || kind === BREAK) continue;
    if (folded.charCodeAt(position++) !== folds[unit]!) return false;
    const second = seconds[unit]!;
    if (second !== 0 && folded.charCodeAt(position++) !== second) return false;
  }
  return position === folded.length;
}

/**
 * What joins two words of a name: `''` for spaces, hyphens, dashes and invisible characters, a mark such as the dot of
 * an abbreviation, or `null` where no name goes on.
 */
export function findJoint(text: string, start: number, end: number): Joint | null {
  if (start === end) return '';
  if (end - start === 1) {
    const unit = text.charCodeAt(start);
    if (unit === 0x20 || unit === 0x2d || unit === 0xa0) return '';
  }
  if (end - start > LONGEST_GAP) return null;
  const between = text.slice(start, end).replaceAll(/[\p{Cf}\p{Mn}]/gu, '');
  if (/^\s+[-\u2010-\u2015]\s+$/.test(between)) return '–';
  const marks = between.replaceAll(/\s/g, '');
  if (marks === '') return '';
  if (marks.length > 1) return null;
  if (HYPHENS.test(marks)) return '';
  if (/['’ʼ′´`‘\u05f3"״\u05f4”]/.test(marks)) return '’';
  return marks === '.' || marks === '&' || marks === '/' || marks === ',' ? marks : null;
}
