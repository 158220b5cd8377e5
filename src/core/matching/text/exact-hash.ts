import { getCharacterTables, SKIP } from './characters';

/** Hash of a word with its accents but without case and invisible characters. */
export function hashExact(text: string, start: number, end: number): number {
  const { kinds, smalls } = getCharacterTables();
  let hash = 0;
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at);
    // An accent that stands apart: composed with its letter, the word reads like any other.
    if (kinds[unit] === SKIP) return hashComposed(text.slice(start, end));
    hash = (Math.imul(hash, 31) + smalls[unit]!) | 0;
  }
  return hash;
}

function hashComposed(word: string): number {
  const composed = word.normalize('NFC').replaceAll(/[\p{Cf}\p{M}]/gu, '');
  return hashExact(composed, 0, composed.length);
}
