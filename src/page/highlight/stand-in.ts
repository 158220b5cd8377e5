import type { MarkedText } from './mark-ranges';

/**
 * A marked copy of a text node of the page. The node stays in its place, emptied, and the copy follows it as siblings: so
 * whatever the page keeps hold of is still where the page put it.
 */
export interface StandIn {
  readonly node: Text;
  /** What the node held. */
  readonly text: string;
  readonly marks: readonly HTMLElement[];
  /** What was put behind the node, in order. */
  readonly parts: readonly ChildNode[];
  /** All nodes of the copy, at any depth. */
  readonly own: ReadonlySet<Node>;
}

/** What the page did to the node since the copy stands in for it. */
export interface PageDeed {
  /** It wrote the node's text anew. */
  readonly isRewritten: boolean;
  /** It took the node out, or put it somewhere else. */
  readonly isMoved: boolean;
}

/** Shows a marked copy of the node's text in its place. `wrapper`, where given, holds the copy together as one box. */
export function showStandIn(node: Text, { nodes, marks }: MarkedText, wrapper: HTMLElement | null): StandIn {
  wrapper?.append(...nodes);
  // An empty text node that only normalize() takes away: it tells the page's normalize() from the page's remove().
  const canary = node.ownerDocument.createTextNode('');
  const parts = [canary, ...(wrapper === null ? nodes : [wrapper])];
  const standIn = { node, text: node.data, marks, parts, own: new Set(parts.flatMap(listNodes)) };
  node.data = '';
  node.after(...parts);
  return standIn;
}

/**
 * Takes the copy away and gives the node its text back, wherever it is now. What the page did meanwhile stands: text it
 * wrote to the node, and what it took out of the copy.
 */
export function giveBack(standIn: StandIn, { isRewritten, isMoved }: PageDeed): void {
  const { node, text, parts } = standIn;
  if (isNormalized(standIn)) {
    settleNormalized(standIn);
    return;
  }
  if (!isRewritten && !isMoved && hasStrangers(standIn)) {
    unwrap(standIn);
    return;
  }
  const left = parts.filter((part) => part.parentNode !== null);
  if (!isRewritten) node.data = isMoved ? text : textOf(left);
  for (const part of parts) part.remove();
}

/**
 * Whether a script that goes over the page's text, to link words or to translate them, has put something into the copy.
 * What stands before the canary was put behind the node, so behind all of its text.
 */
function hasStrangers({ parts: [canary, ...copies], own }: StandIn): boolean {
  const last = copies.findLast(({ parentNode }) => parentNode !== null);
  for (let node = canary!.nextSibling; node !== null && node !== last; node = node.nextSibling) {
    if (!own.has(node)) return true;
  }
  return copies.some((copy) => listNodes(copy).some((node) => node.nodeType === Node.ELEMENT_NODE && !own.has(node)));
}

/** Leaves the copy's text where it is, as that is where the page's script has put its own. */
function unwrap({ own }: StandIn): void {
  for (const node of own) {
    if (node.nodeType === Node.ELEMENT_NODE) (node as Element).replaceWith(...node.childNodes);
  }
}

/** A node and all in it. */
function listNodes(root: Node): readonly Node[] {
  return [root, ...[...root.childNodes].flatMap(listNodes)];
}

/** The page called normalize(), which drops empty text nodes and joins those that touch. */
function isNormalized({ node, parts }: StandIn): boolean {
  const [canary, ...copies] = parts;
  return node.parentNode === null && canary?.parentNode === null && copies.some((copy) => copy.parentNode !== null);
}

/** Puts the node back with what is left of its text, and has the page's normalize() join it with the text around it. */
function settleNormalized({ node, text, parts }: StandIn): void {
  const left = parts.filter((part) => part.parentNode !== null);
  const parent = left[0]!.parentNode!;
  left[0]!.before(node);
  node.data = textOf(left);
  for (const part of left) part.remove();
  parent.normalize();
  if (node.parentNode === null) node.data = text;
}

function textOf(nodes: readonly Node[]): string {
  return nodes.map((node) => node.textContent).join('');
}
