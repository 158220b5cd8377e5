import { describe, expect, it, vi } from 'vitest';

import { awaitPresenter, handOver } from '@/app/handover';

describe('handover', () => {
  it('gives the presenter to the loader that waits for it', async () => {
    const startPresenter = vi.fn();
    const arrival = awaitPresenter();
    handOver(startPresenter);
    expect(await arrival).toBe(startPresenter);
  });

  it('does nothing where no loader waits', () => {
    expect(() => handOver(vi.fn())).not.toThrow();
  });

  it('gives a presenter once', async () => {
    const arrival = awaitPresenter();
    const [first, second] = [vi.fn(), vi.fn()];
    handOver(first);
    handOver(second);
    expect(await arrival).toBe(first);
  });
});
