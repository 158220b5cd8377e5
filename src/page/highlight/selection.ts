/** Whether the reader's selection or caret is in a node. Emptying it would make the selection collapse or the caret jump. */
export type SelectionTest = (node: Text) => boolean;

/** Asks the browser once after each change: every look at the selection makes it lay out what was changed before. */
export function createSelectionTest(document: Document, signal: AbortSignal): SelectionTest {
  let ranges: readonly Range[] | null = null;
  document.addEventListener('selectionchange', () => (ranges = null), { signal });

  return (node) => {
    ranges ??= listRanges(document.getSelection());
    return ranges.some((range) => range.intersectsNode(node));
  };
}

/** Firefox lets readers select several places at once. */
function listRanges(selection: Selection | null): Range[] {
  return Array.from({ length: selection?.rangeCount ?? 0 }, (_, index) => selection!.getRangeAt(index));
}
