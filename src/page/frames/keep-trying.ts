import { whenLaidOut } from '@/page/schedule/when-laid-out';

/** When a frame is looked at again: frames are filled late, and grow late. */
const LOOK_AGAIN_AFTER_MS = [250, 1000, 3000, 8000];

/**
 * Calls `act` until it succeeds: when the browser has laid out the frame, so that measuring it costs nothing, a few times soon
 * after, and whenever the window was given another size or the pointer comes in. A rejection is no success.
 */
export function keepTrying(window: Window, act: () => Promise<boolean>): void {
  const done = new AbortController();
  let isTrying = false;

  const attempt = async (): Promise<void> => {
    if (isTrying || done.signal.aborted) return;
    isTrying = true;
    if (await act().catch(() => false)) done.abort();
    isTrying = false;
  };

  const listener = () => void attempt();
  window.addEventListener('resize', listener, { signal: done.signal });
  window.document.documentElement?.addEventListener('pointerenter', listener, { signal: done.signal });
  for (const delayMs of LOOK_AGAIN_AFTER_MS) setTimeout(listener, delayMs);
  void whenLaidOut().then(listener);
}
