import type { MarkupElement, MarkupNode } from '@/core/draft/markup-node';

/** What stands in a line with other text; every other element begins and ends a block. */
const INLINE = new Set(
  (
    'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark meter nobr output q rb ruby s samp ' +
    'small span strike strong sub sup time tt u var wbr'
  ).split(' '),
);

/** What is no text of a document, whatever it contains. `rt` is the reading aid above a word. */
const SILENT = new Set(
  (
    'script style template noscript svg math iframe object embed applet audio video canvas map picture img nav footer ' +
    'select textarea input progress datalist rt rp head title frameset dialog button menu'
  ).split(' '),
);

/** Names that sites give to what others than the author wrote, and to what asks the reader: not the document's own text. */
const FOREIGN =
  /^(?:comments?(?:-?(?:list|area|section|respond|thread|body|content|wrapper|form|box))?|disqus[\w-]*|respond|quiz(?:[-_][\w-]+)?|poll(?:[-_][\w-]+)?|survey(?:[-_][\w-]+)?|breadcrumbs?|cookie[\w-]*|newsletter[\w-]*|modal|(?:js-)?(?:paywall|capping|gdpr|consent)[\w-]*|lightbox)$/iu;

const FOREIGN_TYPE = /\b(?:Comment|QAPage|Quiz|UserComments)$/;

/** A name with `faq` for one of its words, such as `page-faq` or `faq_list`. */
const FAQ_NAME = /(?:^|[^a-z])faqs?(?:$|[^a-z])/i;

export function isInline({ tag }: MarkupElement): boolean {
  return INLINE.has(tag);
}

/** Whether an element holds nothing that the document says: scripts, controls, navigation, comments, a quiz. */
export function isSilent(element: MarkupElement): boolean {
  if (SILENT.has(element.tag)) return true;
  if (/^(?:alert)?dialog$/.test(element.attributes.get('role') ?? '')) return true;
  // What a whole page is called says what it allows, not what it is: `comments-open`.
  if (['html', 'body', 'main', 'article'].includes(element.tag) && !isForeignType(element)) return false;
  return isForeignType(element) || namesOf(element).some((name) => FOREIGN.test(name));
}

/** Whether the author calls an element FAQ. */
export function isNamedFaq(element: MarkupElement): boolean {
  return !['html', 'body'].includes(element.tag) && namesOf(element).some((name) => FAQ_NAME.test(name));
}

/** An element's id and classes. */
export function namesOf({ attributes }: MarkupElement): readonly string[] {
  return `${attributes.get('id') ?? ''} ${attributes.get('class') ?? ''}`.split(/\s+/).filter((name) => name !== '');
}

/** From 1 to 6, also where an element only says that it is a heading; `null` for other elements. */
export function getHeadingDepth({ tag, attributes }: MarkupElement): number | null {
  if (/^h[1-6]$/.test(tag)) return Number(tag[1]);
  if (attributes.get('role') !== 'heading') return null;
  const level = Number(attributes.get('aria-level') ?? 2);
  return level >= 1 && level <= 6 ? Math.floor(level) : 6;
}

export function isElement(node: MarkupNode): node is MarkupElement {
  return typeof node !== 'string';
}

/** All text in a node, white space as it stands. */
export function getText(node: MarkupNode): string {
  return isElement(node) ? node.children.map(getText).join('') : node;
}

function isForeignType({ attributes }: MarkupElement): boolean {
  return FOREIGN_TYPE.test(attributes.get('itemtype') ?? '') || FOREIGN_TYPE.test(attributes.get('typeof') ?? '');
}
