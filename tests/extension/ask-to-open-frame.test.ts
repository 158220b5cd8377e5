import { beforeEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';

import { askToOpenFrame } from '@/extension/ask-to-open-frame';
import { answering, startAnswering } from '@/extension/message';
import { openFrameMessage } from '@/extension/worker-messages';

beforeEach(() => {
  fakeBrowser.reset();
  vi.restoreAllMocks();
});

it.each([true, false])('is answered like the message it is: %s', async (isOpened) => {
  const open = vi.fn().mockReturnValue(isOpened);
  const addListener = vi.spyOn(browser.runtime.onMessage, 'addListener');
  startAnswering([answering(openFrameMessage, open)]);
  const listener = addListener.mock.lastCall![0] as (...args: unknown[]) => unknown;
  vi.spyOn(browser.runtime, 'sendMessage').mockImplementation(
    (message: unknown) => new Promise((resolve) => void listener(message, { id: browser.runtime.id }, resolve)),
  );
  expect(await askToOpenFrame([0, 2])).toBe(isOpened);
  expect(open.mock.calls[0]![0]).toEqual({ path: [0, 2] });
});

it.each([undefined, { answer: null, failure: 'the frame is gone' }])('takes %j for a no', async (reply) => {
  vi.spyOn(browser.runtime, 'sendMessage').mockImplementation(async () => reply);
  expect(await askToOpenFrame([0])).toBe(false);
});
