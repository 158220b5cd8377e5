import { splitSentences } from '@/core/backgrounder/split-sentences';

/** A longer sentence is cut for a title, at the end of a clause if there is one beyond the least. UTF-16 units. */
const LONGEST_TITLE = 100;
const LEAST_CLAUSE = 40;

/**
 * A title from the first sentence of a text without one; `''` where there is none. A long sentence is cut between clauses,
 * else between words, with an ellipsis. `language` is the text's.
 */
export function makeTitle(paragraphs: readonly string[], language: string | null): string {
  const sentence = splitSentences(paragraphs[0] ?? '', language ?? 'en')[0]?.text ?? '';
  if (sentence.length <= LONGEST_TITLE) return sentence.replace(/[.。։।]$/u, '');
  const start = sentence.slice(0, LONGEST_TITLE);
  const clause = /^(.*)[,;:–—،、，；]/su.exec(start)?.[1]?.trim() ?? '';
  if (clause.length >= LEAST_CLAUSE) return clause;
  // Scripts without spaces are cut between letters.
  const words = start.includes(' ') ? start.slice(0, start.lastIndexOf(' ')) : start.replace(/\p{Cs}$/u, '');
  return `${words.replace(/[\s\p{P}]+$/u, '')}…`;
}
