import { edgeKey, type IndexedName, ROOT, type TermIndex } from './term-index';
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
  /** What is spelled so: names of one or several terms. */
  readonly names: readonly IndexedName[];
}

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

  function follow(
    node: number,
    joint: string,
    cursor: Readonly<WordCursor>,
    nameStart: number,
    isExact: boolean,
  ): void {
    const form = index.forms.findForm(text, cursor);
    if (form === -1) return;
    let exactHash: number | null = null;
    for (const meaning of index.wordsOfForm[form]!) {
      const next = index.edges.get(edgeKey(node, joint, meaning.word));
      if (next === undefined) continue;
      exactHash ??= hashExact(text.slice(cursor.start, cursor.end));
      const isExactSoFar = isExact && exactHash === meaning.exactHash;
      const from = node === ROOT ? cursor.start + meaning.prefixLength : nameStart;
      if (index.namesAt[next]!.length > 0) {
        spellings.push({
          start: from,
          end: cursor.end,
          wordStart: start,
          isExact: isExactSoFar,
          names: index.namesAt[next]!,
        });
      }
      followNext(next, cursor.end, from, isExactSoFar);
    }
  }

  function followNext(node: number, from: number, nameStart: number, isExact: boolean): void {
    const cursor: WordCursor = { start: 0, end: 0, hash: 0 };
    if (!readWord(text, from, cursor)) return;
    const joint = findJoint(text, from, cursor.start);
    if (joint !== null) follow(node, joint, cursor, nameStart, isExact);
  }

  follow(ROOT, '', { start, end, hash }, start, true);
  return spellings.toSorted((a, b) => b.end - a.end || Number(b.isExact) - Number(a.isExact));
}
