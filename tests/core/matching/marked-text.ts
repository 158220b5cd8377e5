import type { Backgrounder, Term } from '@/core/backgrounder/backgrounder';
import { buildTermIndex } from '@/core/matching/build-term-index';
import { findMentions } from '@/core/matching/find-mentions';
import type { TextBlock } from '@/core/page/text-block';

/** A backgrounder about made-up terms; what a test does not name is left plain. */
export function makeBackgrounder(terms: readonly Partial<Term>[], other: Partial<Backgrounder> = {}): Backgrounder {
  return {
    id: 'made',
    title: 'Made for a test',
    date: '2024-01-01',
    source: 'a test',
    sourceNote: null,
    language: 'en',
    paragraphs: [],
    faq: [],
    terms: terms.map((term) => makeTerm(term)),
    ...other,
  };
}

export function makeTerm(term: Partial<Term>): Term {
  const name = term.name ?? 'Olsen';
  return {
    id: name.toLowerCase().replaceAll(/[^a-z]+/g, '-'),
    name,
    kind: 'organisation',
    broad: false,
    summary: '',
    aliases: {},
    broadAliases: {},
    ...term,
  };
}

export function makeBlock(text: string, lang: string | null = 'en'): TextBlock {
  return { text, role: 'body', lang };
}

/** The text with each mention in brackets, as matching finds it before the page's subject is asked. */
export function bracketMentions(text: string, terms: readonly Partial<Term>[], lang: string | null = 'en'): string {
  const index = buildTermIndex([makeBackgrounder(terms)]);
  const [{ mentions }] = findMentions(index, [makeBlock(text, lang)], null) as [
    ReturnType<typeof findMentions>[number],
  ];
  let bracketed = '';
  let from = 0;
  for (const { start, end } of mentions) {
    bracketed += `${text.slice(from, start)}[${text.slice(start, end)}]`;
    from = end;
  }
  return bracketed + text.slice(from);
}
