import { listAncestors } from '@/page/shadow/shadow-tree';

/** Where apps are commonly mounted. */
const APP_ROOT = '#root, #app, #react-root, #application, [id$="-root"], [id$="-app"]';

/** Where there are line ends, they are between the first children too. */
const MOST_CHILDREN = 50;

const LINE_END = /^\s*\n\s*$/;

/**
 * Whether the HTML around a block was written by hand or by templates that keep line ends between elements, as no framework
 * does that takes its HTML over again: React, Preact, Vue, Svelte and Solid drop them. Where they are in doubt,
 * an element may be the only one in its parent without a line end; `isStrict` allows none. See docs/adr/0015-hydration.md.
 */
export function isHandWritten(container: Element, isStrict: boolean): boolean {
  const [parent, ...outer] = listAncestors(container);
  if (parent === undefined || !hasLineEnds(parent)) return false;
  const isWhole = isStrict || container.closest(APP_ROOT) !== null;
  // What is in body is often put together from several templates, and says nothing.
  return outer.slice(0, -2).every((element) => hasLineEnds(element) || (!isWhole && element.childElementCount === 1));
}

function hasLineEnds({ firstChild }: Element): boolean {
  let count = 0;
  for (let child = firstChild; child !== null && count < MOST_CHILDREN; child = child.nextSibling, count += 1) {
    if (child.nodeType === 3 && LINE_END.test(child.nodeValue!)) return true;
  }
  return false;
}
