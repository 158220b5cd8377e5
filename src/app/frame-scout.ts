import { canHoldArticle } from '@/core/page/judge-frame';
import { askToOpenFrame } from '@/extension/ask-to-open-frame';
import { findFramePath } from '@/page/frames/find-frame-path';
import { isSandboxed } from '@/page/frames/is-sandboxed';
import { readFrameFacts } from '@/page/frames/read-frame-facts';
import { keepTrying } from '@/page/frames/keep-trying';

/**
 * What every frame pays for: looks whether it can hold an article, and if so has the worker let the loader in. Sandboxed
 * frames are left alone.
 */
export function startFrameScout(window: Window & typeof globalThis): void {
  if (window.parent === window || isSandboxed(window)) return;
  keepTrying(window, async () => canHoldArticle(readFrameFacts(window)) && askToOpenFrame(findFramePath(window)));
}
