import { isElement, isText } from '@/page/text/node-kind';
import type { PageWatcher } from '@/page/watch/page-watcher';

import { BOX_ATTRIBUTE, TERM_ATTRIBUTE } from './mark-attributes';

const OURS = `[${TERM_ATTRIBUTE}], [${BOX_ATTRIBUTE}]`;

/**
 * A page that copies its own elements (a slider, `innerHTML` read and written) copies our marks with them. Those are not
 * ours to follow: they are unwrapped, and the text is one node again, the first, as it would be without us. Where the
 * page has written to that node already, what stands behind it is the old text, and goes.
 */
export function startDroppingStrayMarks(
  watcher: PageWatcher,
  isOurs: (node: Node) => boolean,
  signal: AbortSignal,
): void {
  watcher.listen(
    (records) => {
      const added = records.flatMap(({ addedNodes }) => [...addedNodes]);
      const found = added.flatMap((node) => (isElement(node) ? [node, ...node.querySelectorAll(OURS)] : []));
      const strays = new Set(found.filter((element) => element.matches(OURS) && !isOurs(element)));
      if (strays.size > 0) watcher.mutate(() => dropMarks(strays, added));
    },
    signal,
    'first',
  );
}

function dropMarks(strays: ReadonlySet<Element>, added: readonly Node[]): void {
  let first: Text | null = null;
  let isRewritten = false;

  /** Not what stood there before, such as the text that the page put a part of its copy behind. */
  const isCopied = (node: Node | null): node is Text =>
    node !== null && isText(node) && added.some((root) => root.contains(node));

  function join(node: Node): void {
    if (node === first || !isText(node)) return;
    const { previousSibling } = node;
    if (first !== null && previousSibling === first) {
      if (!isRewritten) first.data += node.data;
      node.remove();
      return;
    }
    first = node;
    isRewritten = false;
    // A copied stand-in: the node that was emptied, an empty one, and then the text.
    const empty = node.data === '' ? node : previousSibling;
    if (!isCopied(empty) || empty.data !== '' || !isCopied(empty.previousSibling)) return;
    first = empty.previousSibling;
    isRewritten = first.data !== '';
    empty.remove();
    if (node !== empty) join(node);
  }

  for (const stray of strays) {
    const { childNodes, previousSibling, nextSibling } = stray;
    const inner = [...childNodes];
    const isMark = stray.localName === 'mark';
    if (isMark && isCopied(previousSibling)) join(previousSibling);
    // An empty one ends the copy.
    if (isMark && isCopied(nextSibling)) {
      if (nextSibling.data === '') nextSibling.remove();
      else inner.push(nextSibling);
    }
    stray.replaceWith(...inner);
    if (isMark) inner.forEach(join);
  }
}
