/** The element that has the focus, in whatever open shadow tree; `null` where none has. */
export function findFocused(document: Document): Element | null {
  let focused = document.activeElement;
  for (let inner = focused; inner; inner = inner.shadowRoot?.activeElement ?? null) focused = inner;
  return focused;
}
