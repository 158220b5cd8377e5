import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';

import { startLifetime } from '@/app/lifetime';

beforeEach(() => fakeBrowser.reset());
afterEach(() => vi.restoreAllMocks());

const loseExtension = () => vi.spyOn(browser.runtime, 'id', 'get').mockReturnValue(undefined as unknown as string);

describe('startLifetime', () => {
  it('lasts while the extension does', () => {
    const signal = startLifetime(document);
    document.dispatchEvent(new Event('visibilitychange'));
    expect(signal.aborted).toBe(false);
  });

  it('ends when a newer copy starts in the page, which itself lasts', () => {
    const [older, newer] = [startLifetime(document), startLifetime(document)];
    expect([older.aborted, newer.aborted]).toEqual([true, false]);
  });

  it.each([
    ['comes back to the page', () => document.dispatchEvent(new Event('visibilitychange'))],
    ['moves the pointer into it', () => document.documentElement.dispatchEvent(new Event('pointerenter'))],
  ])('ends when the extension is gone and the reader %s', (_, act) => {
    const signal = startLifetime(document);
    loseExtension();
    expect(signal.aborted).toBe(false);
    act();
    expect(signal.aborted).toBe(true);
  });

  it('works in a document without an element', () => {
    const empty = document.implementation.createDocument(null, null);
    expect(startLifetime(empty).aborted).toBe(false);
  });
});
