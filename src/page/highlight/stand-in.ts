import { isElement } from '@/page/text/node-kind';

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
  readonly own: readonly Node[];
}

/** What the page did to the node since the copy stands in for it. */
export interface PageDeed {
  /** It wrote the node's text anew. */
  readonly isRewritten: boolean;
  /** It took the node out, or put it somewhere else. */
  readonly isMoved: boolean;
}

/**
 * Shows a marked copy of the node's text in its place. `wrapper`, where given, holds the copy together as one box. Where a
 * mark is the copy's last part, an empty text node follows: so whoever finds a mark can tell whether the text behind it is
 * of the same node.
 */
export function showStandIn(node: Text, marked: MarkedText, wrapper: HTMLElement | null): StandIn {
  const { marks } = marked;
  const makeEmpty = (): Text => node.ownerDocument.createTextNode('');
  const nodes = marked.nodes.at(-1) === marks.at(-1) ? [...marked.nodes, makeEmpty()] : marked.nodes;
  wrapper?.append(...nodes);
  // An empty text node that only normalize() takes away: it tells the page's normalize() from the page's remove().
  const canary = makeEmpty();
  const parts = [canary, ...(wrapper === null ? nodes : [wrapper])];
  const own = [...parts, ...(wrapper === null ? [] : nodes), ...marks.map((mark) => mark.firstChild!)];
  const standIn = { node, text: node.data, marks, parts, own };
  node.data = '';
  node.after(...parts);
  return standIn;
}

/**
 * Takes the copy away and gives the node its text back, wherever it is now. What the page did meanwhile stands: text it
 * wrote to the node, what it took out of the copy, and where it put its own into it. Where a script that makes the page's
 * children like others, one by one, has written to the node and used the copy, too, what it left of that is text of the page.
 */
export function giveBack({ node, text, parts, own }: StandIn, { isRewritten, isMoved }: PageDeed): void {
  const left = parts.filter(({ parentNode }) => parentNode !== null);
  const isOut = node.parentNode === null;
  if (isOut && left[0] !== parts[0] && left.length > 0) {
    settleNormalized(node, text, left);
    return;
  }
  const isTakenOver = textOf(parts) !== text || (isRewritten && left.length < parts.length);
  const isLeft = isRewritten || isOut ? isTakenOver : !isMoved && hasStrangers(left, own);
  if (!isRewritten && (isMoved || !isLeft)) node.data = isMoved ? text : textOf(left);
  if (isLeft) {
    unwrap(own);
    return;
  }
  for (const part of parts) part.remove();
}

/**
 * Whether a script that goes over the page's text, to link words or to translate them, has put something into the copy.
 * What stands before the canary was put behind the node, so behind all of its text.
 */
function hasStrangers(left: readonly ChildNode[], own: readonly Node[]): boolean {
  return (
    left.some((part, position) => position > 0 && part.previousSibling !== left[position - 1]) ||
    left.flatMap(listNodes).some((node) => isElement(node) && !own.includes(node))
  );
}

/** Leaves the copy's text where it is: there the page's script wants it. */
function unwrap(own: readonly Node[]): void {
  for (const node of own) {
    if (isElement(node)) node.replaceWith(...node.childNodes);
    else if (node.nodeValue === '') (node as Text).remove();
  }
}

/** A node and all in it. */
function listNodes(root: Node): readonly Node[] {
  return [root, ...[...root.childNodes].flatMap(listNodes)];
}

/**
 * The page called normalize(), which drops empty text nodes and joins those that touch. Puts the node back with what is left
 * of its text, and has the page's normalize() join it with the text around it.
 */
function settleNormalized(node: Text, text: string, left: readonly ChildNode[]): void {
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
