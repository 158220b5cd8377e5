import { findHost, isShadowRoot } from '@/page/shadow/shadow-tree';

/** Whether the reader's selection or caret is in a node. Emptying it would make the selection collapse or the caret jump. */
export interface SelectionTest {
  (node: Node): boolean;
  /** Looks anew: we have set the selection ourselves, and the browser tells of it later. */
  forget(): void;
}

/** Asks the browser once after each change: every look at the selection makes it lay out what was changed before. */
export function createSelectionTest(document: Document, signal: AbortSignal): SelectionTest {
  let ranges: readonly Range[] | null = null;
  let inTrees = new Map<Node, boolean>();
  const forget = (): void => {
    ranges = null;
    inTrees = new Map();
  };
  document.addEventListener('selectionchange', forget, { signal });

  const isSelected = (node: Node): boolean => {
    const selection = document.getSelection();
    ranges ??= listRanges(selection);
    if (ranges.some((range) => range.intersectsNode(node))) return true;
    const root = node.getRootNode();
    if (!isShadowRoot(root)) return false;
    if (!inTrees.has(root)) inTrees.set(root, isSelectionIn(selection, root));
    return inTrees.get(root)!;
  };
  return Object.assign(isSelected, { forget });
}

/**
 * Whether a selection begins or ends in a shadow tree: then all of the tree counts as selected. Chromium's own ranges stop at
 * the host, so the browser has to be asked for this tree (https://w3c.github.io/selection-api/#dom-selection-getcomposedranges).
 */
function isSelectionIn(selection: Selection | null, root: ShadowRoot): boolean {
  const ranges = selection?.getComposedRanges?.({ shadowRoots: listRoots(root) }) ?? [];
  return ranges.some(
    ({ startContainer, endContainer }) => root.contains(startContainer) || root.contains(endContainer),
  );
}

/** A shadow tree and those around it. */
function listRoots(root: ShadowRoot): ShadowRoot[] {
  const outer = findHost(root)!.getRootNode();
  return isShadowRoot(outer) ? [root, ...listRoots(outer)] : [root];
}

/** Firefox lets readers select several places at once. */
function listRanges(selection: Selection | null): Range[] {
  return Array.from({ length: selection?.rangeCount ?? 0 }, (_, index) => selection!.getRangeAt(index));
}
