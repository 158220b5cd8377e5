import { createBlockRun, LINE_GAP, OBJECT_GAP } from './block-run';
import { findElementKind, type ElementKind } from './element-kind';
import type { PageBlock } from './page-block';
import { enterPlace, findOuterPlace, type Place } from './place';
import { createSeamTest } from './seam';
import { createAsideTest } from './surroundings';
import { createTitleTest } from './title';

interface OpenElement {
  readonly element: Element;
  readonly kind: ElementKind;
  readonly place: Place;
}

/** Whether to read the text of a block-level element below the root. */
export type BlockFilter = (element: Element) => boolean;

/** All text under `root` in document order, by block; `root` may be a document, an element or a text node. */
export function collectBlocks(root: Node): PageBlock[] {
  return [...readBlocks(root, () => true)].filter((block) => block !== null);
}

/** Nodes read between two pauses: some microseconds' worth, so that looking at the clock at each pause costs little. */
const PAUSE_AFTER = 32;

/**
 * As `collectBlocks`, bit by bit: yields each block when it ends, and `null` after every few nodes, so that the caller may
 * pause there. Returns whether it read to the end: not so if the page meanwhile took away the place it stood at.
 */
export function* readBlocks(root: Node, isWanted: BlockFilter): Generator<PageBlock | null, boolean, undefined> {
  const document = root.ownerDocument ?? (root as Document);
  const isAside = createAsideTest(document);
  const outer = findOuterPlace(root, isAside);
  if (outer === null) return true;
  const run = createBlockRun(createTitleTest(document), createSeamTest(document));
  const open: OpenElement[] = [];

  function enter(element: Element, kind: ElementKind, place: Place): PageBlock | null {
    const isBlock = kind === 'block';
    const ended = isBlock || kind === 'opaque' ? run.end() : null;
    if (kind === 'line-break') run.addGap(LINE_GAP);
    if (kind === 'object' || element.localName === 'sup') run.addGap(OBJECT_GAP);
    const isEntered = kind === 'inline' || (isBlock && (element === root || isWanted(element)));
    if (isEntered) open.push({ element, kind, place: enterPlace(element, place, isBlock, isAside) });
    return ended;
  }

  function leave(): PageBlock | null {
    const { element, kind } = open.pop()!;
    if (element.localName === 'sup') run.addGap(OBJECT_GAP);
    return kind === 'block' ? run.end() : null;
  }

  let last = root;
  let count = 0;
  for (let node: Node | null = root; node !== null;) {
    while (open.length > 0 && open.at(-1)!.element !== node.parentNode) {
      const ended = leave();
      if (ended !== null) yield ended;
    }
    const place = open.at(-1)?.place ?? outer;
    const kind = isElement(node) ? findElementKind(node) : null;
    if (isText(node)) run.addText(node, place);
    const ended = kind === null ? null : enter(node as Element, kind, place);
    last = node;
    count += 1;
    if (ended !== null || count % PAUSE_AFTER === 0) yield ended;
    node = findNext(node, root, kind === null || open.at(-1)?.element === node);
  }
  while (open.length > 0) yield leave();
  yield run.end();
  return root.contains(last);
}

function isElement(node: Node): node is Element {
  return node.nodeType === Node.ELEMENT_NODE;
}

/** Also a CDATA section, which XHTML pages may use for text. */
function isText(node: Node): node is Text {
  return node.nodeType === Node.TEXT_NODE || node.nodeType === Node.CDATA_SECTION_NODE;
}

/** The node after `node` in document order, inside `root`; `null` at the end. */
function findNext(node: Node, root: Node, isEntered: boolean): Node | null {
  if (isEntered && node.firstChild !== null) return node.firstChild;
  for (let at: Node | null = node; at !== null && at !== root; at = at.parentNode) {
    if (at.nextSibling !== null) return at.nextSibling;
  }
  return null;
}
