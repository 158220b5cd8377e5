import type { FaqEntry } from '@/core/backgrounder/backgrounder';
import { toParagraphs } from '@/core/draft/block';
import type { MarkupElement } from '@/core/draft/markup-node';
import { toPlainWords } from '@/core/draft/text/plain-words';

import { getText, isElement } from './element-kind';
import { readBlocks } from './read-blocks';

/** How a syntax of linked data writes things and their properties into elements. */
interface Syntax {
  readonly type: string;
  readonly property: string;
}

const SYNTAXES: readonly Syntax[] = [
  { type: 'itemtype', property: 'itemprop' }, // microdata
  { type: 'typeof', property: 'property' }, // RDFa
];

/** The questions of what a tree itself calls a `FAQPage` of schema.org, in microdata or RDFa, with their accepted answers. */
export function readItemFaq(root: MarkupElement): readonly FaqEntry[] {
  return SYNTAXES.flatMap((syntax) =>
    collect(root, (element) => isOfType(element, syntax, 'FAQPage')).flatMap((page) =>
      collect(page, (element) => isOfType(element, syntax, 'Question')).flatMap((question) =>
        readQuestion(question, syntax),
      ),
    ),
  );
}

function readQuestion(question: MarkupElement, syntax: Syntax): readonly FaqEntry[] {
  const isAnswer = (element: MarkupElement) => hasProperty(element, syntax, 'acceptedAnswer');
  const isThing = (element: MarkupElement) => element !== question && element.attributes.has(syntax.type);
  // The answer may have a name too; the question's own stands outside of it.
  const [name] = collect(question, (element) => hasProperty(element, syntax, 'name'), isThing);
  const [answer] = collect(question, isAnswer);
  const text = answer && collect(answer, (element) => hasProperty(element, syntax, 'text'))[0];
  const told = text ?? answer;
  if (name === undefined || told === undefined) return [];
  const entry = { question: readWords(name), answer: readParagraphs(told).join('\n\n') };
  return entry.question === '' || entry.answer === '' ? [] : [entry];
}

/** The outermost elements of a kind in document order; what is within one of `isClosed` is not looked into. */
function collect(
  root: MarkupElement,
  isWanted: (element: MarkupElement) => boolean,
  isClosed: (element: MarkupElement) => boolean = () => false,
): readonly MarkupElement[] {
  if (isWanted(root)) return [root];
  if (isClosed(root)) return [];
  return root.children.filter(isElement).flatMap((child) => collect(child, isWanted, isClosed));
}

/** `https://schema.org/FAQPage` among other types, or `FAQPage` with the vocabulary given elsewhere. */
function isOfType({ attributes }: MarkupElement, { type }: Syntax, name: string): boolean {
  const types = (attributes.get(type) ?? '').split(/\s+/);
  return types.some((full) => full.replace(/^.*[/#:]/, '') === name);
}

function hasProperty({ attributes }: MarkupElement, { property }: Syntax, name: string): boolean {
  const names = (attributes.get(property) ?? '').split(/\s+/);
  return names.some((full) => full.replace(/^.*[/#:]/, '') === name);
}

function readWords(element: MarkupElement): string {
  return toPlainWords(element.attributes.get('content') ?? getText(element));
}

function readParagraphs(element: MarkupElement): readonly string[] {
  const content = element.attributes.get('content');
  return content === undefined ? toParagraphs(readBlocks(element)) : [toPlainWords(content)];
}
