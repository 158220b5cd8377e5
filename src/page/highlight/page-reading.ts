import type { Boxes } from './text-lines';

/** One reading of the page, during which nothing changes; what is asked for twice is read once. */
export interface PageReading {
  /** Whether the page may have style rules of such a kind. */
  hasRules(kind: RegExp): boolean;
  getBox(element: Element): DOMRect;
  /** What shows of an element besides its place and size. */
  getLook(element: Element): string;
  /** What there is of texts and elements on each line between two nodes, or inside one, seen from an element's corner. */
  listBoxes(start: Node, end: Node, from: Element): Boxes;
  listBoxesOfText(node: Text, start: number, end: number, from: Element): Boxes;
}

/** What rules for an element's surroundings are there to change, as far as it moves nothing. */
const LOOK = [
  'color',
  'backgroundColor',
  'backgroundImage',
  'borderTopColor',
  'fontWeight',
  'fontStyle',
  'textDecorationLine',
  'opacity',
  'visibility',
  'textShadow',
  'boxShadow',
  'outlineStyle',
  'filter',
] as const;

/** Rules that may restyle an element for what comes to stand beside it. */
export const ASKING_BESIDE = /[+~]|:(?:empty|(?:first|last|only|nth)-)|sibling-/;
/** Rules that may restyle an element for what comes to stand inside another one. */
export const ASKING_INSIDE = /:(?:has|empty)\b/;

/** Reading makes the browser lay out what was changed before. */
export function startReading(document: Document): PageReading {
  let styles: string | null | undefined;
  const getBox = once((element) => element.getBoundingClientRect());
  const range = getRange(document);

  function list(from: Element): Boxes {
    const boxes: number[] = [];
    const { left: x, top: y } = getBox(from);
    for (const { left, top, right, bottom } of range.getClientRects()) {
      if (left < right && top < bottom) boxes.push(left - x, top - y, right - x, bottom - y);
    }
    return boxes;
  }

  return {
    hasRules(kind) {
      styles ??= readStyles(document);
      return styles === null || kind.test(styles);
    },
    getBox,
    getLook: once(readLook),
    listBoxes(start, end, from) {
      range.setStartBefore(start);
      range.setEndAfter(end);
      return list(from);
    },
    listBoxesOfText(node, start, end, from) {
      range.setStart(node, start);
      range.setEnd(node, end);
      return list(from);
    },
  };
}

const ranges = new WeakMap<Document, Range>();

/** One for all readings, because each one that lives, until it is collected, makes every change of the document slower. */
function getRange(document: Document): Range {
  const range = ranges.get(document) ?? document.createRange();
  ranges.set(document, range);
  return range;
}

/** The text of all style sheets; `null` where one comes from a file, as that takes long to read, or may not be read. */
function readStyles({ styleSheets, adoptedStyleSheets }: Document): string | null {
  const owners = [...styleSheets].map(({ ownerNode }) => ownerNode);
  // By name, as the page may be in a frame, whose classes are others.
  const isReadable = owners.every((owner) => owner?.nodeName.toLowerCase() === 'style') && !adoptedStyleSheets?.length;
  const styles = owners.map((owner) => owner?.textContent).join('');
  return isReadable && !styles.includes('@import') ? styles : null;
}

function readLook(element: Element): string {
  const style = getComputedStyle(element);
  return LOOK.map((property) => style[property]).join();
}

function once<T>(read: (element: Element) => T): (element: Element) => T {
  const known = new Map<Element, T>();
  return (element) => {
    const value = known.get(element) ?? read(element);
    known.set(element, value);
    return value;
  };
}
