import { BREAK, getCharacterTables, SKIP } from '@/core/matching/text/characters';
import { HASH_PRIME, HASH_START } from '@/core/matching/text/word-hash';

/**
 * Names are filed under a key of how their first words begin. Long enough beginnings tell names well; short enough ones are
 * the same in most inflected forms, so that most names have a single key. Of six, five and four letters for the first word
 * and of four to two for the others, these gave the fewest keys and wrong hits together.
 */
const LETTERS_OF_FIRST = 6;
const LETTERS_OF_NEXT = 4;

/** Words that a key counts: `Bank of` alone would be found on every page. */
export const MOST_KEY_WORDS = 3;

/** What of a folded word a key counts; `position` is the word's in its name. */
export function cutForKey(folded: string, position: number): string {
  return folded.slice(0, position === 0 ? LETTERS_OF_FIRST : LETTERS_OF_NEXT);
}

/** The key of a name whose words begin so; 32 bits, unsigned. Other names may have the same. */
export function makeNameKey(beginnings: readonly string[]): number {
  let key = HASH_START;
  for (const beginning of beginnings) {
    key = startWord(key);
    for (let at = 0; at < beginning.length; at++) key = addUnit(key, beginning.charCodeAt(at));
  }
  return finishKey(key);
}

/** The state before the first word; `addWordToKey` leads on from it, `finishKey` makes the key of it. */
export const NO_WORDS = HASH_START;

/** The state after another word of a text, as `makeNameKey` counts it. */
export function addWordToKey(state: number, text: string, start: number, end: number, position: number): number {
  const { kinds, folds, seconds } = getCharacterTables();
  let left = position === 0 ? LETTERS_OF_FIRST : LETTERS_OF_NEXT;
  let key = startWord(state);
  for (let at = start; at < end && left > 0; at++) {
    const unit = text.charCodeAt(at);
    const kind = kinds[unit]!;
    if (kind === SKIP || kind === BREAK) continue;
    key = addUnit(key, folds[unit]!);
    left--;
    const second = seconds[unit]!;
    if (second === 0 || left === 0) continue;
    key = addUnit(key, second);
    left--;
  }
  return key;
}

/** Spreads the bits, so that any of them can pick a place in a table. */
export function finishKey(state: number): number {
  let key = state ^ (state >>> 16);
  key = Math.imul(key, 0x7feb352d);
  key ^= key >>> 15;
  key = Math.imul(key, 0x846ca68b);
  return (key ^ (key >>> 16)) >>> 0;
}

/** A word's edge counts, or `ab c` would be `a bc`. */
function startWord(key: number): number {
  return addUnit(key, 0);
}

function addUnit(key: number, unit: number): number {
  return Math.imul(key ^ unit, HASH_PRIME);
}
