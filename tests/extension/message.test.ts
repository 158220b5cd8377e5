import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';

import { nothing, number, record } from '@/core/shape/shape';
import { answering, type MessageKind, sendToExtension, sendToTab, startAnswering } from '@/extension/message';

const double: MessageKind<{ value: number }, number> = {
  name: 'double',
  ask: record({ value: number }),
  answer: number,
};
const nudge: MessageKind<void, void> = { name: 'nudge', ask: nothing, answer: nothing };

type Listener = (message: unknown, sender: object, sendResponse: (reply: unknown) => void) => true | undefined;

/** The one listener that was added, to be called as the browser would. */
function startAndCatchListener(...args: Parameters<typeof startAnswering>): Listener {
  const addListener = vi.spyOn(browser.runtime.onMessage, 'addListener');
  startAnswering(...args);
  return addListener.mock.lastCall![0] as Listener;
}

/** Sends a message and gives the reply, or `null` where the listener leaves it to others. */
function ask(listener: Listener, message: unknown, sender: object = OURS): Promise<unknown> {
  return new Promise((resolve) => {
    if (listener(message, sender, resolve) !== true) resolve(null);
  });
}

const OURS = { id: 'test-extension-id' };

beforeEach(() => {
  fakeBrowser.reset();
  vi.restoreAllMocks();
});

describe('startAnswering', () => {
  const answerDouble = answering(double, ({ value }) => value * 2);

  it('answers what was asked, parsed', async () => {
    const listener = startAndCatchListener([answerDouble]);
    expect(await ask(listener, { name: 'double', ask: { value: 4, more: true } })).toEqual({
      answer: 8,
      failure: null,
    });
  });

  it('tells who asked', async () => {
    const heard = vi.fn();
    const listener = startAndCatchListener([answering(nudge, (_, sender) => heard(sender))]);
    await ask(listener, { name: 'nudge' }, { ...OURS, tab: { id: 7 }, frameId: 3, url: 'https://news.example/' });
    await ask(listener, { name: 'nudge' });
    await ask(listener, { name: 'nudge' }, { ...OURS, tab: { id: 8 }, url: browser.runtime.getURL('/popup.html') });
    expect(heard.mock.calls).toEqual([
      [{ tabId: 7, frameId: 3, isOwnPage: false }],
      [{ tabId: null, frameId: 0, isOwnPage: false }],
      [{ tabId: 8, frameId: 0, isOwnPage: true }],
    ]);
  });

  it.each([
    ['another name', { name: 'halve', ask: { value: 4 } }],
    ['no message of ours', 'double'],
    ['nothing', undefined],
  ])('leaves %s to others', async (_, message) => {
    expect(await ask(startAndCatchListener([answerDouble]), message)).toBeNull();
  });

  it('does not listen to other extensions', async () => {
    const listener = startAndCatchListener([answerDouble]);
    expect(await ask(listener, { name: 'double', ask: { value: 4 } }, { id: 'another-extension' })).toBeNull();
  });

  it.each([
    ['what is not of the right shape', { value: '4' }, 'TypeError: Expected a number at data.value'],
    ['what it fails at', { value: 13 }, 'Error: unlucky'],
  ])('says so about %s', async (_, asked, failure) => {
    const fails = answering(double, ({ value }) => {
      throw new Error(value === 13 ? 'unlucky' : 'never');
    });
    expect(await ask(startAndCatchListener([fails]), { name: 'double', ask: asked })).toEqual({
      answer: null,
      failure,
    });
  });

  it('stops when its signal aborts', () => {
    const end = new AbortController();
    const removeListener = vi.spyOn(browser.runtime.onMessage, 'removeListener');
    const listener = startAndCatchListener([answerDouble], end.signal);
    end.abort();
    expect(removeListener).toHaveBeenCalledExactlyOnceWith(listener);
  });
});

describe('sendToExtension', () => {
  const reply = (data: unknown) => vi.spyOn(browser.runtime, 'sendMessage').mockImplementation(async () => data);

  it('sends the name and what is asked, and gives the answer', async () => {
    const sendMessage = reply({ answer: 8, failure: null });
    expect(await sendToExtension(double, { value: 4 })).toBe(8);
    expect(sendMessage).toHaveBeenCalledExactlyOnceWith({ name: 'double', ask: { value: 4 } });
  });

  it.each([
    ['an answer of another shape', { answer: 'eight', failure: null }, 'Expected a number at double'],
    ['a failure', { answer: null, failure: 'Error: unlucky' }, 'double: Error: unlucky'],
    ['no reply', undefined, 'Expected an object'],
  ])('rejects on %s', async (_, data, message) => {
    reply(data);
    await expect(sendToExtension(double, { value: 4 })).rejects.toThrow(message);
  });
});

describe('sendToTab', () => {
  it.each([
    ['the page', undefined, { frameId: 0 }],
    ['a frame', 5, { frameId: 5 }],
    ['every frame', 'all', {}],
  ] as const)('sends to %s', async (_, frameId, target) => {
    const sendMessage = vi
      .spyOn(browser.tabs, 'sendMessage')
      .mockImplementation(async () => ({ answer: 8, failure: null }));
    expect(await sendToTab(7, double, { value: 4 }, frameId)).toBe(8);
    expect(sendMessage).toHaveBeenCalledExactlyOnceWith(7, { name: 'double', ask: { value: 4 } }, target);
  });
});
