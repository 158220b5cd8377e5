import { compareTexts } from './names/term-source';
import { edgeKey, type IndexedName, NOWHERE, type TermIndex } from './term-index';
import { hashExact } from './text/exact-hash';
import { findJoint, readWord, type WordCursor } from './text/words';

/** A stretch of text that spells a name, before anyone has asked whether it is meant. */
export interface Spelling {
  /** UTF-16 offset, behind any particle written together with the name. */
  readonly start: number;
  readonly end: number;
  /** Where the first word begins, particle included. */
  readonly wordStart: number;
  /** All accents are as the name has them. */
  readonly isExact: boolean;
  /** No word is inflected. */
  readonly isBase: boolean;
  /** What is spelled so; `null` for a longer name that is no term's. */
  readonly name: IndexedName | null;
  /** The languages in which a longer name is spelled so. */
  readonly longerIn: ReadonlySet<string>;
}

const NONE: ReadonlySet<string> = new Set();

/** In a name: a hyphen or a dash. */
const HYPHEN = /[-\u2010-\u2015]/;

/**
 * Reads `text` once. Wherever a name may begin, `accept` is given all spellings from there, longest first, and returns
 * where to read on, or `null` for behind the first word.
 */
export function findNames(
  index: TermIndex,
  text: string,
  accept: (spellings: readonly Spelling[]) => number | null,
): void {
  const cursor: WordCursor = { start: 0, end: 0, hash: 0 };
  let at = 0;
  while (readWord(text, at, cursor)) {
    at = cursor.end;
    if (!index.forms.mayBeginName(cursor.hash)) continue;
    const spellings = findSpellings(index, text, cursor);
    if (spellings.length > 0) at = accept(spellings) ?? at;
  }
}

/** All names that begin with the word under the cursor, longest first. */
function findSpellings(index: TermIndex, text: string, cursor: WordCursor): readonly Spelling[] {
  const form = index.forms.findForm(text, cursor);
  if (form === -1) return [];
  const { start, end } = cursor;
  const exactHash = hashExact(text, start, end);
  const spellings: Spelling[] = [];
  for (const { name, exactHash: nameHash, prefixLength, isBase } of index.namesOfForm[form]!) {
    const isExact = nameHash === exactHash;
    spellings.push({ start: start + prefixLength, end, wordStart: start, isExact, isBase, name, longerIn: NONE });
  }
  for (const { word, exactHash: wordHash, prefixLength, isBase } of index.wordsOfForm[form]!) {
    const node = index.rootEdges[word] ?? NOWHERE;
    if (node === NOWHERE) continue;
    const isExact = wordHash === exactHash;
    followNames(
      index,
      text,
      { node, start: start + prefixLength, end, wordStart: start, isExact, isBase, hasDash: false },
      spellings,
    );
  }
  return spellings.length > 1 ? spellings.toSorted(compareSpellings) : spellings;
}

/**
 * Longest first; then what is written as the name has it, then what is the name's own. Where that is equal, the library's
 * order tells, so that it makes no difference which other names are in the index.
 */
function compareSpellings(a: Spelling, b: Spelling): number {
  return b.end - a.end || Number(b.isExact) - Number(a.isExact) || compareNames(a.name, b.name);
}

/** A longer name that is no term's comes last. */
function compareNames(a: IndexedName | null, b: IndexedName | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return (
    Number(a.isBroadName) - Number(b.isBroadName) ||
    compareTexts(b.term.rank.date, a.term.rank.date) ||
    compareTexts(a.term.rank.backgrounderId, b.term.rank.backgrounderId) ||
    a.term.rank.position - b.term.rank.position ||
    a.position - b.position
  );
}

/** Words read so far, and the node of the tree they lead to. */
interface Reading {
  readonly node: number;
  readonly start: number;
  readonly end: number;
  readonly wordStart: number;
  readonly isExact: boolean;
  readonly isBase: boolean;
  /** A dash between spaces, which mostly parts sentences, stands where only a name with a hyphen goes on. */
  readonly hasDash: boolean;
}

/** Adds the longer names that go on from `reading`, word by word. */
function followNames(index: TermIndex, text: string, reading: Reading, spellings: Spelling[]): void {
  const { node, start, end, wordStart, hasDash } = reading;
  for (const name of index.namesAt[node]!) {
    if (!hasDash || HYPHEN.test(name.text)) spellings.push(makeSpelling(reading, name, NONE));
  }
  const longerIn = index.longerNamesAt.get(node);
  if (longerIn) spellings.push(makeSpelling(reading, null, longerIn));

  const next: WordCursor = { start: 0, end: 0, hash: 0 };
  if (!index.isInner[node] || !readWord(text, end, next)) return;
  const joint = findJoint(text, end, next.start);
  const isDash = joint === '–';
  const form = joint === null ? -1 : index.forms.findForm(text, next);
  if (form === -1) return;
  for (const { word, exactHash, isBase } of index.wordsOfForm[form]!) {
    const nextNode = index.edges.get(edgeKey(node, isDash ? '' : joint!, word));
    if (nextNode === undefined) continue;
    const isExact = reading.isExact && exactHash === hashExact(text, next.start, next.end);
    const longer = {
      node: nextNode,
      start,
      end: next.end,
      wordStart,
      isExact,
      isBase: reading.isBase && isBase,
      hasDash: hasDash || isDash,
    };
    followNames(index, text, longer, spellings);
  }
}

function makeSpelling(
  { start, end, wordStart, isExact, isBase }: Reading,
  name: IndexedName | null,
  longerIn: ReadonlySet<string>,
): Spelling {
  return { start, end, wordStart, isExact, isBase, name, longerIn };
}
