/** A document that the browser does not draw just now, as a frame out of view, is waited for no longer than this. */
const PATIENCE_MS = 100;

/**
 * Resolves in a task right after the browser has laid out and drawn the page: what is measured then costs no layout, which
 * would otherwise be worked out inside the task that asks.
 */
export function whenLaidOut(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, PATIENCE_MS);
  });
}
