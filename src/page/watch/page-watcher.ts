export type PageListener = (records: readonly MutationRecord[]) => void;

/** Sees what the page changes in its document, and tells it from what we change. */
export interface PageWatcher {
  /** Watches an open shadow tree as well: what is watched around it ends at its root. */
  watchRoot(root: ShadowRoot): void;
  /** Runs a change of ours. What the page changed before is told first; what this changes is told to nobody. */
  mutate<T>(change: () => T): T;
  /**
   * Whether a script of the page has once added to the end of what a text node held, as text that streams in is: it may do
   * so again with `appendData`, or read the node first.
   */
  hasGrown(node: Text): boolean;
  /**
   * Tells of the page's changes in the microtask checkpoint in which they were made, so before they are painted. The
   * listener that gives the page its own nodes back is `first`; the others then see the page as it is.
   */
  listen(listener: PageListener, signal: AbortSignal, order?: 'first' | 'after'): void;
}

/** Attributes that decide whether text is read at all, and where it is shown. */
const WATCHED_ATTRIBUTES = ['contenteditable', 'hidden', 'slot'];

/** The one MutationObserver on the page. On abort it tells what is still untold, and stops. */
export function startPageWatcher(document: Document, signal: AbortSignal): PageWatcher {
  const listeners = { first: new Set<PageListener>(), after: new Set<PageListener>() };
  const grown = new WeakSet<Node>();
  let isOurs = false;

  function tell(records: readonly MutationRecord[]): void {
    if (records.length === 0) return;
    // Until then it is the parser that adds to text. Only text tells its old value.
    if (document.readyState !== 'loading') {
      for (const { target, oldValue } of records) {
        const { data } = target as Text;
        if (oldValue && data !== oldValue && data.startsWith(oldValue)) grown.add(target);
      }
    }
    for (const listener of [...listeners.first, ...listeners.after]) listener(records);
  }

  const observer = new MutationObserver(tell);
  const watchRoot = (root: Node): void =>
    observer.observe(root, {
      subtree: true,
      childList: true,
      characterData: true,
      characterDataOldValue: true,
      attributeFilter: WATCHED_ATTRIBUTES,
    });
  watchRoot(document);
  signal.addEventListener(
    'abort',
    () => {
      tell(observer.takeRecords());
      observer.disconnect();
    },
    { once: true },
  );

  return {
    watchRoot,

    mutate(change) {
      if (isOurs) return change();
      tell(observer.takeRecords());
      isOurs = true;
      try {
        return change();
      } finally {
        isOurs = false;
        observer.takeRecords();
      }
    },

    hasGrown: (node) => grown.has(node),

    listen(listener, listenerSignal, order = 'after') {
      listeners[order].add(listener);
      listenerSignal.addEventListener('abort', () => listeners[order].delete(listener), { once: true });
    },
  };
}
