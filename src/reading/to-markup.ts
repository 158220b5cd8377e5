import type { MarkupElement, MarkupNode } from '@/core/draft/markup-node';

/** What core asks of an element; the rest, handlers of events among them, stays behind. */
const ATTRIBUTES = new Set(
  (
    'id class style role lang xml:lang href rel name property content itemprop itemtype typeof http-equiv datetime pubdate ' +
    'aria-expanded aria-controls aria-level data-toggle data-target data-bs-toggle data-bs-target'
  ).split(' '),
);

/** What holds code instead of text. */
const CODE = new Set(['script', 'style', 'template', 'noscript', 'object', 'embed', 'iframe']);

/** Browsers nest elements no deeper than 512 levels, articles some 30; below this only the text is kept. */
const DEEPEST = 200;

/** An element with what is in it as plain data. Addresses that would run a script are left out. */
export function toMarkup(element: Element, depth = 0): MarkupElement {
  return {
    tag: element.localName,
    attributes: readAttributes(element),
    children: depth < DEEPEST ? readChildren(element, depth) : [readText(element)],
  };
}

function readAttributes(element: Element): ReadonlyMap<string, string> {
  const kept = [...element.attributes].filter(({ name, value }) => ATTRIBUTES.has(name) && !isScript(name, value));
  return new Map(kept.map(({ name, value }) => [name, value]));
}

/** Browsers skip white space and control characters in a scheme. */
function isScript(name: string, value: string): boolean {
  // oxlint-disable-next-line no-control-regex -- control characters are what it looks for
  return name === 'href' && /^(?:javascript|data|vbscript):/i.test(value.replaceAll(/[\u0000-\u0020]/g, ''));
}

function readChildren(element: Element, depth: number): readonly MarkupNode[] {
  return [...element.childNodes].flatMap((node): readonly MarkupNode[] => {
    if (isText(node)) return node.data === '' ? [] : [node.data];
    if (!isElement(node) || CODE.has(node.localName)) return [];
    return [toMarkup(node, depth + 1)];
  });
}

function readText(element: Element): string {
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const texts: string[] = [];
  while (walker.nextNode()) {
    const text = walker.currentNode as Text;
    if (!CODE.has(text.parentElement?.localName ?? '')) texts.push(text.data);
  }
  return texts.join('');
}

function isText(node: Node): node is Text {
  return node.nodeType === Node.TEXT_NODE || node.nodeType === Node.CDATA_SECTION_NODE;
}

function isElement(node: Node): node is Element {
  return node.nodeType === Node.ELEMENT_NODE;
}
