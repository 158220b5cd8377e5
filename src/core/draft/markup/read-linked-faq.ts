import type { FaqEntry } from '@/core/backgrounder/backgrounder';
import { toParagraphs } from '@/core/draft/block';
import type { MarkupElement } from '@/core/draft/markup-node';
import { toPlainWords } from '@/core/draft/text/plain-words';
import { isThing, listOf, listStrings, listTypes, type Thing } from '@/core/page/list-things';

import { readBlocks } from './read-blocks';

/** Reads markup in a text, such as an answer of JSON-LD with tags and entities. */
export type ParseMarkup = (html: string) => MarkupElement;

/** The questions of a `FAQPage` of schema.org among a page's things, with their accepted answers. */
export function readLinkedFaq(things: readonly Thing[], parseMarkup: ParseMarkup): readonly FaqEntry[] {
  const byId = new Map(things.flatMap((thing) => listStrings(thing['@id']).map((id) => [id, thing] as const)));
  // Things of a graph refer to each other: `{ "@id": "#question-1" }`.
  const resolve = (value: unknown): readonly Thing[] =>
    listOf(value)
      .filter(isThing)
      .map((thing) => (Object.keys(thing).length === 1 ? (byId.get(String(thing['@id'])) ?? thing) : thing));
  const around = things.flatMap((thing) =>
    [thing.mainEntity, thing.mainEntityOfPage, thing.hasPart, thing.subjectOf].flatMap(resolve),
  );
  return [...new Set([...things, ...around])]
    .filter((thing) => listTypes(thing).includes('FAQPage'))
    .flatMap((page) => [...resolve(page.mainEntity), ...resolve(page.hasPart)])
    .flatMap((thing) => (listTypes(thing).includes('ItemList') ? resolve(thing.itemListElement) : [thing]))
    .filter((thing) => listTypes(thing).includes('Question'))
    .flatMap((question) => readQuestion(question, resolve, parseMarkup));
}

function readQuestion(
  question: Thing,
  resolve: (value: unknown) => readonly Thing[],
  parseMarkup: ParseMarkup,
): readonly FaqEntry[] {
  const name = listWords(question.name)[0] ?? listWords(question.text)[0] ?? '';
  const texts = [...listStrings(question.acceptedAnswer), ...resolve(question.acceptedAnswer).flatMap(listTexts)];
  const asked = readParagraphs(name, parseMarkup).join(' ');
  const answer = readParagraphs(texts[0] ?? '', parseMarkup).join('\n\n');
  return asked === '' || answer === '' ? [] : [{ question: asked, answer }];
}

function listTexts({ text, name }: Thing): readonly string[] {
  return [...listWords(text), ...listWords(name)];
}

/** Texts, also those that are told with their language: `{ "@value": "Why?", "@language": "en" }`. */
function listWords(value: unknown): readonly string[] {
  return listOf(value).flatMap((item) => listStrings(isThing(item) ? item['@value'] : item));
}

const ENTITY = /&(?:#\d+|#x[\da-f]+|[a-z]\w{1,30});/i;
const TAG = /<\/?[a-z][^>]*>/i;

/** Plain text, text with line ends, or markup, once or twice escaped: data gives all of them. */
function readParagraphs(text: string, parseMarkup: ParseMarkup): readonly string[] {
  if (!TAG.test(text) && !ENTITY.test(text)) {
    return text
      .split(/\n\s*\n/)
      .map(toPlainWords)
      .filter((paragraph) => paragraph !== '');
  }
  const paragraphs = toParagraphs(readBlocks(parseMarkup(text)));
  const isStillMarkup = !TAG.test(text) && paragraphs.some((paragraph) => TAG.test(paragraph));
  return isStillMarkup ? toParagraphs(readBlocks(parseMarkup(paragraphs.join('\n\n')))) : paragraphs;
}
