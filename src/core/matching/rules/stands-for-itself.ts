import {
  ENGLISH_TURNS,
  INITIALS_AFTER,
  INITIALS_AND_DATE,
  INITIALS_BEFORE,
  OTHER_CHANNEL,
} from '@/core/matching/language/acronym-surroundings';
import { OTHER_WHEREABOUTS, SURROUNDINGS } from '@/core/matching/language/name-surroundings';
import { createWordList, type WordList } from '@/core/matching/language/word-list';
import type { TextRange } from '@/core/matching/mention';
import { getCharacterTables, LOWER } from '@/core/matching/text/characters';
import { isTitleCase } from '@/core/matching/text/is-title-case';
import { findWordAfter, findWordBefore } from '@/core/matching/text/neighbours';

import type { SpellingContext } from './spelling-context';

/** How far the phrase around an acronym is looked at. */
const REACH = 48;

/** Not a part of a longer name: `Moscow State University`, `Bank of Russia`, `CNN-News18`, `RT @somebody`. */
export function standsForItself(context: SpellingContext): boolean {
  const { text, language, spelling, name } = context;
  if (name.shape === 'acronym') return isFreeAcronym(context);
  if (name.term.kind !== 'place' && name.term.kind !== 'organisation') return true;
  if (isElsewhere(text, spelling.end) || isDemonymCharacter(text, spelling.end)) return false;
  if (isPartOfName(text, spelling.wordStart, spelling.end, getSurroundings('en'))) return false;
  return (
    language === null ||
    language === 'en' ||
    !isPartOfName(text, spelling.wordStart, spelling.end, getSurroundings(language))
  );
}

function isFreeAcronym({ text, spelling, name }: SpellingContext): boolean {
  const after = text.slice(spelling.end, spelling.end + REACH);
  if (/^[\s:]*@|^-?\d/.test(after)) return false;
  const turns = ENGLISH_TURNS[name.text];
  if (!turns && name.term.kind !== 'media') return true;
  const before = text.slice(Math.max(0, spelling.wordStart - REACH), spelling.wordStart);
  if (turns?.test(before) && isTurn(before, after)) return false;
  if (name.term.kind !== 'media') return true;
  return !OTHER_CHANNEL.test(after) && !(name.text.length === 2 && isInitials(before, after));
}

/** In capitals throughout, or with a capital and nothing behind: `US` after a small `about` is the country. */
function isTurn(before: string, after: string): boolean {
  const word = /\p{L}+(?=\s*$)/u.exec(before)?.[0] ?? '';
  if (word === word.toUpperCase()) return true;
  return /^\p{Lu}/u.test(word) && !/^\s*\p{L}/u.test(after);
}

function isInitials(before: string, after: string): boolean {
  return INITIALS_AND_DATE.test(after) || (INITIALS_BEFORE.test(before) && INITIALS_AFTER.test(after));
}

/** `Moscow, Idaho` */
function isElsewhere(text: string, end: number): boolean {
  const mayTell = text[end] === ',' || text[end] === '(' || (text[end] === ' ' && /[(i]/.test(text[end + 1] ?? ''));
  return mayTell && OTHER_WHEREABOUTS.test(text.slice(end, end + REACH));
}

/** Chinese and Japanese 人 after a country's name makes its people, 语 its language. */
function isDemonymCharacter(text: string, end: number): boolean {
  return text.charCodeAt(end) > 0x3000 && /^[人语語裔族籍]/u.test(text[end]!);
}

interface Surroundings {
  readonly heads: WordList;
  readonly links: ReadonlySet<string>;
  readonly befores: WordList;
  readonly tails: WordList;
  readonly headlineTails: WordList | null;
}

const surroundingsOf = new Map<string, Surroundings | null>();

function getSurroundings(language: string): Surroundings | null {
  const known = surroundingsOf.get(language);
  if (known !== undefined) return known;
  const words = SURROUNDINGS[language];
  const made = words
    ? {
        heads: createWordList(words.heads),
        links: new Set(words.links.split(' ')),
        befores: createWordList(words.befores),
        tails: createWordList(words.tails),
        headlineTails: words.headlineTails ? createWordList(words.headlineTails) : null,
      }
    : null;
  surroundingsOf.set(language, made);
  return made;
}

/** Words that may stand between a place's name and the rest of the longer name. */
const MIDDLES: ReadonlySet<string> = new Set([
  'State',
  'National',
  'Public',
  'International',
  'Defence',
  'Defense',
  'Self',
]);

function isPartOfName(text: string, start: number, end: number, surroundings: Surroundings | null): boolean {
  if (!surroundings) return false;
  const { heads, links, befores, tails, headlineTails } = surroundings;
  if (hasTail(text, end, tails)) return true;
  if (headlineTails && hasTail(text, end, headlineTails) && !isTitleCase(text)) return true;
  return hasHead(text, start, heads, links) || hasBefore(text, start, befores);
}

function hasTail(text: string, end: number, tails: WordList): boolean {
  const next = findWordAfter(text, end, 'spaces-or-hyphen');
  if (!next || isSmall(text, next)) return false;
  const word = text.slice(next.start, next.end);
  if (tails.has(word)) return true;
  return MIDDLES.has(word) && hasTail(text, next.end, tails);
}

function hasBefore(text: string, start: number, befores: WordList): boolean {
  const previous = findWordBefore(text, start);
  return previous !== null && !isSmall(text, previous) && befores.has(text.slice(previous.start, previous.end));
}

/** Words that make names begin with a capital, in scripts that have them. */
function isSmall(text: string, word: TextRange): boolean {
  return getCharacterTables().kinds[text.charCodeAt(word.start)] === LOWER;
}

const MOST_LINKS = 2;
const LONGEST_LINK = 5;

/** Goes back over `of the` or `de l’` to the noun before, or to the one before its adjective (`Partido Republicano de`). */
function hasHead(text: string, start: number, heads: WordList, links: ReadonlySet<string>): boolean {
  let at = start;
  for (let passed = 0; passed <= MOST_LINKS; passed++) {
    const previous = findWordBefore(text, at, 'spaces-or-apostrophe');
    if (!previous) return false;
    if (previous.end - previous.start > LONGEST_LINK && passed === 0) return false;
    const word = text.slice(previous.start, previous.end);
    if (passed > 0 && heads.has(word)) return true;
    if (!links.has(word)) return passed > 0 && hasBefore(text, previous.start, heads);
    at = previous.start;
  }
  return false;
}
