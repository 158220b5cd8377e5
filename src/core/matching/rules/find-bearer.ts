import { isUsualBeforeSurname } from '@/core/matching/language/before-surnames';
import { isGivenName } from '@/core/matching/language/given-names';
import { isTitleCase } from '@/core/matching/text/is-title-case';
import { foldWord } from '@/core/matching/text/words';

import type { SpellingContext } from './spelling-context';

/** Whose a bare surname is, as far as the words before it tell. */
export interface Bearer {
  readonly who: 'self' | 'other' | 'unknown';
  /** Where the name begins, with a given name or initial that is part of it. */
  readonly start: number;
  /** The given name stands there in full. */
  readonly isFull: boolean;
}

const REACH = 60;

const INITIALS = /(?<![\p{L}\p{M}])(\p{Lu})\.[\s\u00a0]*(?:\p{Lu}\.[\s\u00a0]*)?$/u;
const WORD_BEFORE = /([\p{L}\p{M}]+)[\s\u00a0]+$/u;
const PATRONYMIC = /(?:ович|евич|ич|овн|евн|vich|vna|ovič|ич)\p{Ll}{0,3}$/u;
/** A given name and the dot by which scripts without spaces part it from the surname. */
const DOTTED_BEFORE = /[\p{Script=Han}\p{Script=Katakana}ー]\s?[·•・‧∙]\s?$/u;
const SENTENCE_START = /(?:^|[.!?…:;•|"«»“”„(\n\u2013\u2014-])[\s\u00a0]*$/u;
const PEOPLE = /(?:ians?|ish|ese|ani|eri|eli|ски[йе]|ский|ская|sche[rn]?)$/u;
/** Languages that write every noun with a capital. */
const CAPITAL_NOUNS: ReadonlySet<string> = new Set(['de', 'lb']);

/** Looks at the words before a surname: `Daniil Medvedev` and `K. Simonyan` are others. */
export function findBearer(context: SpellingContext): Bearer {
  const { text, language, spelling } = context;
  const from = Math.max(0, context.lastMentionEnd, spelling.wordStart - REACH);
  const before = text.slice(from, spelling.wordStart);
  const unknown: Bearer = { who: 'unknown', start: spelling.start, isFull: false };
  const other: Bearer = { ...unknown, who: 'other' };
  if (DOTTED_BEFORE.test(before)) return other;

  const initials = INITIALS.exec(before);
  if (initials) {
    if (language === 'fr' && initials[1] === 'M') return unknown;
    const own = findOwnGivenName(context, before.slice(0, initials.index));
    if (own) return { who: 'self', start: from + own.start, isFull: true };
    if (!hasGivenName(context, (given) => given.startsWith(fold(initials[1]!)))) return other;
    return { who: 'self', start: from + initials.index, isFull: false };
  }
  const word = findGivenWord(before);
  if (!word || !/^\p{Lu}/u.test(word.text)) return unknown;
  const folded = fold(word.text);
  if (hasGivenName(context, (given) => isSameGivenName(given, folded))) {
    return { who: 'self', start: from + word.start, isFull: true };
  }
  const farther = findOwnGivenName(context, before.slice(0, word.start));
  if (farther) return { who: 'self', start: from + farther.start, isFull: true };
  if (isGivenName(word.text)) return other;
  return isLikelyGivenName(context, word.text, from + word.start) ? other : unknown;
}

/** A capital in mid-sentence that no title, people, acronym or headline explains. */
function isLikelyGivenName({ text, language }: SpellingContext, word: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - REACH), start);
  return (
    !CAPITAL_NOUNS.has(language ?? '') &&
    word.length > 2 &&
    /\p{Ll}/u.test(word) &&
    !PEOPLE.test(word) &&
    !isUsualBeforeSurname(word) &&
    !/['’]$/.test(before) &&
    !SENTENCE_START.test(before) &&
    !isTitleCase(text)
  );
}

interface WordBefore {
  readonly text: string;
  readonly start: number;
}

/** The word before the surname, or before the patronymic that stands there. */
function findGivenWord(before: string): WordBefore | null {
  const word = findLastWord(before);
  return word && PATRONYMIC.test(word.text) ? (findLastWord(before.slice(0, word.start)) ?? word) : word;
}

function findLastWord(before: string): WordBefore | null {
  const found = WORD_BEFORE.exec(before);
  return found && { text: found[1]!, start: found.index };
}

/** The person's given name before a middle name or initial: `Dmitry S. Peskov`. */
function findOwnGivenName(context: SpellingContext, before: string): WordBefore | null {
  const word = findLastWord(before);
  if (!word || !/^\p{Lu}/u.test(word.text)) return null;
  return hasGivenName(context, (given) => isSameGivenName(given, fold(word.text))) ? word : null;
}

function hasGivenName({ name }: SpellingContext, test: (given: string) => boolean): boolean {
  return name.term.givenNames.some(test);
}

/** `Dmitrii` and `Дмитрием` are `Dmitry` and `Дмитрий`: the same but for the ending. */
function isSameGivenName(given: string, word: string): boolean {
  const shared = Math.max(3, Math.min(given.length, word.length) - 2);
  return given.slice(0, shared) === word.slice(0, shared) && Math.abs(given.length - word.length) < 4;
}

function fold(word: string): string {
  return foldWord(word, 0, word.length);
}
