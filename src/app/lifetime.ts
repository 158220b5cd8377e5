import { isInstalled } from '@/extension/is-installed';

/**
 * A copy of the loader that starts tells the one before it. Both may live in the same page after an update, in worlds that
 * share only the document. A page that sends this itself takes our highlights off, which it could do anyway.
 */
const STARTED = 'backgrounder-started';

/** Asks whether anybody of ours is alive: `src/page/highlight/guard-marks.ts` does, where the browser stops us without a word. */
const ASKED = 'backgrounder-asked';

/**
 * A signal for as long as this script is the extension's own, in this content of the document. It aborts
 *
 * - when a newer copy starts in the page;
 * - when the extension was disabled or removed, which is looked at whenever the reader comes back to the page or moves the
 *   pointer into it;
 * - when the document gets another root element. So it does from `document.open()`, which also takes every listener off
 *   document and window (https://html.spec.whatwg.org/#dom-document-open): `startAgain` is called then, once.
 */
export function startLifetime(document: Document, startAgain: () => void): AbortSignal {
  const end = new AbortController();
  const { signal } = end;
  document.dispatchEvent(new CustomEvent(STARTED));
  document.addEventListener(STARTED, () => end.abort(), { once: true, signal });
  document.addEventListener(ASKED, (event) => event.preventDefault(), { signal });

  const checkExtension = (): void => {
    if (!isInstalled()) end.abort();
  };
  const root = document.documentElement;
  document.addEventListener('visibilitychange', checkExtension, { signal });
  root?.addEventListener('pointerenter', checkExtension, { signal });

  const observer = new MutationObserver(() => {
    if (document.documentElement === root) return;
    checkExtension();
    if (signal.aborted) return;
    end.abort();
    startAgain();
  });
  observer.observe(document, { childList: true });
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
  return signal;
}
