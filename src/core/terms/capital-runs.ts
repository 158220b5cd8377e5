/** Words in a row that are written like a name. */
export interface CapitalRun {
  readonly words: readonly string[];
  /** At the start of a sentence, where every word has a capital letter. */
  readonly isAtStart: boolean;
  /** The words right before and after it, as they are written; empty at the sentence's ends. */
  readonly before: string;
  readonly after: string;
}

/** A word with its hyphens and inner apostrophes, but without a possessive at its end, which it says. */
const TOKEN =
  /(?<word>\p{L}[\p{L}\p{M}\p{N}]*(?:(?:[-‑’'.](?=\p{L}))[\p{L}\p{M}\p{N}]+)*)(?<possessive>[’']s?(?!\p{L}))?/gu;

/** Small words within a name: Republic of Moldova, Ursula von der Leyen. */
const LINKS = new Set('of the de du da di del della des la le van von der den ten zu bin ibn al el i y e'.split(' '));

/** What is somebody's is another thing, unless a name says whom it is for: *European Women’s Championship*. */
const FOR_WHOM = /^(?:Women|Men|Children|People|Girls|Boys)[’']s$/;

interface Token {
  readonly word: string;
  readonly start: number;
  readonly end: number;
  readonly isPossessive: boolean;
}

/** The names that a sentence seems to have. A possessive and anything but a space end a run; links only stand inside. */
export function findCapitalRuns(sentence: string): readonly CapitalRun[] {
  const tokens = [...sentence.matchAll(TOKEN)].map(readToken);
  const runs: CapitalRun[] = [];
  for (let at = 0; at < tokens.length;) {
    const end = findRunEnd(tokens, at, sentence);
    if (end > at) {
      runs.push({
        words: tokens.slice(at, end).map(({ word }) => word),
        isAtStart: at === 0,
        before: tokens[at - 1]?.word ?? '',
        after: tokens[end]?.word ?? '',
      });
    }
    at = Math.max(end, at + 1);
  }
  return runs;
}

function readToken({ index, groups }: RegExpExecArray): Token {
  const { word = '', possessive } = groups ?? {};
  const whole = word + (possessive ?? '');
  const end = index + whole.length;
  if (FOR_WHOM.test(whole)) return { word: whole, start: index, end, isPossessive: false };
  const isPossessive = possessive !== undefined || /[’']s$/.test(word);
  return { word: word.replace(/[’']s$/, ''), start: index, end, isPossessive };
}

function findRunEnd(tokens: readonly Token[], from: number, sentence: string): number {
  let end = from;
  for (let at = from; at < tokens.length; at++) {
    const token = tokens[at]!;
    const isJoined = at === from || isOneSpace(sentence.slice(tokens[at - 1]!.end, token.start));
    if (!isJoined || (at > from && tokens[at - 1]!.isPossessive)) break;
    if (isCapital(token.word)) end = at + 1;
    else if (at === from || !LINKS.has(token.word)) break;
    else if (token.word === 'the' && !/^(?:of|for)$/.test(tokens[at - 1]!.word)) break;
  }
  return end;
}

function isOneSpace(gap: string): boolean {
  return /^[ \u00A0]$/.test(gap);
}

/** Also a word like *anti-Russian* is none: its first letter counts. */
export function isCapital(word: string): boolean {
  return /^\p{Lu}/u.test(word);
}
