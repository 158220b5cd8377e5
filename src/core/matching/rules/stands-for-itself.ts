import {
  ENGLISH_TURNS,
  INITIALS_AFTER,
  INITIALS_AND_DATE,
  INITIALS_BEFORE,
  OTHER_CHANNEL,
} from '@/core/matching/language/acronym-surroundings';
import { type NameSurroundings, OTHER_WHEREABOUTS, SURROUNDINGS } from '@/core/matching/language/name-surroundings';

import type { SpellingContext } from './spelling-context';

/** How far a longer name is looked for on either side. */
const REACH = 48;

/** Not a part of a longer name: `Moscow State University`, `Bank of Russia`, `CNN-News18`, `RT @somebody`. */
export function standsForItself(context: SpellingContext): boolean {
  const { text, spelling, name } = context;
  const before = text.slice(Math.max(0, spelling.wordStart - REACH), spelling.wordStart);
  const after = text.slice(spelling.end, spelling.end + REACH);
  if (name.shape === 'acronym') return isFreeAcronym(context, before, after);
  if (name.term.kind !== 'place' && name.term.kind !== 'organisation') return true;
  if (OTHER_WHEREABOUTS.test(after) || isDemonymCharacter(after)) return false;
  return !getPatterns(context.language).some(
    (patterns) => patterns.before?.test(before) || patterns.head?.test(before) || patterns.tail?.test(after),
  );
}

function isFreeAcronym({ name }: SpellingContext, before: string, after: string): boolean {
  if (/^[\s:]*@/.test(after) || /^-?\d/.test(after)) return false;
  if (ENGLISH_TURNS[name.text]?.test(before)) return false;
  if (name.term.kind !== 'media') return true;
  return !OTHER_CHANNEL.test(after) && !(name.text.length === 2 && isInitials(before, after));
}

function isInitials(before: string, after: string): boolean {
  return INITIALS_AND_DATE.test(after) || (INITIALS_BEFORE.test(before) && INITIALS_AFTER.test(after));
}

/** Chinese and Japanese 人 after a country's name makes its people, 语 its language. */
function isDemonymCharacter(after: string): boolean {
  return /^[人语語裔族籍]/u.test(after);
}

interface Patterns {
  readonly head: RegExp | null;
  readonly before: RegExp | null;
  readonly tail: RegExp | null;
}

const patternsOf = new Map<string, Patterns>();

/** The page's own language, and English, which others quote. */
function getPatterns(language: string | null): readonly Patterns[] {
  const languages = language === null || language === 'en' ? ['en'] : [language, 'en'];
  return languages.flatMap((tag) => {
    const surroundings = SURROUNDINGS[tag];
    if (!surroundings) return [];
    const patterns = patternsOf.get(tag) ?? makePatterns(surroundings);
    patternsOf.set(tag, patterns);
    return [patterns];
  });
}

function makePatterns({ heads, links, befores, tails }: NameSurroundings): Patterns {
  return {
    head: heads && links ? new RegExp(`(?<!\\p{L})(?:${alternatives(heads)})\\s+(?:${links})\\s*$`, 'u') : null,
    before: befores ? new RegExp(`(?<!\\p{L})(?:${alternatives(befores)})\\s+$`, 'u') : null,
    tail: tails
      ? new RegExp(
          `^(?:\\s+|-)(?:(?:State|National|Public|International|Defen[cs]e|Self-Defen[cs]e)\\s+)?(?:${alternatives(tails)})(?![\\p{L}\\p{N}])`,
          'u',
        )
      : null,
  };
}

function alternatives(words: string): string {
  return words.replaceAll('*', '\\p{Ll}*').split(' ').join('|');
}
