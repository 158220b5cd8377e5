import type { WordPlace } from '@/core/matching/inflection/inflect-word';
import { edgeKey, type IndexedName, type IndexedTerm, NOWHERE, ROOT, type TermIndex } from '@/core/matching/term-index';

import { createFormList } from './form-list';
import type { ListedName } from './merge-terms';
import { findNameShape } from './name-shape';
import { type NameWord, splitName } from './split-name';

/** Collects names word by word, each word in all its forms. */
export interface NameTree {
  /** `position` is the name's place among the term's names. */
  addName(term: IndexedTerm, name: ListedName, position: number): void;
  /** A name that holds others but is no term's. */
  addLongerName(text: string, language: string): void;
  /** An index of the names added so far. More may be added later; the index is out of date then. */
  finish(): TermIndex;
}

/** Shared by all nodes where no name ends. */
const NO_NAMES: readonly IndexedName[] = [];

export function createNameTree(): NameTree {
  const forms = createFormList();
  const rootEdges: number[] = [];
  const edges = new Map<number, number>();
  const isInner: boolean[] = [true];
  const namesAt: (readonly IndexedName[])[] = [NO_NAMES];
  const longerNamesAt = new Map<number, Set<string>>();

  /** The node where a name of several words ends. */
  function addPath(words: readonly NameWord[], language: string): number {
    let node = ROOT;
    words.forEach(({ text, joint }, position) => {
      const place: WordPlace = { isFirst: position === 0, isLast: position === words.length - 1 };
      node = addEdge(node, joint, forms.addWord(text, language, place));
    });
    return node;
  }

  function addEdge(node: number, joint: string, word: number): number {
    const key = edgeKey(node, joint, word);
    const known = node === ROOT ? (rootEdges[word] ?? NOWHERE) : (edges.get(key) ?? NOWHERE);
    if (known !== NOWHERE) return known;
    const next = namesAt.length;
    namesAt.push(NO_NAMES);
    isInner.push(false);
    isInner[node] = true;
    if (node === ROOT) addRootEdge(word, next);
    else edges.set(key, next);
    return next;
  }

  function addRootEdge(word: number, next: number): void {
    while (rootEdges.length <= word) rootEdges.push(NOWHERE);
    rootEdges[word] = next;
  }

  function addName(term: IndexedTerm, listed: ListedName, position: number): void {
    const words = splitName(listed.text);
    if (words.length === 0) return;
    const name = makeName(term, listed, position, words.length);
    if (words.length === 1) {
      forms.addName(words[0]!.text, listed.language, name);
      return;
    }
    const node = addPath(words, listed.language);
    const known = namesAt[node]!.find((other) => other.term === term && other.shape === name.shape);
    const others = namesAt[node]!.filter((other) => other !== known);
    const languages = new Set([...(known?.languages ?? []), listed.language]);
    namesAt[node] = [...others, known ? { ...known, languages } : name];
  }

  function addLongerName(text: string, language: string): void {
    const words = splitName(text);
    if (words.length < 2) return;
    const node = addPath(words, language);
    longerNamesAt.set(node, (longerNamesAt.get(node) ?? new Set()).add(language));
  }

  return {
    addName,
    addLongerName,
    finish: () => ({ ...forms.finish(), rootEdges, edges, isInner, namesAt, longerNamesAt }),
  };
}

function makeName(
  term: IndexedTerm,
  { text, language, isBroadName }: ListedName,
  position: number,
  wordCount: number,
): IndexedName {
  const shape = findNameShape(text);
  const endsWithDot = text.endsWith('.');
  return { term, text, position, shape, isBroadName, endsWithDot, wordCount, languages: only(language) };
}

const singles = new Map<string, ReadonlySet<string>>();

/** The set of one language; the same for all names, of which there may be many. */
function only(language: string): ReadonlySet<string> {
  const set = singles.get(language) ?? new Set([language]);
  singles.set(language, set);
  return set;
}
