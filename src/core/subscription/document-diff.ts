import type { Backgrounder, NamesByLanguage, Term } from '@/core/backgrounder/backgrounder';
import { listOf, oneOf, orNull, record, text } from '@/core/shape/shape';

import { diffLists } from './list-diff';

/** The parts of a document that can change. */
export const CHANGED_PARTS = [
  'title',
  'date',
  'source',
  'author',
  'sourceNote',
  'language',
  'paragraph',
  'question',
  'term',
] as const;

/** A change of one part, as words: `was` is `null` where it is new, `is` where it was taken out. */
export interface DocumentChange {
  readonly part: (typeof CHANGED_PARTS)[number];
  /** The question or the term's name; `''` for other parts. */
  readonly name: string;
  readonly was: string | null;
  readonly is: string | null;
}

export const documentChangeShape = record<DocumentChange>({
  part: oneOf(CHANGED_PARTS),
  name: text,
  was: orNull(text),
  is: orNull(text),
});

export const documentChangesShape = listOf(documentChangeShape);

const FACTS = ['title', 'date', 'source', 'author', 'sourceNote', 'language'] as const;

/** What is different in `is`, in the order of the document. Equal documents give none. */
export function diffDocuments(was: Backgrounder, is: Backgrounder): readonly DocumentChange[] {
  return [
    ...FACTS.flatMap((part) => toChange(part, '', was[part] ?? null, is[part] ?? null)),
    ...diffParagraphs(was.paragraphs, is.paragraphs),
    ...diffNamed('question', was.faq.map(toQuestion), is.faq.map(toQuestion)),
    ...diffNamed('term', was.terms.map(toTerm), is.terms.map(toTerm)),
  ];
}

function toChange(
  part: DocumentChange['part'],
  name: string,
  was: string | null,
  is: string | null,
): readonly DocumentChange[] {
  return was === is ? [] : [{ part, name, was, is }];
}

/** A paragraph that comes in the place of another is that one changed. */
function diffParagraphs(was: readonly string[], is: readonly string[]): readonly DocumentChange[] {
  const changes: DocumentChange[] = [];
  let [gone, come]: [string[], string[]] = [[], []];
  const flush = () => {
    for (let place = 0; place < Math.max(gone.length, come.length); place++) {
      changes.push({ part: 'paragraph', name: '', was: gone[place] ?? null, is: come[place] ?? null });
    }
    [gone, come] = [[], []];
  };
  for (const { side, item } of diffLists(was, is)) {
    if (side === 'both') flush();
    else (side === 'was' ? gone : come).push(item);
  }
  flush();
  return changes;
}

interface Named {
  readonly key: string;
  readonly name: string;
  readonly words: string;
}

function toQuestion({ question, answer }: Backgrounder['faq'][number]): Named {
  return { key: question, name: question, words: answer };
}

function toTerm({ id, name, kind, broad, summary, aliases, broadAliases }: Term): Named {
  const names = [aliases, broadAliases].map(listNames).filter((list) => list !== '');
  const words = [`${name}, ${kind}${broad ? ', common' : ''}. ${summary}`, ...names].join('\n');
  return { key: id, name, words };
}

function listNames(names: NamesByLanguage): string {
  return Object.entries(names)
    .map(([language, list]) => `${language}: ${list.join(', ')}`)
    .join('; ');
}

function diffNamed(part: 'question' | 'term', was: readonly Named[], is: readonly Named[]): readonly DocumentChange[] {
  const [old, now] = [was, is].map((items) => new Map(items.map((item) => [item.key, item])));
  return [
    ...is.flatMap(({ key, name, words }) => toChange(part, name, old!.get(key)?.words ?? null, words)),
    ...was.filter(({ key }) => !now!.has(key)).flatMap(({ name, words }) => toChange(part, name, words, null)),
  ];
}

/** A stretch of two texts laid side by side. */
export interface WordStretch {
  readonly side: 'both' | 'was' | 'is';
  readonly text: string;
  /** Its place among the stretches. */
  readonly position: number;
}

/** Two texts as one, word by word, with what is in one alone told apart. */
export function diffWords(was: string, is: string): readonly WordStretch[] {
  const stretches: { side: WordStretch['side']; text: string; position: number }[] = [];
  const add = (side: WordStretch['side'], words: string) => {
    if (words === '') return;
    const last = stretches.at(-1);
    if (last?.side === side) last.text += words;
    else stretches.push({ side, text: words, position: stretches.length });
  };
  let gone = '';
  let come = '';
  let space = '';
  const flush = () => {
    add('was', gone);
    add('is', come);
    add('both', space);
    gone = come = space = '';
  };
  for (const { side, item } of diffLists(splitWords(was), splitWords(is))) {
    if (side === 'both' && item.trim() !== '') {
      flush();
      add('both', item);
    } else if (side === 'both') space += item;
    else {
      // A space between two changed words is part of the change, or every word would be told apart by itself.
      if (gone === '' && come === '') flush();
      gone += space;
      come += space;
      space = '';
      if (side === 'was') gone += item;
      else come += item;
    }
  }
  flush();
  return stretches;
}

/** Words, spaces and signs; of scripts without spaces, single signs. */
function splitWords(words: string): readonly string[] {
  return (
    words.match(
      /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}])[\p{L}\p{M}\p{N}])+|\s+|[^\p{L}\p{M}\p{N}\s]/gu,
    ) ?? []
  );
}
