import { describe, expect, it, vi } from 'vitest';

import { askToKeep, isLossToTell, noteSeenLoss, readSeenLoss } from '@/app/library-page/keep-library';

function createBrowser(isKept: boolean) {
  const kept = new Map<string, string>();
  const getMemory = () => ({
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  });
  return { getMemory, storage: { persisted: async () => isKept, persist: vi.fn(async () => false) } };
}

describe('the browser', () => {
  it('is asked once to keep the library', async () => {
    const { getMemory, storage } = createBrowser(false);
    await askToKeep(storage, getMemory);
    await askToKeep(storage, getMemory);
    expect(storage.persist).toHaveBeenCalledOnce();
  });

  it('is not asked where it keeps it anyway', async () => {
    const { getMemory, storage } = createBrowser(true);
    await askToKeep(storage, getMemory);
    expect(storage.persist).not.toHaveBeenCalled();
  });

  it('is not asked again and again where it lets nothing be remembered', async () => {
    const { storage } = createBrowser(false);
    const asked = askToKeep(storage, () => {
      throw new DOMException('made for a test', 'SecurityError');
    });
    await expect(asked).rejects.toThrow('made for a test');
    expect(storage.persist).not.toHaveBeenCalled();
  });
});

describe('a loss of the library', () => {
  const BUNDLED = { origin: { kind: 'bundled', url: null, fileName: null } } as const;
  const OWN = { origin: { kind: 'file', url: null, fileName: 'a.md' } } as const;

  it.each([
    ['never was', null, [BUNDLED], null, false],
    ['is told while only what the extension brought is there', 5, [BUNDLED], null, true],
    ['is told no more once the reader has documents again', 5, [BUNDLED, OWN], null, false],
    ['is told no more once the reader has dismissed it', 5, [BUNDLED], 5, false],
    ['is told where the reader dismissed another', 5, [BUNDLED], 4, true],
  ])('%s', (_, lostAtMs, entries, seenLoss, isTold) => {
    expect(isLossToTell(lostAtMs, entries, seenLoss)).toBe(isTold);
  });

  it('is remembered when it was seen', () => {
    const { getMemory } = createBrowser(false);
    expect(readSeenLoss(getMemory)).toBeNull();
    noteSeenLoss(5, getMemory);
    expect(readSeenLoss(getMemory)).toBe(5);
  });

  it('is told again where the browser lets nothing be remembered', () => {
    const getMemory = () => {
      throw new DOMException('made for a test', 'SecurityError');
    };
    noteSeenLoss(5, getMemory);
    expect(readSeenLoss(getMemory)).toBeNull();
  });
});
