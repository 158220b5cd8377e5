import type { TextRange } from '@/core/matching/mention';
import { BREAK, getCharacterTables, LETTER, SKIP, SOLO, UPPER } from '@/core/matching/text/characters';
import { findWordAfter, findWordBefore, skipSpaces, skipSpacesBack } from '@/core/matching/text/neighbours';
import type { IndexedName } from '@/core/matching/term-index';

/**
 * What naming a term says about a page's subject. A specific name says most; a broad one less; a person in high office
 * little, for all kinds of news name him; a commonplace of the world's news next to nothing, so that even all eight of
 * the bundled backgrounder's (0.24) do not make a subject of one specific name. See `docs/adr/0007-subject.md`.
 */
const SPECIFIC = 1;
const BROAD = 0.5;
const BROAD_PERSON = 0.2;
const COMMONPLACE = 0.05;
const COMMON_SURNAME = 0.1;
/** A name in a list of countries says where things are, less often what a page is about. */
const LISTED_SHARE = 0.5;

/** How much this mention says about the page's subject, 0 to 1. */
export function findEvidence(text: string, range: TextRange, name: IndexedName, isCommonSurname: boolean): number {
  if (isLabel(text, range)) return 0;
  if (name.term.isCommonplace) return COMMONPLACE;
  if (isCommonSurname) return COMMON_SURNAME;
  return sayByName(name) * (isListed(text, range) ? LISTED_SHARE : 1);
}

function sayByName({ term, isBroadName }: IndexedName): number {
  if (term.broad) return term.kind === 'person' ? BROAD_PERSON : BROAD;
  return isBroadName ? BROAD : SPECIFIC;
}

/** All there is in its block: an entry of a menu or of a form's list of countries. */
function isLabel(text: string, { start, end }: TextRange): boolean {
  const { kinds } = getCharacterTables();
  for (let at = start - 1; at >= 0; at--) if (isInWord(kinds[text.charCodeAt(at)]!)) return false;
  for (let at = end; at < text.length; at++) if (isInWord(kinds[text.charCodeAt(at)]!)) return false;
  return true;
}

function isInWord(kind: number): boolean {
  return kind !== BREAK && kind !== SKIP;
}

const CONJUNCTIONS: ReadonlySet<string> = new Set(
  'and or et ou und oder y e o i a oraz и или та і або և եւ და ve veya və och og en ja és și και'.split(' '),
);
const MOST_ITEM_WORDS = 4;

/** One of three or more names in a row, with commas or the like between. */
function isListed(text: string, { start, end }: TextRange): boolean {
  const before = findItemBefore(text, start);
  const after = findItemAfter(text, end);
  if (before !== null && after !== null) return true;
  return (
    (before !== null && findItemBefore(text, before) !== null) ||
    (after !== null && findItemAfter(text, after) !== null)
  );
}

/** Where the item before `at` in a list begins; `null` where no list goes on there. */
function findItemBefore(text: string, at: number): number | null {
  let end = skipSpacesBack(text, at);
  const last = findWordBefore(text, at);
  const hasConjunction = last !== null && CONJUNCTIONS.has(text.slice(last.start, last.end));
  if (hasConjunction) end = skipSpacesBack(text, last.start);
  const isParted = isParting(text.charCodeAt(end - 1));
  if (!isParted && !hasConjunction) return null;
  let start: number | null = null;
  let next = isParted ? skipSpacesBack(text, end - 1) : end;
  for (let words = 0; words < MOST_ITEM_WORDS; words++) {
    const word = findWordBefore(text, next, 'anything-but-marks');
    if (!word || !isCapital(text.charCodeAt(word.start))) break;
    start = word.start;
    next = word.start;
  }
  return start;
}

/** Where the item after `at` in a list ends; `null` where no list goes on there. */
function findItemAfter(text: string, at: number): number | null {
  let start = skipSpaces(text, at);
  const isParted = isParting(text.charCodeAt(start));
  if (isParted) start = skipSpaces(text, start + 1);
  const first = findWordAfter(text, start, 'anything-but-marks');
  const hasConjunction = first !== null && CONJUNCTIONS.has(text.slice(first.start, first.end));
  if (!isParted && !hasConjunction) return null;
  let next = hasConjunction ? first.end : start;
  let end: number | null = null;
  for (let words = 0; words < MOST_ITEM_WORDS; words++) {
    const word = findWordAfter(text, next, 'anything-but-marks');
    if (!word || !isCapital(text.charCodeAt(word.start))) break;
    end = word.end;
    next = word.end;
  }
  return end;
}

/** Comma, slash, bar, semicolon, bullet, middle dot; the Arabic and the Chinese comma. */
function isParting(unit: number): boolean {
  return (
    unit === 0x2c ||
    unit === 0x2f ||
    unit === 0x7c ||
    unit === 0x3b ||
    unit === 0x2022 ||
    unit === 0xb7 ||
    unit === 0x60c ||
    unit === 0x3001
  );
}

/** A capital, or a letter of a script that has none. */
function isCapital(unit: number): boolean {
  const kind = getCharacterTables().kinds[unit];
  return kind === UPPER || kind === LETTER || kind === SOLO;
}
