import type { NamingText } from '@/core/card/card';
import { nameParagraph, type NamedParagraph, type TermName } from '@/core/card/name-paragraph';

/** A paragraph written with its names in brackets; the term's id is the name in lower case: `[Olsen]` names `olsen`. */
export function readMarked(marked: string): NamedParagraph {
  const names: TermName[] = [];
  let text = '';
  for (const piece of marked.split(/(\[.*?\])/)) {
    const name = /^\[(.*)\]$/.exec(piece)?.[1];
    if (name !== undefined)
      names.push({ termId: name.toLowerCase(), start: text.length, end: text.length + name.length });
    text += name ?? piece;
  }
  return nameParagraph(text, 'en', () => names);
}

/** The other way round: a text with its names in brackets. */
export function writeMarked({ text, names }: NamingText): string {
  return names.reduceRight((marked, { start, end }) => {
    return `${marked.slice(0, start)}[${marked.slice(start, end)}]${marked.slice(end)}`;
  }, text);
}
