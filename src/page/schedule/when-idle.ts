/** A page that is never idle is waited for no longer than this. */
const PATIENCE_MS = 50;

/** Resolves in a moment in which the page has nothing to do, where the browser can tell (Safari and jsdom cannot): at once otherwise. */
export function whenIdle(): Promise<void> {
  const { requestIdleCallback } = globalThis as Partial<typeof globalThis>;
  if (requestIdleCallback === undefined) return Promise.resolve();
  return new Promise((resolve) => requestIdleCallback(() => resolve(), { timeout: PATIENCE_MS }));
}
