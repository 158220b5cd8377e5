import { DECLENSIONS } from '@/core/matching/inflection/inflect-word';
import { getCharacterTables } from '@/core/matching/text/characters';
import { HASH_PRIME, HASH_START, hashFolded } from '@/core/matching/text/word-hash';

/**
 * Changes with whatever the keys of names depend on: the endings of languages, and how this browser's Unicode reads
 * characters. Keys made under another fingerprint must be made anew.
 */
export function fingerprintKeys(): string {
  const endings = hashFolded(JSON.stringify(DECLENSIONS));
  let characters = HASH_START;
  for (const unit of getCharacterTables().packed) characters = Math.imul(characters ^ unit, HASH_PRIME);
  return `${(endings >>> 0).toString(36)}.${(characters >>> 0).toString(36)}`;
}
