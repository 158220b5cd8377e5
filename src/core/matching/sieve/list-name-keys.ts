import { inflectWord } from '@/core/matching/inflection/inflect-word';
import { splitName } from '@/core/matching/names/split-name';
import { foldWord } from '@/core/matching/text/words';
import { hashFolded } from '@/core/matching/text/word-hash';

import { cutForKey, makeNameKey, MOST_KEY_WORDS } from './name-key';

/** Under what a name is filed, and by which words of a text it is noticed. */
export interface NameKeys {
  /** Whatever form the name has in a text, the words there make one of these keys. */
  readonly keys: readonly number[];
  /** Hashes of the forms of its first word, as `readWord` gives them. */
  readonly firstForms: readonly number[];
}

const NONE: NameKeys = { keys: [], firstForms: [] };

/** The keys of a name in `language` (a primary tag), in all the forms that an index has of it. None where it has no words. */
export function listNameKeys(name: string, language: string): NameKeys {
  const words = splitName(name);
  if (words.length === 0) return NONE;
  const forms = words.slice(0, MOST_KEY_WORDS).map(({ text }, position) => {
    const place = { isFirst: position === 0, isLast: position === words.length - 1 };
    return inflectWord(text, language, place).map(({ form }) => foldWord(form, 0, form.length));
  });
  const beginnings = forms.map((folded, position) => [...new Set(folded.map((form) => cutForKey(form, position)))]);
  return {
    keys: [...new Set(combine(beginnings).map(makeNameKey))],
    firstForms: [...new Set(forms[0]!.map(hashFolded))],
  };
}

/** Every way to take one of each. */
function combine(choices: readonly (readonly string[])[]): readonly (readonly string[])[] {
  return choices.reduce<readonly (readonly string[])[]>(
    (combined, choice) => combined.flatMap((taken) => choice.map((next) => [...taken, next])),
    [[]],
  );
}
