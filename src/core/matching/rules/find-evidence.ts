import type { TextRange } from '@/core/matching/mention';
import { BREAK, getCharacterTables, SKIP } from '@/core/matching/text/characters';
import type { IndexedName } from '@/core/matching/term-index';

/**
 * What naming a term says about a page's subject. A specific name says most; a broad one less; a person in high office
 * little, for all kinds of news name him; a commonplace of the world's news next to nothing, so that even all eight of
 * the bundled backgrounder's (0.24) do not make a subject of one specific name. See `docs/adr/0007-subject.md`.
 */
const SPECIFIC = 1;
const BROAD = 0.6;
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
const PARTING = /[,/|;•·]/;
const ITEM = "(?:the\\s+)?\\p{Lu}[\\p{L}\\p{M}’'.-]*(?:\\s+\\p{Lu}[\\p{L}\\p{M}’'.-]*){0,3}";
const ITEM_BEFORE = new RegExp(`${ITEM}\\s*[,/|;•·]\\s*(?:and\\s+|or\\s+)?$`, 'u');
const ITEM_AFTER = new RegExp(
  `^\\s*(?:[,/|;•·]\\s*(?:(?:and|or|et|und|y|e|и|та|և|ve|və|i|a)\\s+)?|\\s(?:and|or|et|und|y|e|и|та|և|ve|və|i|a)\\s+)${ITEM}`,
  'u',
);
const TWO_ITEMS_AFTER = new RegExp(`^\\s*[,/|;•·]\\s*${ITEM}\\s*[,/|;•·]`, 'u');
const TWO_ITEMS_BEFORE = new RegExp(
  `${ITEM}\\s*[,/|;•·]\\s*${ITEM}\\s*(?:[,/|;•·]\\s*)?(?:(?:and|or|et|und|y|e|и|та|և|ve|və|i|a)\\s+)?$`,
  'u',
);

/** One of three or more names in a row. */
function isListed(text: string, { start, end }: TextRange): boolean {
  if (!PARTING.test(text.slice(Math.max(0, start - 6), start)) && !PARTING.test(text.slice(end, end + 2))) return false;
  const before = text.slice(Math.max(0, start - REACH), start);
  const after = text.slice(end, end + REACH);
  return (
    (ITEM_BEFORE.test(before) && ITEM_AFTER.test(after)) || TWO_ITEMS_AFTER.test(after) || TWO_ITEMS_BEFORE.test(before)
  );
}
