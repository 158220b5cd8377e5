/**
 * How long before a card is to be seen its frame is asked for: two frames of a screen that shows 60 a second, rounded down. One goes
 * by until the next begins; what that one shows is on the screen when it has been drawn and handed over.
 */
export const AHEAD_MS = 32;

/** Calls back after this time; the function that is returned stops that. */
export function wait(window: Window, durationMs: number, callback: () => void): () => void {
  const timer = window.setTimeout(callback, durationMs);
  return () => window.clearTimeout(timer);
}

/**
 * Calls back in the frame that is on the screen when this time is over, before it is painted: what is shown then is seen at that
 * time, and not up to three frames later, as after a plain wait. In a hidden tab, which has no frames, a plain wait it is.
 */
export function waitForFrame(window: Window, durationMs: number, callback: () => void): () => void {
  let stopFrame = () => {};
  const stop = wait(window, durationMs - AHEAD_MS, () => {
    if (window.document.hidden) return callback();
    const frame = window.requestAnimationFrame(callback);
    stopFrame = () => window.cancelAnimationFrame(frame);
  });
  return () => {
    stop();
    stopFrame();
  };
}
