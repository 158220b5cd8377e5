import { TERM_ATTRIBUTE } from '@/page/highlight/mark-attributes';
import { findElementKind } from '@/page/text/element-kind';
import { isElement } from '@/page/text/node-kind';
import { findParent } from '@/page/shadow/shadow-tree';

/**
 * The nearest block-level element around a node, or the node itself if it is one: what has to be read again when the node
 * changes. `null` where text is not read (scripts, form fields, editable regions), and for nodes that are not on the page or
 * not shown.
 */
export function findContainer(node: Node): Element | null {
  let container: Element | null = null;
  let element = isElement(node) ? node : findParent(node);
  let top: Element | null = null;
  for (; element !== null; element = findParent(element)) {
    const kind = element.hasAttribute(TERM_ATTRIBUTE) ? 'inline' : findElementKind(element);
    if (kind === 'block') container ??= element;
    else if (kind !== 'inline') return null;
    top = element;
  }
  return top !== null && top === node.ownerDocument?.documentElement ? container : null;
}
