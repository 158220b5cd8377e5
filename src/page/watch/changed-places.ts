import { findElementKind } from '@/page/text/element-kind';
import { isElement, isText } from '@/page/text/node-kind';
import { findHost, findParent } from '@/page/shadow/shadow-tree';

import { findContainer } from './find-container';

/** What the page's changes mean for its text. */
export interface ChangedPlaces {
  /** Elements whose text is gone, or to be looked at as if new. */
  readonly lost: ReadonlySet<Element>;
  /** Block-level elements whose own text has to be read, again or for the first time. */
  readonly touched: ReadonlySet<Element>;
}

/**
 * `hasText` tells whether text directly in a block-level element is known; `newHosts` have got a shadow tree since they were
 * read.
 */
export function findChangedPlaces(
  records: readonly MutationRecord[],
  hasText: (container: Element) => boolean,
  newHosts: readonly Element[] = [],
): ChangedPlaces {
  const lost = new Set<Element>();
  const touched = new Set<Element>();
  const containers = new Map<Node, Element | null>();
  /** Hosts whose own children are perhaps shown elsewhere now, or no longer. */
  const hosts = new Set<Element>(newHosts);

  function findContainerOnce(node: Node): Element | null {
    if (!containers.has(node)) containers.set(node, findContainer(node));
    return containers.get(node)!;
  }

  function touch(container: Element | null): void {
    if (container !== null) touched.add(container);
  }

  function changeChildren({ target, addedNodes, removedNodes }: MutationRecord): void {
    for (const node of removedNodes) if (isElement(node)) lost.add(node);
    const host = findHost(target);
    if (host !== null && [...addedNodes, ...removedNodes].some(holdsSlot)) hosts.add(host);
    if ((target as Partial<Element>).shadowRoot) hosts.add(target as Element);
    const container = findContainerOnce(target);
    if (container === null && target.nodeType !== Node.DOCUMENT_NODE) return;
    for (const node of addedNodes) if (findShare(node) === 'block' && findParent(node) !== null) touch(node as Element);
    const shares = new Set([...addedNodes, ...removedNodes].map(findShare));
    if (shares.has('line') || (shares.has('block') && container !== null && hasText(container))) {
      touch(container);
    }
  }

  function changeAttribute(element: Element): void {
    lost.add(element);
    touch(findContainer(element));
    if (element.parentElement?.shadowRoot) hosts.add(element.parentElement);
    const parent = findParent(element);
    const around = parent && findContainer(parent);
    if (around !== null && hasText(around)) touch(around);
  }

  function changeSlots(host: Element): void {
    touch(findContainerOnce(host));
    for (const slot of host.shadowRoot?.querySelectorAll('slot') ?? []) touch(findContainer(slot));
    for (const child of host.children) if (findParent(child) === null) lost.add(child);
  }

  for (const record of records) {
    if (record.type === 'characterData') touch(findContainerOnce(record.target));
    else if (record.type === 'attributes') changeAttribute(record.target as Element);
    else changeChildren(record);
  }
  for (const host of hosts) changeSlots(host);
  return { lost, touched };
}

/** Whether a node is part of a line of text, is a block that parts two of them, or neither. */
function findShare(node: Node): 'line' | 'block' | null {
  if (!isElement(node)) return isText(node) && node.nodeValue!.trim() !== '' ? 'line' : null;
  const kind = findElementKind(node);
  if (kind === 'absent') return null;
  return kind === 'block' || kind === 'opaque' ? 'block' : 'line';
}

function holdsSlot(node: Node): boolean {
  return isElement(node) && (node.localName === 'slot' || node.querySelector('slot') !== null);
}
