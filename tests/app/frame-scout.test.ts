import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';

import { startFrameScout } from '@/app/frame-scout';

const STORY = 'The compact held, said Varholm. '.repeat(5);

beforeEach(() => {
  fakeBrowser.reset();
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** Starts in the only frame of a page, which has room for an article. */
function setUp(text: string, frameElement: Element | null = null) {
  const sendMessage = vi.spyOn(browser.runtime, 'sendMessage').mockImplementation(async () => ({ answer: true }));
  const frame = document.implementation.createHTMLDocument();
  frame.body.textContent = text;
  const around: Record<string, unknown> = { length: 1 };
  const inner = { document: frame, innerWidth: 620, innerHeight: 400, origin: 'https://a.example', frameElement };
  around['0'] = { ...inner, parent: around, addEventListener: () => {} };
  around['parent'] = around;
  startFrameScout(around['0'] as Window & typeof globalThis);
  return { frame, sendMessage };
}

it('asks for a frame that can hold an article, once', async () => {
  const { sendMessage } = setUp(STORY);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(sendMessage).toHaveBeenCalledExactlyOnceWith({ name: 'openFrame', ask: { path: [0] } });
});

it('looks at a frame only after the browser has laid it out, in a later task', async () => {
  const { frame, sendMessage } = setUp(STORY);
  const look = vi.spyOn(frame, 'body', 'get');
  let wasLaidOut = false;
  requestAnimationFrame(() => (wasLaidOut = look.mock.calls.length === 0));
  for (let turn = 0; turn < 20; turn++) await Promise.resolve();
  expect(look).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(60);
  expect(wasLaidOut).toBe(true);
  expect(look).toHaveBeenCalled();
  expect(sendMessage).toHaveBeenCalledOnce();
});

it('asks once there is enough text', async () => {
  const { frame, sendMessage } = setUp('');
  await vi.advanceTimersByTimeAsync(500);
  expect(sendMessage).not.toHaveBeenCalled();
  frame.body.textContent = STORY;
  await vi.advanceTimersByTimeAsync(1000);
  expect(sendMessage).toHaveBeenCalledOnce();
});

it('leaves sandboxed frames alone', async () => {
  const sandboxed = document.createElement('iframe');
  sandboxed.setAttribute('sandbox', 'allow-same-origin');
  const { sendMessage } = setUp(STORY, sandboxed);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(sendMessage).not.toHaveBeenCalled();
});

it('does nothing in the page itself', async () => {
  const sendMessage = vi.spyOn(browser.runtime, 'sendMessage');
  document.body.textContent = STORY;
  startFrameScout(window);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(sendMessage).not.toHaveBeenCalled();
});
