import { createBlockRun, LINE_GAP, OBJECT_GAP } from './block-run';
import { findElementKind, type ElementKind } from './element-kind';
import { isElement, isText } from './node-kind';
import type { PageBlock } from './page-block';
import { enterPlace, findOuterPlace, type Place } from './place';
import { createSeamTest } from './seam';
import { createAsideTest } from './surroundings';
import { createTitleTest } from './title';

/** An element whose text is being read. */
interface OpenElement {
  readonly element: Element;
  readonly kind: ElementKind;
  readonly place: Place;
  /** The parent of what is shown in it: itself, its open shadow tree, or, for a slot, the host around that tree. */
  readonly holder: Node;
  /** The element, if it is a slot that shows children of the host. */
  readonly slot: Element | null;
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
 * pause there. Returns the block-level elements that were not read to their end, because the page meanwhile took away the
 * place where the reading stood.
 *
 * `onHost` is told of each element read that has an open shadow tree, and of custom elements, which may get one later.
 */
export function* readBlocks(
  root: Node,
  isWanted: BlockFilter,
  onHost: (element: Element) => void = () => {},
): Generator<PageBlock | null, readonly Element[], undefined> {
  const document = root.ownerDocument ?? (root as Document);
  const isAside = createAsideTest(document);
  const outer = findOuterPlace(root, isAside);
  if (outer === null) return [];
  const run = createBlockRun(createTitleTest(document), createSeamTest(document));
  const open: OpenElement[] = [];

  function enter(element: Element, place: Place): PageBlock | null {
    const tag = element.localName;
    const kind = findElementKind(element);
    const isBlock = kind === 'block';
    const ended = isBlock || kind === 'opaque' ? run.end() : null;
    if (kind === 'line-break') run.addGap(LINE_GAP);
    if (kind === 'object' || tag === 'sup') run.addGap(OBJECT_GAP);
    const isEntered = kind === 'inline' || (isBlock && (element === root || isWanted(element)));
    if (!isEntered) return ended;
    const { shadowRoot } = element;
    if (shadowRoot !== null || tag.includes('-')) onHost(element);
    const [slotted] = tag === 'slot' ? (element as HTMLSlotElement).assignedNodes() : [];
    open.push({
      element,
      kind,
      place: enterPlace(element, place, isBlock, isAside),
      holder: slotted?.parentNode ?? shadowRoot ?? element,
      slot: slotted ? element : null,
    });
    return ended;
  }

  function leave(): PageBlock | null {
    const { element, kind } = open.pop()!;
    if (element.localName === 'sup') run.addGap(OBJECT_GAP);
    return kind === 'block' ? run.end() : null;
  }

  /** `node`, or the first after it that the open element shows. */
  function findShown(node: Node | null): Node | null {
    const { slot } = open.at(-1)!;
    let at = node;
    if (slot !== null) while (at !== null && (at as Partial<Text>).assignedSlot !== slot) at = at.nextSibling;
    return at;
  }

  /** What the open element shows after `node`; `undefined` where the page has taken that out of it. */
  function findAfter(node: Node): Node | null | undefined {
    const parent = open.at(-1);
    if (parent === undefined) return null;
    return node.parentNode === parent.holder ? findShown(node.nextSibling) : undefined;
  }

  let count = 0;
  let node: Node | null | undefined = root === document ? document.documentElement : root;
  while (node) {
    const place = open.at(-1)?.place ?? outer;
    const depth = open.length;
    let ended: PageBlock | null = null;
    if (isElement(node)) ended = enter(node, place);
    else if (isText(node)) run.addText(node, place);
    count += 1;
    if (ended !== null || count % PAUSE_AFTER === 0) yield ended;
    node = open.length > depth ? findShown(open.at(-1)!.holder.firstChild) : findAfter(node);
    while (node === null && open.length > 0) {
      const { element } = open.at(-1)!;
      ended = leave();
      if (ended !== null) yield ended;
      node = findAfter(element);
    }
  }
  if (open.length === 0) yield run.end();
  return open.filter(({ kind }) => kind === 'block').map(({ element }) => element);
}
