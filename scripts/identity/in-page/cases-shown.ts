/** The values of `data-case` on the page, in order, of those elements in which something is highlighted now. */
export function listCasesShown(document: Document): readonly string[] {
  const painted = listPaintedNodes();
  return [...document.querySelectorAll('[data-case]')]
    .filter(
      (each) =>
        each.querySelector('mark[data-backgrounder-term]') !== null || painted.some((node) => each.contains(node)),
    )
    .map((each) => each.getAttribute('data-case')!);
}

function listPaintedNodes(): readonly Node[] {
  const nodes: Node[] = [];
  CSS.highlights.forEach((highlight, name) => {
    if (!name.startsWith('backgrounder')) return;
    highlight.forEach(({ startContainer }) => nodes.push(startContainer));
  });
  return nodes;
}
