import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';

import { LibraryFailure } from '@/core/library/library-problem';
import { askLibrary, getEntryMessage, removeEntriesMessage } from '@/extension/library-messages';

beforeEach(() => {
  fakeBrowser.reset();
  vi.restoreAllMocks();
});

const reply = (answer: unknown) =>
  vi.spyOn(browser.runtime, 'sendMessage').mockImplementation(async () => ({ answer, failure: null }));

describe('askLibrary', () => {
  it('gives what was asked for', async () => {
    reply({ value: { removalId: 'r', count: 2 }, problem: null });
    expect(await askLibrary(removeEntriesMessage, { ids: ['a', 'b'] })).toEqual({ removalId: 'r', count: 2 });
  });

  it('gives nothing where nothing is the answer', async () => {
    reply({ value: null, problem: null });
    expect(await askLibrary(getEntryMessage, { id: 'a' })).toBeNull();
  });

  it('fails with what the library says about itself', async () => {
    reply({ value: null, problem: 'full' });
    const failure = await askLibrary(getEntryMessage, { id: 'a' }).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(LibraryFailure);
    expect(failure).toMatchObject({ problem: 'full' });
  });

  it('rejects an answer of another shape', async () => {
    reply({ value: { removalId: 'r' }, problem: null });
    await expect(askLibrary(removeEntriesMessage, { ids: [] })).rejects.toThrow('removeEntries.count');
  });
});
