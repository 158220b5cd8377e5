import { readWord, type WordCursor } from '@/core/matching/text/words';

import { addWordToKey, finishKey, MOST_KEY_WORDS, NO_WORDS } from './name-key';
import { mayBeginName, mayHaveKey, type Sieve } from './sieve';

/**
 * Adds to `keys` those that the words of a text make and that names of the library may have: every name in the text is
 * filed under one of them. Reads the text once; false where there is none.
 */
export function addTextKeys(sieve: Sieve, text: string, keys: Set<number>): boolean {
  const cursor: WordCursor = { start: 0, end: 0, hash: 0 };
  let hasAny = false;
  let at = 0;
  while (readWord(text, at, cursor)) {
    at = cursor.end;
    if (mayBeginName(sieve, cursor.hash) && addKeysFrom(sieve, text, cursor, keys)) hasAny = true;
  }
  return hasAny;
}

/** The keys of names that begin with the word under the cursor, of one word, two and three. */
function addKeysFrom(sieve: Sieve, text: string, first: WordCursor, keys: Set<number>): boolean {
  const word: WordCursor = { ...first };
  let hasAny = false;
  let state = NO_WORDS;
  for (let position = 0; position < MOST_KEY_WORDS; position++) {
    if (position > 0 && !readWord(text, word.end, word)) break;
    state = addWordToKey(state, text, word.start, word.end, position);
    const key = finishKey(state);
    if (!mayHaveKey(sieve, key)) continue;
    keys.add(key);
    hasAny = true;
  }
  return hasAny;
}
