import { findElementKind } from '@/page/text/element-kind';

import { findContainer } from './find-container';

/** What the page's changes mean for its text. */
export interface ChangedPlaces {
  /** Elements whose text is gone, or to be looked at as if new. */
  readonly lost: ReadonlySet<Element>;
  /** Block-level elements whose own text has to be read, again or for the first time. */
  readonly touched: ReadonlySet<Element>;
}

/** `hasText` tells whether text directly in a block-level element is known. */
export function findChangedPlaces(
  records: readonly MutationRecord[],
  hasText: (container: Element) => boolean,
): ChangedPlaces {
  const lost = new Set<Element>();
  const touched = new Set<Element>();
  const containers = new Map<Node, Element | null>();

  function findContainerOnce(node: Node): Element | null {
    if (!containers.has(node)) containers.set(node, findContainer(node));
    return containers.get(node)!;
  }

  function touch(container: Element | null): void {
    if (container !== null) touched.add(container);
  }

  function changeChildren({ target, addedNodes, removedNodes }: MutationRecord): void {
    for (const node of removedNodes) if (isElement(node)) lost.add(node);
    const container = findContainerOnce(target);
    if (container === null && target.nodeType !== Node.DOCUMENT_NODE) return;
    for (const node of addedNodes) if (findShare(node) === 'block') touch(node as Element);
    const shares = new Set([...addedNodes, ...removedNodes].map(findShare));
    if (shares.has('line') || (shares.has('block') && container !== null && hasText(container))) {
      touch(container);
    }
  }

  function changeAttribute(element: Element): void {
    lost.add(element);
    touch(findContainer(element));
    const around = element.parentElement && findContainer(element.parentElement);
    if (around !== null && hasText(around)) touch(around);
  }

  for (const record of records) {
    if (record.type === 'characterData') touch(findContainerOnce(record.target));
    else if (record.type === 'attributes') changeAttribute(record.target as Element);
    else changeChildren(record);
  }
  return { lost, touched };
}

/** Whether a node is part of a line of text, is a block that parts two of them, or neither. */
function findShare(node: Node): 'line' | 'block' | null {
  if (!isElement(node)) return node.nodeType === Node.TEXT_NODE && node.nodeValue!.trim() !== '' ? 'line' : null;
  const kind = findElementKind(node);
  if (kind === 'absent') return null;
  return kind === 'block' || kind === 'opaque' ? 'block' : 'line';
}

function isElement(node: Node): node is Element {
  return node.nodeType === Node.ELEMENT_NODE;
}
