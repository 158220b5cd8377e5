import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { askTwice } from '@/app/ask-twice';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const ask = vi.fn<() => Promise<string>>();

beforeEach(() => void ask.mockReset());

describe('askTwice', () => {
  it('asks once where there is an answer', async () => {
    ask.mockResolvedValue('yes');
    expect(await askTwice(ask)).toBe('yes');
    expect(ask).toHaveBeenCalledTimes(1);
  });

  it('asks once more a little later where there is none', async () => {
    ask.mockRejectedValueOnce(new Error('The page was kept aside')).mockResolvedValue('yes');
    const answer = askTwice(ask);
    await vi.advanceTimersByTimeAsync(500);
    expect(ask).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(1000);
    expect(await answer).toBe('yes');
  });

  it('rejects as the second attempt does', async () => {
    ask.mockRejectedValue(new Error('Extension context invalidated'));
    const answer = askTwice(ask).catch(String);
    await vi.advanceTimersByTimeAsync(2000);
    expect(await answer).toContain('invalidated');
    expect(ask).toHaveBeenCalledTimes(2);
  });
});
