/** Custom elements that have no shadow tree yet. */
export interface LateRoots {
  add(host: Element): void;
  /** Looks at them now. */
  look(): void;
}

/** How often (ms) and how many times hosts are looked at after a sign that some may come to life. */
const LOOK_EVERY_MS = 500;
const LOOKS = 10;

/**
 * Attaching a shadow tree tells nobody. So for some seconds hosts are looked at: after they were read, when a script or
 * another part of the page has loaded, and when the reader has scrolled, for pages bring to life what comes into view.
 * `onFound` is told of those that have got a tree, or have left the page; they are forgotten.
 */
export function createLateRoots(
  document: Document,
  onFound: (hosts: readonly Element[]) => void,
  signal: AbortSignal,
): LateRoots {
  const hosts = new Set<Element>();
  let looksLeft = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function look(): void {
    const found = [...hosts].filter((host) => host.shadowRoot !== null || !host.isConnected);
    for (const host of found) hosts.delete(host);
    if (found.length > 0) onFound(found);
  }

  function follow(): void {
    looksLeft -= 1;
    timer = looksLeft > 0 && hosts.size > 0 ? setTimeout(follow, LOOK_EVERY_MS) : undefined;
    look();
  }

  function watch(): void {
    looksLeft = LOOKS;
    if (hosts.size > 0) timer ??= setTimeout(follow, LOOK_EVERY_MS);
  }

  for (const type of ['load', 'scrollend']) document.addEventListener(type, watch, { capture: true, signal });
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });

  return {
    add(host) {
      hosts.add(host);
      watch();
    },
    look,
  };
}
