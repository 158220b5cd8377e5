import { edgeKey, type IndexedName, NOWHERE, ROOT, type TermIndex } from './term-index';
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
  /** What is spelled so: names of one or several terms. */
  readonly names: readonly IndexedName[];
  /** Languages in which a longer name that is no term's is spelled so; see `TermIndex.longerNamesAt`. */
  readonly longerIn: ReadonlySet<string>;
}

/** What is known of the words read so far. */
interface Reading {
  readonly start: number;
  readonly isExact: boolean;
  readonly isBase: boolean;
}

const NONE: ReadonlySet<string> = new Set();

/**
 * Reads `text` once. Wherever names may begin, `accept` is given all spellings from there, longest first, and says how
 * many UTF-16 units of the text are thereby settled (0: read on behind the first word).
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
function findSpellings(index: TermIndex, text: string, { start, end, hash }: WordCursor): readonly Spelling[] {
  const spellings: Spelling[] = [];

  function follow(node: number, joint: string, word: Readonly<WordCursor>, reading: Reading): void {
    const form = index.forms.findForm(text, word);
    if (form === -1) return;
    let exactHash: number | null = null;
    for (const meaning of index.wordsOfForm[form]!) {
      const next = node === ROOT ? index.rootEdges[meaning.word] : index.edges.get(edgeKey(node, joint, meaning.word));
      if (next === undefined || next === NOWHERE) continue;
      exactHash ??= hashExact(text, word.start, word.end);
      const longer: Reading = {
        start: node === ROOT ? word.start + meaning.prefixLength : reading.start,
        isExact: reading.isExact && exactHash === meaning.exactHash,
        isBase: reading.isBase && meaning.isBase,
      };
      addSpelling(next, word.end, longer);
      if (index.isInner[next]!) followNext(next, word.end, longer);
    }
  }

  function addSpelling(node: number, nameEnd: number, reading: Reading): void {
    const names = index.namesAt[node]!;
    const longerIn = index.longerNamesAt.get(node) ?? NONE;
    if (names.length === 0 && longerIn.size === 0) return;
    spellings.push({ ...reading, end: nameEnd, wordStart: start, names, longerIn });
  }

  function followNext(node: number, from: number, reading: Reading): void {
    const word: WordCursor = { start: 0, end: 0, hash: 0 };
    if (!readWord(text, from, word)) return;
    const joint = findJoint(text, from, word.start);
    if (joint !== null) follow(node, joint, word, reading);
  }

  follow(ROOT, '', { start, end, hash }, { start, isExact: true, isBase: true });
  if (spellings.length > 1) spellings.sort((a, b) => b.end - a.end || Number(b.isExact) - Number(a.isExact));
  return spellings;
}
