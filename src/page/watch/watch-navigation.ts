/** Named by the HTML standard (https://html.spec.whatwg.org/#navigation-api), and newer than some browsers we run in. */
interface NavigationLike extends EventTarget {
  readonly currentEntry: unknown;
}

/**
 * Tells when an app on the page moves to another of its pages without loading it: the address is another one. A fragment
 * is a place on the same page, except where it is a path (`#/news`, `#!news`).
 */
export function startNavigationWatch(window: Window, onNavigate: () => void, signal: AbortSignal): void {
  let page = findPage(window.location);

  const check = (): void => {
    const now = findPage(window.location);
    if (now === page) return;
    page = now;
    onNavigate();
  };

  const { navigation } = window as { navigation?: NavigationLike };
  if (navigation !== undefined) {
    navigation.addEventListener('currententrychange', check, { signal });
    return;
  }
  for (const type of ['popstate', 'hashchange']) window.addEventListener(type, check, { signal });
  // history.pushState fires no event, but what it is called for changes the page.
  const observer = new MutationObserver(check);
  observer.observe(window.document, { subtree: true, childList: true });
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
}

function findPage({ origin, pathname, search, hash }: Location): string {
  return `${origin}${pathname}${search}${/^#[/!]/.test(hash) ? hash : ''}`;
}
