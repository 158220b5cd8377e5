import { inflectWord, type WordForm, type WordPlace } from '@/core/matching/inflection/inflect-word';
import type { IndexedName, SingleWordName, SpelledWord, TermIndex, WordOfName } from '@/core/matching/term-index';
import { hashExact } from '@/core/matching/text/exact-hash';
import { createFormTable } from '@/core/matching/text/form-table';
import { foldWord } from '@/core/matching/text/words';

/** Collects the forms that words of names take, each folded form once. */
export interface FormList {
  /** Adds a name of one word in all its forms. */
  addName(text: string, language: string, name: IndexedName): void;
  /** Adds a word of a longer name; its number. Words of the same forms in the same kind of place share one. */
  addWord(text: string, language: string, place: WordPlace): number;
  finish(): Pick<TermIndex, 'forms' | 'namesOfForm' | 'wordsOfForm'>;
}

/** Shared by all forms that are none. */
const NO_NAMES: readonly SingleWordName[] = [];
const NO_WORDS: readonly WordOfName[] = [];

const ALONE: WordPlace = { isFirst: true, isLast: true };

export function createFormList(): FormList {
  const numbers = new Map<string, number>();
  const firstForms = new Set<number>();
  const namesOfForm: (readonly SingleWordName[])[] = [];
  const wordsOfForm: (readonly WordOfName[])[] = [];
  const wordNumbers = new Map<string, number>();

  function numberForm(form: string, isFirst: boolean): number {
    const folded = foldWord(form, 0, form.length);
    let number = numbers.get(folded);
    if (number === undefined) {
      number = numbers.size;
      numbers.set(folded, number);
      namesOfForm.push(NO_NAMES);
      wordsOfForm.push(NO_WORDS);
    }
    if (isFirst) firstForms.add(number);
    return number;
  }

  function addName(text: string, language: string, name: IndexedName): void {
    for (const form of inflectWord(text, language, ALONE)) {
      const number = numberForm(form.form, true);
      const added: SingleWordName = { ...describe(form, text), name };
      const known = namesOfForm[number]!.find((other) => isSame(other, added));
      const others = namesOfForm[number]!.filter((other) => other !== known);
      const languages = new Set([...(known?.name.languages ?? []), language]);
      namesOfForm[number] = [...others, known ? { ...added, name: { ...name, languages } } : added];
    }
  }

  function addWord(text: string, language: string, place: WordPlace): number {
    const forms = inflectWord(text, language, place);
    const spelled = forms.length === 1 ? forms[0]!.form : forms.map(({ form }) => form).join(' ');
    const key = `${place.isFirst ? '^' : ''}${spelled.toLowerCase()}`;
    let word = wordNumbers.get(key);
    if (word === undefined) {
      word = wordNumbers.size;
      wordNumbers.set(key, word);
      for (const form of forms) {
        const number = numberForm(form.form, place.isFirst);
        wordsOfForm[number] = [...wordsOfForm[number]!, { ...describe(form, text), word }];
      }
    }
    return word;
  }

  return {
    addName,
    addWord,
    finish: () => ({ forms: createFormTable([...numbers.keys()], firstForms), namesOfForm, wordsOfForm }),
  };
}

function describe({ form, prefixLength }: WordForm, text: string): SpelledWord {
  return { exactHash: hashExact(form, 0, form.length), prefixLength, isBase: form === text };
}

/** The same but for the language. */
function isSame(a: SingleWordName, b: SingleWordName): boolean {
  return (
    a.name.term === b.name.term &&
    a.name.shape === b.name.shape &&
    a.name.isBroadName === b.name.isBroadName &&
    a.exactHash === b.exactHash &&
    a.prefixLength === b.prefixLength &&
    a.isBase === b.isBase
  );
}
