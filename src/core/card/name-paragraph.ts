import { splitSentences } from '@/core/backgrounder/split-sentences';
import type { Mention, TextRange } from '@/core/matching/mention';

/** A term named in a text: what a card needs of a mention. */
export type TermName = Pick<Mention, 'termId' | 'start' | 'end'>;

/** Finds where a text names a backgrounder's terms: in order, without overlap. */
export type FindNames = (text: string) => readonly TermName[];

/** A paragraph's sentence. Its offsets and those of its names are the paragraph's. */
export interface NamedSentence extends TextRange {
  readonly names: readonly TermName[];
}

/** A paragraph, question or answer, sentence by sentence, with the terms that each names. */
export interface NamedParagraph {
  readonly text: string;
  readonly sentences: readonly NamedSentence[];
}

/** Names the whole text at once, since the words around a name help to tell it, and deals the names out to the sentences. */
export function nameParagraph(text: string, language: string, findNames: FindNames): NamedParagraph {
  const names = findNames(text);
  const sentences = splitSentences(text, language).map((sentence) => {
    const { start } = sentence;
    const end = start + sentence.text.length;
    return { start, end, names: names.filter((name) => name.start >= start && name.start < end) };
  });
  return { text, sentences };
}
