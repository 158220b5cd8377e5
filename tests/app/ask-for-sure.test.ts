import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { askForSure } from '@/app/ask-for-sure';

const ask = vi.fn<() => Promise<string>>();

beforeEach(() => {
  vi.useFakeTimers();
  ask.mockReset();
});
afterEach(() => void vi.useRealTimers());

function showPage(persisted: boolean): void {
  window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted }));
}

/** Never settles, as what is asked of a page that the browser then keeps aside. */
const lost = () => new Promise<string>(() => {});

describe('askForSure', () => {
  it('asks once where there is an answer', async () => {
    ask.mockResolvedValue('yes');
    expect(await askForSure(window, ask)).toBe('yes');
    showPage(true);
    await vi.advanceTimersByTimeAsync(5000);
    expect(ask).toHaveBeenCalledTimes(1);
  });

  it('asks once more a little later where there is none', async () => {
    ask.mockRejectedValueOnce(new Error('The message port closed')).mockResolvedValue('yes');
    const answer = askForSure(window, ask);
    await vi.advanceTimersByTimeAsync(500);
    expect(ask).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(1000);
    expect(await answer).toBe('yes');
  });

  it('rejects as the second attempt does', async () => {
    ask.mockRejectedValue(new Error('Extension context invalidated'));
    const answer = askForSure(window, ask).catch(String);
    await vi.advanceTimersByTimeAsync(2000);
    expect(await answer).toContain('invalidated');
    showPage(true);
    await vi.advanceTimersByTimeAsync(5000);
    expect(ask).toHaveBeenCalledTimes(2);
  });

  it('asks again when a page comes back that was kept aside, and takes the answer', async () => {
    ask.mockImplementationOnce(lost).mockResolvedValue('yes');
    const answer = askForSure(window, ask);
    showPage(false);
    expect(ask).toHaveBeenCalledTimes(1);
    showPage(true);
    expect(await answer).toBe('yes');
    expect(ask).toHaveBeenCalledTimes(2);
  });

  it('takes the first answer where both come', async () => {
    let answerFirst: (answer: string) => void = () => {};
    ask.mockImplementationOnce(() => new Promise((resolve) => (answerFirst = resolve))).mockImplementation(lost);
    const answer = askForSure(window, ask);
    showPage(true);
    answerFirst('yes');
    expect(await answer).toBe('yes');
  });
});
