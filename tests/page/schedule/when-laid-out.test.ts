import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { whenLaidOut } from '@/page/schedule/when-laid-out';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

/** Holds back the browser's frames until the function that is returned draws one. */
function holdFrames(): () => void {
  let draw = (): void => {};
  vi.stubGlobal('requestAnimationFrame', (callback: () => void) => (draw = callback));
  return () => draw();
}

async function isOver(waited: Promise<void>, afterMs: number): Promise<boolean> {
  let isSettled = false;
  void waited.then(() => (isSettled = true));
  await vi.advanceTimersByTimeAsync(afterMs);
  return isSettled;
}

describe('whenLaidOut', () => {
  it('waits for a frame, and resolves in a task of its own after it', async () => {
    const draw = holdFrames();
    const waited = whenLaidOut();
    expect(await isOver(waited, 50)).toBe(false);
    draw();
    await Promise.resolve();
    expect(await isOver(waited, 1)).toBe(true);
  });

  it('gives up where no frame is drawn', async () => {
    holdFrames();
    expect(await isOver(whenLaidOut(), 1000)).toBe(true);
  });
});
