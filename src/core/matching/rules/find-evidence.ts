import type { TextRange } from '@/core/matching/mention';
import { BREAK, getCharacterTables, SKIP } from '@/core/matching/text/characters';
import { findWordBefore, isSpace } from '@/core/matching/text/neighbours';
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
  return sayByName(name, isCommonSurname) * (isListed(text, range) ? LISTED_SHARE : 1);
}

function sayByName(name: IndexedName, isCommonSurname: boolean): number {
  const { term } = name;
  if (term.isCommonplace) return COMMONPLACE;
  if (isCommonSurname) return COMMON_SURNAME;
  if (term.broad) return term.kind === 'person' ? BROAD_PERSON : BROAD;
  return name.isBroadName ? BROAD : SPECIFIC;
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

const REACH = 60;
const PARTINGS: ReadonlySet<string> = new Set([',', '/', '|', ';', '•', '·', '،', '、']);
/** *And* and *or*, by which a list ends. */
const CONJUNCTIONS =
  'and or et ou und oder y e o i a oraz и или та і або և եւ კამ და ve veya və och og en ja és și και'.split(' ');
const LAST_LINK = `(?:(?:${CONJUNCTIONS.join('|')})\\s+)?`;
const PARTING = '\\s*[,/|;•·،、]\\s*';
const ITEM = "(?:the\\s+)?[\\p{Lu}\\p{Lo}][\\p{L}\\p{M}’'.-]*(?:\\s+\\p{Lu}[\\p{L}\\p{M}’'.-]*){0,3}";
const ITEM_BEFORE = new RegExp(`${ITEM}${PARTING}${LAST_LINK}$`, 'u');
const ITEM_AFTER = new RegExp(`^(?:${PARTING}${LAST_LINK}|\\s(?:${CONJUNCTIONS.join('|')})\\s+)${ITEM}`, 'u');
const TWO_ITEMS_AFTER = new RegExp(`^${PARTING}${ITEM}${PARTING}`, 'u');
const TWO_ITEMS_BEFORE = new RegExp(`${ITEM}${PARTING}${ITEM}(?:${PARTING})?\\s*${LAST_LINK}$`, 'u');

/** One of three or more names in a row. */
function isListed(text: string, { start, end }: TextRange): boolean {
  if (!mayBeListed(text, start, end)) return false;
  const before = text.slice(Math.max(0, start - REACH), start);
  const after = text.slice(end, end + REACH);
  return (
    (ITEM_BEFORE.test(before) && ITEM_AFTER.test(after)) || TWO_ITEMS_AFTER.test(after) || TWO_ITEMS_BEFORE.test(before)
  );
}

/** Cheap: a parting mark or a conjunction stands beside the name. */
function mayBeListed(text: string, start: number, end: number): boolean {
  let before = start - 1;
  while (before >= 0 && isSpace(text.charCodeAt(before))) before--;
  let after = end;
  while (after < text.length && isSpace(text.charCodeAt(after))) after++;
  if (PARTINGS.has(text[before] ?? '') || PARTINGS.has(text[after] ?? '')) return true;
  const previous = findWordBefore(text, start);
  return previous !== null && CONJUNCTIONS.includes(text.slice(previous.start, previous.end));
}
