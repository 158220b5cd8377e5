import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

import { announceLibraryChange, watchLibrary } from '@/extension/library-change';

beforeEach(() => fakeBrowser.reset());

it('tells of every change until its signal aborts', async () => {
  const [onChange, end] = [vi.fn(), new AbortController()];
  watchLibrary(onChange, end.signal);
  await announceLibraryChange();
  await announceLibraryChange();
  expect(onChange).toHaveBeenCalledTimes(2);
  end.abort();
  await announceLibraryChange();
  expect(onChange).toHaveBeenCalledTimes(2);
});

it('is silent about other records', async () => {
  const onChange = vi.fn();
  watchLibrary(onChange, new AbortController().signal);
  await fakeBrowser.storage.local.set({ settings: {} });
  expect(onChange).not.toHaveBeenCalled();
});
