import { listWords } from './list-words';
import type { Place } from './place';
import type { SearchedEntry } from './search-index';

/** A piece of a text, and whether it is what was searched for. */
export interface Stretch {
  readonly text: string;
  readonly isHit: boolean;
}

/** A part of a document that shows why it was found. */
export interface Excerpt {
  readonly place: Place;
  readonly stretches: readonly Stretch[];
}

/** Characters shown before the first hit, and in all. */
const BEFORE = 60;
const LENGTH = 220;

interface Part {
  readonly place: Place;
  readonly text: string;
}

/** The part that has most of the words, the reader's own notes and the names before the texts; `null` where only the title has any. */
export function findExcerpt(entry: SearchedEntry, words: ReadonlySet<string>): Excerpt | null {
  let best: { readonly part: Part; readonly count: number } | null = null;
  for (const part of listParts(entry)) {
    const count = new Set(findHits(part.text, words).map(({ word }) => word)).size;
    if (count > (best?.count ?? 0)) best = { part, count };
  }
  return best && { place: best.part.place, stretches: cutOut(best.part.text, words) };
}

/** The text as stretches, with the words told apart. */
export function markWords(text: string, words: ReadonlySet<string>): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let from = 0;
  for (const { start, end } of findHits(text, words)) {
    if (end <= from) continue;
    const begin = Math.max(start, from);
    stretches.push({ text: text.slice(from, begin), isHit: false }, { text: text.slice(begin, end), isHit: true });
    from = end;
  }
  stretches.push({ text: text.slice(from), isHit: false });
  return join(stretches);
}

function* listParts({ backgrounder, notes }: SearchedEntry): Generator<Part> {
  const { paragraphs, faq, terms, source, author, sourceNote } = backgrounder;
  const names = new Map(terms.map(({ id, name }) => [id, name]));
  for (const [termId, note] of Object.entries(notes)) {
    yield { place: { kind: 'term', termId }, text: `${names.get(termId) ?? termId}: ${note}` };
  }
  for (const { id, name, summary, aliases, broadAliases } of terms) {
    const others = [...Object.values(aliases), ...Object.values(broadAliases)].flat();
    const text = [[name, ...others].join(', '), summary].filter((each) => each !== '').join(': ');
    yield { place: { kind: 'term', termId: id }, text };
  }
  for (const [position, { question, answer }] of faq.entries()) {
    yield { place: { kind: 'question', position }, text: `${question} ${answer}` };
  }
  for (const [position, text] of paragraphs.entries()) yield { place: { kind: 'paragraph', position }, text };
  yield { place: { kind: 'top' }, text: [source, author, sourceNote].filter(Boolean).join(' ') };
}

function findHits(text: string, words: ReadonlySet<string>) {
  return listWords(text, 'text').filter(({ word }) => words.has(word));
}

function cutOut(text: string, words: ReadonlySet<string>): readonly Stretch[] {
  const first = findHits(text, words)[0]?.start ?? 0;
  const start = first <= BEFORE ? 0 : wordStartFrom(text, first - BEFORE, first);
  const end = text.length - start <= LENGTH ? text.length : wordEndTo(text, start + LENGTH);
  const cut = `${start > 0 ? '… ' : ''}${text.slice(start, end).trim()}${end < text.length ? ' …' : ''}`;
  return markWords(cut, words);
}

/** No word is cut; where there are no spaces, characters are. */
function wordStartFrom(text: string, from: number, limit: number): number {
  const space = text.slice(from, limit).search(/\s/);
  return space === -1 ? from : from + space + 1;
}

function wordEndTo(text: string, to: number): number {
  const space = text.slice(to - 40, to).search(/\s\S*$/);
  return space === -1 ? to : to - 40 + space;
}

/** Hits that touch are one. */
function join(stretches: readonly Stretch[]): readonly Stretch[] {
  const joined: Stretch[] = [];
  for (const stretch of stretches) {
    const last = joined.at(-1);
    if (stretch.text === '') continue;
    if (last?.isHit === stretch.isHit) joined[joined.length - 1] = { ...last, text: last.text + stretch.text };
    else joined.push(stretch);
  }
  return joined;
}
