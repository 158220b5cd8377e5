/** The host of the shadow tree that a node stands in or is the root of; `null` outside of one. */
export function findHost(node: Node): Element | null {
  const root = node.getRootNode();
  return isShadowRoot(root) ? root.host : null;
}

/** By its own marks: saved pages are read in Node too, where no class of the page's is global. */
export function isShadowRoot(node: Node): node is ShadowRoot {
  return node.nodeType === 11 && 'host' in node;
}

/**
 * The element around a node as the page is shown: a slot around what is shown in it, a host around its shadow tree. `null`
 * at the top, and for the child of a host whose open shadow tree has no slot for it: that is not shown.
 */
export function findParent(node: Node): Element | null {
  const { parentElement, assignedSlot = null } = node as Partial<Text>;
  if (assignedSlot !== null) return assignedSlot;
  return parentElement ? (parentElement.shadowRoot === null ? parentElement : null) : findHost(node);
}

/** The elements around a node as the page is shown, innermost first. */
export function listAncestors(node: Node): Element[] {
  const ancestors: Element[] = [];
  for (let element = findParent(node); element !== null; element = findParent(element)) ancestors.push(element);
  return ancestors;
}

/** As `closest`, by the page as it is shown. */
export function findClosest(element: Element, selector: string): Element | null {
  return [element, ...listAncestors(element)].find((each) => each.matches(selector)) ?? null;
}

/** Whether an element is in a node, or in a shadow tree in it. */
export function isWithin(element: Element, node: Node): boolean {
  const host = findHost(element);
  return node.contains(element) || (host !== null && isWithin(host, node));
}

/** An element and all elements in it, also in open shadow trees and in the slots there; some more than once. */
export function listInside(element: Element): Element[] {
  return [element, ...element.querySelectorAll('*')].flatMap((inner) => {
    const slotted = inner instanceof HTMLSlotElement ? inner.assignedElements() : null;
    const further = inner.shadowRoot?.children ?? slotted;
    return further ? [inner, ...[...further].flatMap(listInside)] : inner;
  });
}
