import type { NamedSentence } from './name-paragraph';

/** As many names as this say no more than that the text is all about the term. */
const ENOUGH_NAMES = 3;

/**
 * How much sentences say about a term that they name, from 0 (they do not name it) to 3: one point for how near the
 * beginning of its sentence the term first stands, since a sentence's subject comes first in most languages; one for its
 * share among all the names there; one for how often it is named, up to three times.
 */
export function weighNaming(sentences: readonly NamedSentence[], termId: string): number {
  const naming = sentences.find(({ names }) => names.some((name) => name.termId === termId));
  if (naming === undefined) return 0;
  const names = sentences.flatMap((sentence) => sentence.names);
  const ownNames = names.filter((name) => name.termId === termId);
  const nearness = 1 - (ownNames[0]!.start - naming.start) / (naming.end - naming.start);
  return nearness + ownNames.length / names.length + Math.min(ownNames.length, ENOUGH_NAMES) / ENOUGH_NAMES;
}
