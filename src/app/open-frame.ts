import type { FramePath, FrameSeat } from '@/core/page/judge-frame';
import { flag, orNull, record, wholeNumber } from '@/core/shape/shape';
import { injectLoader } from '@/extension/inject-loader';
import { runInFrames } from '@/extension/run-in-frames';
import { findTabSite } from '@/extension/tab-site';
import { type FrameSurroundings, lookAround } from '@/page/frames/look-around';

import { takeSeat } from './frame-seat';

const surroundingsShape = orNull(record<FrameSurroundings>({ depth: wholeNumber, isOnShow: flag }));

/**
 * Lets the loader into a frame that can hold an article. False where the frame, or one around it, is sandboxed or out of sight. Rejects where a frame is gone.
 */
export async function openFrame(tabId: number, frameId: number, path: FramePath): Promise<boolean> {
  const around = await listAround(tabId, path);
  if (around.length < path.length || around.some(({ isOnShow }) => !isOnShow)) return false;
  const site = await findTabSite(tabId);
  const aroundIds = around.map((frame) => frame.frameId).filter((id) => id !== 0);
  await runInFrames<[FrameSeat]>(tabId, [frameId], takeSeat, { site, aroundIds });
  await injectLoader(tabId, frameId);
  return true;
}

/** The documents around a frame, from the top down. */
async function listAround(tabId: number, path: FramePath): Promise<(FrameSurroundings & { frameId: number })[]> {
  // Not every page with a frame has to be looked through for the few with frames in frames.
  const results = await runInFrames(tabId, path.length === 1 ? [0] : 'all', lookAround, path);
  return results
    .flatMap(({ frameId, result }) => {
      const surroundings = surroundingsShape(result);
      return surroundings === null ? [] : [{ ...surroundings, frameId }];
    })
    .toSorted((a, b) => a.depth - b.depth);
}
