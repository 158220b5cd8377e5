import type { StandIn } from './stand-in';

/**
 * Gives a node its text back (`giveBack`) without the reader's selection or caret going elsewhere: where it begins or ends
 * in the copy, it then does in the node. Returns whether that was so.
 */
export function keepSelection({ node, own }: StandIn, giveBack: () => void): boolean {
  const selection = node.ownerDocument.getSelection();

  /** How much text of the node stands before a place in its copy; `null` for a place elsewhere. */
  const measure = (container: Node | null | undefined, offset: number): number | null => {
    if (!container || !own.includes(container)) return null;
    const range = new Range();
    range.setStart(node, 0);
    range.setEnd(container, offset);
    return String(range).length;
  };

  const start = measure(selection?.anchorNode, selection?.anchorOffset ?? 0);
  const end = measure(selection?.focusNode, selection?.focusOffset ?? 0);
  giveBack();
  if (selection === null || (start === null && end === null)) return false;
  const { anchorNode, anchorOffset, focusNode, focusOffset } = selection;
  selection.setBaseAndExtent(
    start === null ? anchorNode! : node,
    start ?? anchorOffset,
    end === null ? focusNode! : node,
    end ?? focusOffset,
  );
  return true;
}

/** Does something that keeps the selection, so that its range, which a script of the page may hold, is still where the selection is. */
export function keepRange(document: Document, act: () => void): void {
  const getRange = (): Range | null => {
    const selection = document.getSelection();
    return selection?.rangeCount ? selection.getRangeAt(0) : null;
  };
  const before = getRange();
  act();
  const now = getRange();
  if (before === null || now === null || before === now) return;
  before.setStart(now.startContainer, now.startOffset);
  before.setEnd(now.endContainer, now.endOffset);
}
