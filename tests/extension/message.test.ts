import * as v from 'valibot';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';

import { answering, type MessageKind, Nothing, sendToExtension, startAnswering } from '@/extension/message';

const double: MessageKind<{ value: number }, number> = {
  name: 'double',
  ask: v.object({ value: v.number() }),
  answer: v.number(),
};
const nudge: MessageKind<void, void> = { name: 'nudge', ask: Nothing, answer: Nothing };

type Listener = (message: unknown, sender: object) => Promise<unknown> | undefined;

/** Calls the one listener that was added, as the browser would. */
function startAndCatchListener(...args: Parameters<typeof startAnswering>): Listener {
  const addListener = vi.spyOn(browser.runtime.onMessage, 'addListener');
  startAnswering(...args);
  return addListener.mock.lastCall![0] as unknown as Listener;
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
    expect(await listener({ name: 'double', ask: { value: 4, more: true } }, OURS)).toBe(8);
  });

  it('tells who asked', async () => {
    const heard = vi.fn();
    const listener = startAndCatchListener([answering(nudge, (_, sender) => heard(sender))]);
    await listener({ name: 'nudge' }, { ...OURS, tab: { id: 7 }, frameId: 3 });
    await listener({ name: 'nudge' }, OURS);
    expect(heard.mock.calls).toEqual([[{ tabId: 7, frameId: 3 }], [{ tabId: null, frameId: 0 }]]);
  });

  it.each([
    ['another name', { name: 'halve', ask: { value: 4 } }],
    ['no message of ours', 'double'],
    ['nothing', undefined],
  ])('leaves %s to others', (_, message) => {
    expect(startAndCatchListener([answerDouble])(message, OURS)).toBeUndefined();
  });

  it('does not listen to other extensions', () => {
    const listener = startAndCatchListener([answerDouble]);
    expect(listener({ name: 'double', ask: { value: 4 } }, { id: 'another-extension' })).toBeUndefined();
  });

  it('rejects what is not of the right shape', async () => {
    const listener = startAndCatchListener([answerDouble]);
    await expect(listener({ name: 'double', ask: { value: '4' } }, OURS)).rejects.toThrow('Expected number');
  });

  it('stops when its signal aborts', async () => {
    const end = new AbortController();
    const removeListener = vi.spyOn(browser.runtime.onMessage, 'removeListener');
    const listener = startAndCatchListener([answerDouble], end.signal);
    end.abort();
    expect(removeListener).toHaveBeenCalledExactlyOnceWith(listener);
  });
});

describe('sendToExtension', () => {
  it('sends the name and what is asked, and gives the answer', async () => {
    const sendMessage = vi.spyOn(browser.runtime, 'sendMessage').mockImplementation(async () => 8);
    expect(await sendToExtension(double, { value: 4 })).toBe(8);
    expect(sendMessage).toHaveBeenCalledExactlyOnceWith({ name: 'double', ask: { value: 4 } });
  });

  it('rejects an answer of another shape', async () => {
    vi.spyOn(browser.runtime, 'sendMessage').mockImplementation(async () => 'eight');
    await expect(sendToExtension(double, { value: 4 })).rejects.toThrow('Expected number');
  });
});
