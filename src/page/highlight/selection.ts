/**
 * Whether the reader's selection or caret is in the node. Emptying it would make the selection collapse or the caret jump.
 */
export function isSelected(node: Text): boolean {
  const selection = node.ownerDocument.getSelection();
  if (selection === null || selection.rangeCount === 0) return false;
  if (selection.anchorNode === node || selection.focusNode === node) return true;
  return !selection.isCollapsed && selection.containsNode(node, true);
}
