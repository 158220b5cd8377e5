import { isInstalled } from '@/extension/is-installed';

/**
 * A copy of the loader that starts tells the one before it. Both may live in the same page after an update, in worlds that
 * share only the document. A page that sends this itself takes our highlights off, which it could do anyway.
 */
const STARTED = 'backgrounder-started';

/**
 * A signal for as long as this script is the extension's own: it aborts when a newer copy starts in the page, and when the
 * extension was disabled or removed, which is looked at whenever the reader comes back to the page or moves the pointer into
 * it.
 */
export function startLifetime(document: Document): AbortSignal {
  const end = new AbortController();
  const { signal } = end;
  document.dispatchEvent(new CustomEvent(STARTED));
  document.addEventListener(STARTED, () => end.abort(), { once: true, signal });

  const checkExtension = (): void => {
    if (!isInstalled()) end.abort();
  };
  document.addEventListener('visibilitychange', checkExtension, { signal });
  document.documentElement?.addEventListener('pointerenter', checkExtension, { signal });
  return signal;
}
