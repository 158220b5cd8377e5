/**
 * The text nodes that a highlight of the page's own (CSS Custom Highlight API) begins or ends in: emptied, they would lose it.
 * `registry` is the document's `CSS.highlights`; `null` where the browser has none. Firefox tells content scripts of none:
 * it has no iterators for them.
 */
export function findHighlighted(registry: HighlightRegistry | null): ReadonlySet<Node> {
  const nodes = new Set<Node>();
  try {
    for (const [name, ranges] of registry ?? []) {
      if (name.startsWith('backgrounder')) continue;
      for (const { startContainer, endContainer } of ranges) nodes.add(startContainer).add(endContainer);
    }
  } catch {
    // So it is in Firefox.
  }
  return nodes;
}
