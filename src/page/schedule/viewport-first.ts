/**
 * Reorders items so that work begins where the reader looks: what is in view, then what is below, then what is above, each
 * in the given order. All measuring is done here, at once, before any of the work changes the page.
 */
export function viewportFirst<Item>(
  window: Window,
  items: readonly Item[],
  elementOf: (item: Item) => Element,
): readonly Item[] {
  const [inView, below, above]: [Item[], Item[], Item[]] = [[], [], []];
  for (const item of items) {
    const { top, bottom } = elementOf(item).getBoundingClientRect();
    if (bottom < 0) above.push(item);
    else if (top > window.innerHeight) below.push(item);
    else inView.push(item);
  }
  return [...inView, ...below, ...above];
}
