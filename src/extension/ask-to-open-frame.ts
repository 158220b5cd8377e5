import { browser } from 'wxt/browser';

import type { FramePath } from '@/core/page/judge-frame';

/** The name of `openFrameMessage`. */
export const OPEN_FRAME = 'openFrame';

/**
 * Asks the worker to have this frame read, and returns whether it does. It goes without the shapes of other messages, which
 * would double what every frame has to load. Rejects where the worker is out of reach.
 */
export async function askToOpenFrame(path: FramePath): Promise<boolean> {
  const reply: unknown = await browser.runtime.sendMessage({ name: OPEN_FRAME, ask: { path } });
  return (reply as { readonly answer?: unknown } | undefined)?.answer === true;
}
