import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

import { createChangeAnnouncer, wasLibraryChanged, watchLibrary } from '@/extension/library-change';

beforeEach(() => {
  fakeBrowser.reset();
  vi.useFakeTimers();
});

afterEach(() => vi.useRealTimers());

it('tells of a change at once, until the signal aborts', async () => {
  const [onChange, end] = [vi.fn(), new AbortController()];
  watchLibrary(onChange, end.signal);
  createChangeAnnouncer()();
  await vi.advanceTimersByTimeAsync(0);
  expect(onChange).toHaveBeenCalledTimes(1);
  end.abort();
  createChangeAnnouncer()();
  await vi.advanceTimersByTimeAsync(0);
  expect(onChange).toHaveBeenCalledTimes(1);
});

it('tells of many changes in a row now and then, and of the last one', async () => {
  const onChange = vi.fn();
  watchLibrary(onChange, new AbortController().signal);
  const announce = createChangeAnnouncer(2000);
  for (let change = 0; change < 50; change++) {
    announce();
    await vi.advanceTimersByTimeAsync(100);
  }
  expect(onChange).toHaveBeenCalledTimes(3);
  await vi.advanceTimersByTimeAsync(2000);
  expect(onChange).toHaveBeenCalledTimes(4);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(onChange).toHaveBeenCalledTimes(4);
});

it('remembers that there was a change', async () => {
  expect(await wasLibraryChanged()).toBe(false);
  createChangeAnnouncer()();
  await vi.advanceTimersByTimeAsync(0);
  expect(await wasLibraryChanged()).toBe(true);
});

it('is silent about other records', async () => {
  const onChange = vi.fn();
  watchLibrary(onChange, new AbortController().signal);
  await fakeBrowser.storage.local.set({ settings: {} });
  expect(onChange).not.toHaveBeenCalled();
});
