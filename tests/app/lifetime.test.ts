import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';

import { startLifetime } from '@/app/lifetime';

beforeEach(() => {
  fakeBrowser.reset();
  startAgain.mockReset();
});
afterEach(() => vi.restoreAllMocks());

const startAgain = vi.fn<() => void>();
const start = () => startLifetime(document, startAgain);

const loseExtension = () => vi.spyOn(browser.runtime, 'id', 'get').mockReturnValue(undefined as unknown as string);

describe('startLifetime', () => {
  it('lasts while the extension does', () => {
    const signal = start();
    document.dispatchEvent(new Event('visibilitychange'));
    expect(signal.aborted).toBe(false);
  });

  it('ends when a newer copy starts in the page, which itself lasts', () => {
    const [older, newer] = [start(), start()];
    expect([older.aborted, newer.aborted]).toEqual([true, false]);
  });

  it('says that it lasts, as long as it does, to who asks', () => {
    const ask = () => document.dispatchEvent(new CustomEvent('backgrounder-asked', { cancelable: true }));
    document.dispatchEvent(new CustomEvent('backgrounder-started'));
    expect(ask()).toBe(true);
    start();
    expect(ask()).toBe(false);
    document.dispatchEvent(new CustomEvent('backgrounder-started'));
    expect(ask()).toBe(true);
  });

  it.each([
    ['comes back to the page', () => document.dispatchEvent(new Event('visibilitychange'))],
    ['moves the pointer into it', () => document.documentElement.dispatchEvent(new Event('pointerenter'))],
  ])('ends when the extension is gone and the reader %s', (_, act) => {
    const signal = start();
    loseExtension();
    expect(signal.aborted).toBe(false);
    act();
    expect(signal.aborted).toBe(true);
  });

  describe('in a document that gets another root element', () => {
    const root = document.documentElement;
    const replaceRoot = async (): Promise<void> => {
      document.replaceChild(document.createElement('html'), document.documentElement);
      await Promise.resolve();
    };
    afterEach(() => document.replaceChild(root, document.documentElement));

    it('ends, and has it begin again once', async () => {
      const signal = start();
      document.append(document.createComment('not the root'));
      await Promise.resolve();
      expect(signal.aborted).toBe(false);
      await replaceRoot();
      expect(signal.aborted).toBe(true);
      await replaceRoot();
      expect(startAgain).toHaveBeenCalledExactlyOnceWith();
    });

    it.each([
      ['a newer copy has started', start],
      ['the extension is gone', loseExtension],
    ])('does not begin again where %s', async (_, end) => {
      const again = vi.fn<() => void>();
      const signal = startLifetime(document, again);
      end();
      await replaceRoot();
      expect([signal.aborted, again.mock.calls]).toEqual([true, []]);
    });
  });

  it('works in a document without an element', () => {
    const empty = document.implementation.createDocument(null, null);
    expect(startLifetime(empty, startAgain).aborted).toBe(false);
  });
});
