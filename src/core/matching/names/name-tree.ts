import { inflectWord, type WordPlace } from '@/core/matching/inflection/inflect-word';
import {
  edgeKey,
  type FormMeaning,
  type IndexedName,
  type IndexedTerm,
  NOWHERE,
  ROOT,
  type TermIndex,
} from '@/core/matching/term-index';
import { hashExact } from '@/core/matching/text/exact-hash';
import { createFormTable } from '@/core/matching/text/form-table';
import { foldWord } from '@/core/matching/text/words';

import type { ListedName } from './merge-terms';
import { findNameShape } from './name-shape';
import { splitName } from './split-name';

interface MutableName extends IndexedName {
  readonly languages: Set<string>;
}

/** Collects names word by word, each word in all its forms. */
export interface NameTree {
  addName(term: IndexedTerm, name: ListedName): void;
  /** A name that holds others but is no term's. */
  addLongerName(text: string, language: string): void;
  finish(): TermIndex;
}

export function createNameTree(): NameTree {
  const words = createWordList();
  const edges = new Map<number, number>();
  const namesAt: MutableName[][] = [[]];
  const rootEdges: number[] = [];
  const isInner: boolean[] = [true];
  const longerNamesAt = new Map<number, Set<string>>();

  /** The node where a name ends, or `null` for a name without letters. */
  function addPath(text: string, language: string): number | null {
    const parts = splitName(text);
    if (parts.length === 0) return null;
    let node = ROOT;
    parts.forEach((part, position) => {
      const place = { isFirst: position === 0, isLast: position === parts.length - 1 };
      node = addEdge(node, part.joint, words.add(part.text, language, place));
    });
    return node;
  }

  function addEdge(node: number, joint: string, word: number): number {
    const key = edgeKey(node, joint, word);
    const known = node === ROOT ? rootEdges[word] : edges.get(key);
    if (known !== undefined && known !== NOWHERE) return known;
    const next = namesAt.length;
    namesAt.push([]);
    isInner.push(false);
    isInner[node] = true;
    if (node === ROOT) {
      while (rootEdges.length <= word) rootEdges.push(NOWHERE);
      rootEdges[word] = next;
    } else {
      edges.set(key, next);
    }
    return next;
  }

  function addName(term: IndexedTerm, { text, language, isBroadName }: ListedName): void {
    const node = addPath(text, language);
    if (node === null) return;
    const shape = findNameShape(text);
    const known = namesAt[node]!.find((name) => name.term === term && name.shape === shape);
    if (known) known.languages.add(language);
    if (known && known.isBroadName === isBroadName) return;
    namesAt[node]!.push({
      term,
      text,
      shape,
      isBroadName,
      endsWithDot: text.endsWith('.'),
      wordCount: splitName(text).length,
      languages: new Set([language]),
    });
  }

  function addLongerName(text: string, language: string): void {
    const node = addPath(text, language);
    if (node !== null) longerNamesAt.set(node, (longerNamesAt.get(node) ?? new Set()).add(language));
  }

  return {
    addName,
    addLongerName,
    finish: () => ({ ...words.finish(), rootEdges, edges, isInner, namesAt, longerNamesAt }),
  };
}

function createWordList() {
  const formNumbers = new Map<string, number>();
  const wordsOfForm: FormMeaning[][] = [];
  const firstForms = new Set<number>();
  const wordNumbers = new Map<string, number>();

  function addForm(form: string, meaning: Omit<FormMeaning, 'exactHash'>, isFirst: boolean): void {
    const folded = foldWord(form, 0, form.length);
    let number = formNumbers.get(folded);
    if (number === undefined) {
      number = formNumbers.size;
      formNumbers.set(folded, number);
      wordsOfForm.push([]);
    }
    wordsOfForm[number]!.push({ ...meaning, exactHash: hashExact(form, 0, form.length) });
    if (isFirst) firstForms.add(number);
  }

  /** The word's number; words with the same forms in the same kind of place share one. */
  function add(text: string, language: string, place: WordPlace): number {
    const forms = inflectWord(text, language, place);
    const spelled = forms.map(({ form, prefixLength }) => `${prefixLength}${form.toLowerCase()}`).join(' ');
    const key = `${place.isFirst ? '^' : ''}${spelled}`;
    let word = wordNumbers.get(key);
    if (word === undefined) {
      word = wordNumbers.size;
      wordNumbers.set(key, word);
      for (const { form, prefixLength } of forms) {
        addForm(form, { word, prefixLength, isBase: form === text }, place.isFirst);
      }
    }
    return word;
  }

  return {
    add,
    finish: () => ({ forms: createFormTable([...formNumbers.keys()], firstForms), wordsOfForm }),
  };
}
