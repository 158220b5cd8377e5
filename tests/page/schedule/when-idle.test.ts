import { afterEach, describe, expect, it, vi } from 'vitest';

import { whenIdle } from '@/page/schedule/when-idle';

afterEach(() => vi.unstubAllGlobals());

describe('whenIdle', () => {
  it('waits until the browser says so, but not for ever', async () => {
    const asked: [() => void, unknown][] = [];
    vi.stubGlobal('requestIdleCallback', (tell: () => void, options: unknown) => asked.push([tell, options]));
    let isIdle = false;
    const waiting = whenIdle().then(() => (isIdle = true));
    await Promise.resolve();
    expect(isIdle).toBe(false);
    expect(asked[0]![1]).toEqual({ timeout: 50 });
    asked[0]![0]();
    await waiting;
    expect(isIdle).toBe(true);
  });

  it('does not wait where the browser cannot tell', async () => {
    await expect(whenIdle()).resolves.toBeUndefined();
  });
});
