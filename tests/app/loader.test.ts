import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';

import { startLoader } from '@/app/loader';

beforeEach(() => {
  fakeBrowser.reset();
  vi.useFakeTimers();
});
afterEach(() => {
  // Ends the loader, as an extension that was loaded anew does.
  document.dispatchEvent(new CustomEvent('backgrounder-started'));
  vi.useRealTimers();
  vi.restoreAllMocks();
});

it('begins in a task of its own: compiling it was one already', async () => {
  const read = vi.spyOn(browser.storage.local, 'get');
  const rest = vi.fn<() => void>();
  setTimeout(rest, 0);
  startLoader(document);
  for (let turn = 0; turn < 20; turn++) await Promise.resolve();
  expect(read).not.toHaveBeenCalled();
  await vi.advanceTimersToNextTimerAsync();
  expect(rest).toHaveBeenCalledOnce();
  expect(read).toHaveBeenCalledWith('settings');
});

it('does not begin while the page is hidden', async () => {
  const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
  const read = vi.spyOn(browser.storage.local, 'get');
  startLoader(document);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(read).not.toHaveBeenCalled();
  hidden.mockReturnValue(false);
  document.dispatchEvent(new Event('visibilitychange'));
  await vi.advanceTimersByTimeAsync(10);
  expect(read).toHaveBeenCalledWith('settings');
});
