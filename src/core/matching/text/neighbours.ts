import type { TextRange } from '@/core/matching/mention';

import { BREAK, getCharacterTables } from './characters';

/** What may stand between a word and its neighbour besides spaces; with `anything-but-marks`, nothing at all may too. */
export type Gap = 'spaces' | 'spaces-or-apostrophe' | 'spaces-or-hyphen' | 'anything-but-marks';

/** The word that ends before `at`, with nothing but a gap between; `null` where none does. */
export function findWordBefore(text: string, at: number, gap: Gap = 'spaces'): TextRange | null {
  const { kinds } = getCharacterTables();
  let end = at;
  while (end > 0 && isGap(text.charCodeAt(end - 1), gap)) end--;
  if (end === at && gap !== 'anything-but-marks') return null;
  let start = end;
  while (start > 0 && kinds[text.charCodeAt(start - 1)] !== BREAK) start--;
  return start === end ? null : { start, end };
}

/** The word that begins behind `at`, with nothing but a gap between; `null` where none does. */
export function findWordAfter(text: string, at: number, gap: Gap = 'spaces'): TextRange | null {
  const { kinds } = getCharacterTables();
  let start = at;
  while (start < text.length && isGap(text.charCodeAt(start), gap)) start++;
  if (start === at && gap !== 'anything-but-marks') return null;
  let end = start;
  while (end < text.length && kinds[text.charCodeAt(end)] !== BREAK) end++;
  return start === end ? null : { start, end };
}

export function skipSpaces(text: string, from: number): number {
  let at = from;
  while (at < text.length && isSpace(text.charCodeAt(at))) at++;
  return at;
}

export function skipSpacesBack(text: string, from: number): number {
  let at = from;
  while (at > 0 && isSpace(text.charCodeAt(at - 1))) at--;
  return at;
}

export function isSpace(unit: number): boolean {
  return unit === 0x20 || unit === 0xa0 || (unit >= 0x09 && unit <= 0x0d) || unit === 0x202f || unit === 0x2009;
}

function isGap(unit: number, gap: Gap): boolean {
  if (isSpace(unit)) return true;
  if (gap === 'spaces-or-apostrophe') return unit === 0x27 || unit === 0x2019;
  return gap === 'spaces-or-hyphen' && (unit === 0x2d || unit === 0x2010 || unit === 0x2011);
}
