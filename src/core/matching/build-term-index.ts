import type { Backgrounder, NamesByLanguage, Term } from '@/core/backgrounder/backgrounder';

import { inflectWord, type WordPlace } from './inflection/inflect-word';
import { isCommonplace } from './language/commonplace';
import { getPrimaryTag } from './language/primary-tag';
import { findNameShape } from './names/name-shape';
import { splitName } from './names/split-name';
import { edgeKey, type FormMeaning, type IndexedName, type IndexedTerm, ROOT, type TermIndex } from './term-index';
import { hashExact } from './text/exact-hash';
import { createFormTable } from './text/form-table';
import { foldWord } from './text/words';

/** The names of all terms with the forms they take in their languages. Takes about as long as the library is large. */
export function buildTermIndex(backgrounders: readonly Backgrounder[]): TermIndex {
  const tree = createTree();
  for (const [term, indexed] of mergeTerms(backgrounders)) {
    for (const { text, language, isBroadName } of listNames(term)) tree.addName(indexed, text, language, isBroadName);
  }
  return tree.finish();
}

interface ListedName {
  readonly text: string;
  readonly language: string;
  readonly isBroadName: boolean;
}

interface TermOfLanguage extends Term {
  readonly language: string;
}

/** Each backgrounder's terms beside what is true of the term in all of them. */
function mergeTerms(backgrounders: readonly Backgrounder[]): readonly (readonly [TermOfLanguage, IndexedTerm])[] {
  const all = backgrounders.flatMap(({ id, language, terms }) =>
    terms.map((term) => ({ term: { ...term, language }, id })),
  );
  const byId = new Map<string, typeof all>();
  for (const entry of all) byId.set(entry.term.id, [...(byId.get(entry.term.id) ?? []), entry]);
  return [...byId.values()].flatMap((same) => {
    const first = same[0]!.term;
    const indexed: IndexedTerm = {
      termId: first.id,
      kind: first.kind,
      broad: same.some(({ term }) => term.broad),
      backgrounderIds: [...new Set(same.map(({ id }) => id))],
      isCommonplace: same.some(({ term }) => isCommonplace(term)),
    };
    return same.map(({ term }) => [term, indexed] as const);
  });
}

function listNames({ name, language, aliases, broadAliases }: TermOfLanguage): readonly ListedName[] {
  const list = (names: NamesByLanguage, isBroadName: boolean) =>
    Object.entries(names).flatMap(([tag, texts]) =>
      texts.map((text) => ({ text, language: getPrimaryTag(tag), isBroadName })),
    );
  return [
    { text: name, language: getPrimaryTag(language), isBroadName: false },
    ...list(aliases, false),
    ...list(broadAliases, true),
  ];
}

interface MutableName extends IndexedName {
  readonly languages: Set<string>;
}

function createTree() {
  const formNumbers = new Map<string, number>();
  const wordsOfForm: FormMeaning[][] = [];
  const firstForms = new Set<number>();
  const wordNumbers = new Map<string, number>();
  const formsOfWord: (readonly number[])[] = [];
  const edges = new Map<number, number>();
  const namesAt: MutableName[][] = [[]];

  function addForm(form: string, meaning: Omit<FormMeaning, 'exactHash'>): number {
    const folded = foldWord(form, 0, form.length);
    let number = formNumbers.get(folded);
    if (number === undefined) {
      number = formNumbers.size;
      formNumbers.set(folded, number);
      wordsOfForm.push([]);
    }
    wordsOfForm[number]!.push({ ...meaning, exactHash: hashExact(form) });
    return number;
  }

  function addWord(text: string, language: string, place: WordPlace): number {
    const forms = inflectWord(text, language, place);
    const key = forms.map(({ form, prefixLength }) => `${prefixLength}${form.toLowerCase()}`).join(' ');
    const known = wordNumbers.get(key);
    if (known !== undefined) return known;
    const word = wordNumbers.size;
    wordNumbers.set(key, word);
    formsOfWord.push(forms.map(({ form, prefixLength }) => addForm(form, { word, prefixLength })));
    return word;
  }

  function addName(term: IndexedTerm, text: string, language: string, isBroadName: boolean): void {
    const words = splitName(text);
    if (words.length === 0) return;
    let place = ROOT;
    words.forEach(({ text: wordText, joint }, position) => {
      const wordPlace = { isFirst: position === 0, isLast: position === words.length - 1 };
      const word = addWord(wordText, language, wordPlace);
      if (wordPlace.isFirst) for (const form of formsOfWord[word]!) firstForms.add(form);
      const key = edgeKey(place, joint, word);
      let next = edges.get(key);
      if (next === undefined) {
        next = namesAt.length;
        namesAt.push([]);
        edges.set(key, next);
      }
      place = next;
    });
    const shape = findNameShape(text);
    const known = namesAt[place]!.find((name) => name.term === term && name.shape === shape);
    if (known) known.languages.add(language);
    if (known && known.isBroadName === isBroadName) return;
    namesAt[place]!.push({
      term,
      text,
      shape,
      isBroadName,
      endsWithDot: text.endsWith('.'),
      wordCount: words.length,
      languages: new Set([language]),
    });
  }

  function finish(): TermIndex {
    return { forms: createFormTable([...formNumbers.keys()], firstForms), wordsOfForm, edges, namesAt };
  }

  return { addName, finish };
}
