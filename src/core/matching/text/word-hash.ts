/** FNV-1a, 32 bits: cheap, one step per letter. */
export const HASH_START = 0x811c9dc5 | 0;
export const HASH_PRIME = 0x01000193;

/** The hash that `readWord` gives for a word that folds so. */
export function hashFolded(folded: string): number {
  let hash = HASH_START;
  for (let at = 0; at < folded.length; at++) hash = Math.imul(hash ^ folded.charCodeAt(at), HASH_PRIME);
  return hash;
}
