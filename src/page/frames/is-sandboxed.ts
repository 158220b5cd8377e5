/**
 * Whether a frame can tell by itself that it is sandboxed: it has an origin that nobody else has, or its element, where the
 * page around may be looked at, says so. Where it cannot, the instance in the page around can (`isOnShow`).
 */
export function isSandboxed(window: Window & typeof globalThis): boolean {
  if (window.parent === window) return false;
  // Local files have no origin either.
  const isOpaque = window.origin === 'null' && window.location.protocol !== 'file:';
  return isOpaque || window.frameElement?.hasAttribute('sandbox') === true;
}
