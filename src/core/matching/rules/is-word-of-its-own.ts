import { BREAK, getCharacterTables, LETTER, LOWER, SKIP, SOLO } from '@/core/matching/text/characters';
import { isSpace } from '@/core/matching/text/neighbours';

import type { SpellingContext } from './spelling-context';

const ADDRESS = /:\/\/|^www\.|@|\p{L}\.\p{Ll}{2,}(?:[/:?#]|$)|[\p{L}\d]\/[^\s/]*[._]|_/u;

/** Letters or digits may touch a name of this length (`KarabakhArtsakh`); of shorter ones they make others (`RT360`). */
const SHORTEST_GLUED = 6;

/** Not a part of an address, a handle, a hashtag or a longer word. */
export function isWordOfItsOwn({ text, spelling: { start, end, wordStart } }: SpellingContext): boolean {
  const before = text.charCodeAt(wordStart - 1);
  const after = text.charCodeAt(end);
  if (before === AT || before === HASH || before === UNDERSCORE || after === AT || after === UNDERSCORE) return false;
  if (end - start < SHORTEST_GLUED && isTouched(text, start, before, after)) return false;
  return !hasAddressMark(text, wordStart, end) || !ADDRESS.test(findChunk(text, start, end));
}

/** Text without spaces, such as Chinese, is looked at no farther, in UTF-16 units. */
const LONGEST_CHUNK = 200;

const HASH = 0x23;
const FULL_STOP = 0x2e;
const SLASH = 0x2f;
const COLON = 0x3a;
const AT = 0x40;
const UNDERSCORE = 0x5f;

/** Cheap: the text around the name, up to the next spaces, holds a mark that addresses have. */
function hasAddressMark(text: string, start: number, end: number): boolean {
  const first = Math.max(0, start - LONGEST_CHUNK);
  const last = Math.min(text.length, end + LONGEST_CHUNK);
  for (let at = start - 1; at >= first && !isSpace(text.charCodeAt(at)); at--) if (isAddressMark(text, at)) return true;
  for (let at = end; at < last && !isSpace(text.charCodeAt(at)); at++) if (isAddressMark(text, at)) return true;
  return false;
}

function isAddressMark(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit === FULL_STOP) return getCharacterTables().kinds[text.charCodeAt(at + 1)] === LOWER;
  return unit === SLASH || unit === COLON || unit === AT || unit === UNDERSCORE;
}

function isTouched(text: string, start: number, before: number, after: number): boolean {
  const { kinds } = getCharacterTables();
  const touches = (unit: number) => !Number.isNaN(unit) && kinds[unit] !== BREAK && kinds[unit] !== SKIP;
  const kind = kinds[text.charCodeAt(start)]!;
  // Scripts without spaces touch always, and what is written together in scripts without capitals is a particle.
  if (kind === SOLO || kind === LETTER) return false;
  return (touches(before) && kinds[before] !== SOLO) || (touches(after) && kinds[after] !== SOLO);
}

/** The text around the name up to the next spaces, without quotation marks and brackets at its edges. */
function findChunk(text: string, start: number, end: number): string {
  const head = /\S*$/.exec(text.slice(Math.max(0, start - LONGEST_CHUNK), start))![0];
  const tail = /^\S*/.exec(text.slice(end, end + LONGEST_CHUNK))![0];
  return (head + text.slice(start, end) + tail).replaceAll(/^[\p{Ps}\p{Pi}"'«]+|[\p{Pe}\p{Pf}"'».,;:!?]+$/gu, '');
}
