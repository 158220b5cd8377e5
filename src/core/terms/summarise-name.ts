import { splitSentences } from '@/core/backgrounder/split-sentences';

import type { NameGuess } from './name-guess';

/** In characters, as backgrounder files have it. */
const LONGEST_SUMMARY = 220;

/** One sentence on a name, in the text's own words: the one that says what it is, else its role, else the first that has it. */
export function summariseName({ name, aliases, role }: NameGuess, texts: readonly string[], language: string): string {
  const sentences = texts.flatMap((each) => splitSentences(each, language).map(({ text }) => text));
  const named = sentences.filter((sentence) => [name, ...aliases].some((each) => sentence.includes(each)));
  const telling = named.find((sentence) => [name, ...aliases].some((each) => isExplained(sentence, each)));
  const chosen =
    telling ?? (role === null ? undefined : named.find((sentence) => sentence.includes(role))) ?? named[0] ?? '';
  return shorten(chosen);
}

/** `…, a military alliance of …`, `… is a …` right after the name. */
function isExplained(sentence: string, name: string): boolean {
  const after = sentence.slice(sentence.indexOf(name) + name.length);
  return sentence.includes(name) && /^(?:\)|[’']s)?(?:,| is| was| are) (?:an?|the|one of) /.test(after);
}

/** Cut at the last clause or word that fits. */
function shorten(sentence: string): string {
  if (sentence.length <= LONGEST_SUMMARY) return sentence;
  const start = sentence.slice(0, LONGEST_SUMMARY - 1);
  const clause = Math.max(start.lastIndexOf(', '), start.lastIndexOf('; '));
  const cut = clause > LONGEST_SUMMARY / 2 ? clause : start.lastIndexOf(' ');
  return `${start.slice(0, cut > 0 ? cut : start.length)}…`;
}
