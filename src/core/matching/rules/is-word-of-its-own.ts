import { BREAK, getCharacterTables, LETTER, SKIP, SOLO } from '@/core/matching/text/characters';

import type { SpellingContext } from './spelling-context';

const ADDRESS = /:\/\/|^www\.|@|\p{L}\.\p{Ll}{2,}(?:[/:?#]|$)|[\p{L}\d]\/[^\s/]*[._]|_/u;

/** Letters or digits may touch a name of this length (`KarabakhArtsakh`); of shorter ones they make others (`RT360`). */
const SHORTEST_GLUED = 6;

/** Not a part of an address, a handle, a hashtag or a longer word. */
export function isWordOfItsOwn({ text, spelling: { start, end, wordStart } }: SpellingContext): boolean {
  const before = text.charCodeAt(wordStart - 1);
  const after = text.charCodeAt(end);
  if (isPlainBefore(before) && isPlainAfter(after)) return true;
  if (/[@#_]/.test(text[wordStart - 1] ?? ' ') || /[@_]/.test(text[end] ?? ' ')) return false;
  if (end - start < SHORTEST_GLUED && isTouched(text, start, before, after)) return false;
  return !ADDRESS.test(findChunk(text, start, end));
}

/** Beginning of the text, space, opening bracket or quotation mark. */
function isPlainBefore(unit: number): boolean {
  return Number.isNaN(unit) || unit === 0x20 || unit === 0xa0 || unit === 0x28 || unit === 0xab || unit === 0x201c;
}

/** End of the text, space, comma, closing bracket or quotation mark. */
function isPlainAfter(unit: number): boolean {
  return Number.isNaN(unit) || unit === 0x20 || unit === 0xa0 || unit === 0x2c || unit === 0x29 || unit === 0xbb;
}

function isTouched(text: string, start: number, before: number, after: number): boolean {
  const { kinds } = getCharacterTables();
  const touches = (unit: number) => !Number.isNaN(unit) && kinds[unit] !== BREAK && kinds[unit] !== SKIP;
  const kind = kinds[text.charCodeAt(start)]!;
  // Scripts without spaces touch always, and what is written together in scripts without capitals is a particle.
  if (kind === SOLO || kind === LETTER) return false;
  return (touches(before) && kinds[before] !== SOLO) || (touches(after) && kinds[after] !== SOLO);
}

const LONGEST_CHUNK = 200;

/** The text around the name up to the next spaces, without quotation marks and brackets at its edges. */
function findChunk(text: string, start: number, end: number): string {
  const head = /\S*$/.exec(text.slice(Math.max(0, start - LONGEST_CHUNK), start))![0];
  const tail = /^\S*/.exec(text.slice(end, end + LONGEST_CHUNK))![0];
  return (head + text.slice(start, end) + tail).replaceAll(/^[\p{Ps}\p{Pi}"'«]+|[\p{Pe}\p{Pf}"'».,;:!?]+$/gu, '');
}
