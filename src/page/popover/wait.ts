/** The time between two frames of a screen that shows 60 a second, rounded down. */
export const FRAME_MS = 16;

/** Calls back after this time; the function that is returned stops that. */
export function wait(window: Window, durationMs: number, callback: () => void): () => void {
  const timer = window.setTimeout(callback, durationMs);
  return () => window.clearTimeout(timer);
}

/**
 * Calls back in the frame in which this time is over, before it is painted: what is shown then is seen in that frame, and
 * not up to two frames later, as after a plain wait. In a hidden tab, which has no frames, a plain wait it is.
 */
export function waitForFrame(window: Window, durationMs: number, callback: () => void): () => void {
  let stopFrame = () => {};
  const stop = wait(window, durationMs - FRAME_MS, () => {
    if (window.document.hidden) return callback();
    const frame = window.requestAnimationFrame(callback);
    stopFrame = () => window.cancelAnimationFrame(frame);
  });
  return () => {
    stop();
    stopFrame();
  };
}
