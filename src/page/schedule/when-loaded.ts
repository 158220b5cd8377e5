/** A page whose last image or advertisement never arrives is not waited for longer than this. */
const PATIENCE_MS = 3000;

/**
 * Resolves when the page has loaded. Highlights wait for this: until then scripts of the page may still take over
 * server-made HTML, and would find it changed.
 */
export function whenLoaded(document: Document, signal: AbortSignal): Promise<void> {
  const window = document.defaultView;
  if (document.readyState === 'complete' || window === null) return Promise.resolve();
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, PATIENCE_MS);
    window.addEventListener('load', () => resolve(), { once: true, signal });
    signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
  });
}
