import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';

import { answerFrames } from '@/app/frame-post';

beforeEach(() => {
  fakeBrowser.reset();
  vi.restoreAllMocks();
});

const TOLD = { guestId: 'a', path: [2], aroundIds: [], event: { type: 'left' } };
const ORDER = { followed: null, isClosable: false, isAwake: true, focused: null };
const BOX = { corner: { x: 1, y: 2 }, right: { x: 1, y: 0 }, down: { x: 0, y: 1 }, width: 600, height: 400 };
const SENDER = { tabId: 7, frameId: 5, isOwnPage: false };

/** A tab in which messages are answered so, and functions give these results. */
function setUp(answers: readonly unknown[], results: readonly unknown[] = []) {
  const sent: unknown[] = [];
  const waiting = [...answers];
  vi.spyOn(browser.tabs, 'sendMessage').mockImplementation(async (...message: unknown[]) => {
    sent.push(message);
    const answer = waiting.shift();
    if (answer instanceof Error) throw answer;
    return { answer, failure: null };
  });
  const executeScript = vi
    .spyOn(browser.scripting, 'executeScript')
    .mockImplementation(async () => results.map((result, frameId) => ({ frameId, result })) as never);
  const ask = (name: string, asked: unknown) =>
    answerFrames()
      .find((answerer) => answerer.name === name)!
      .answer(asked, SENDER);
  return { sent, executeScript, ask };
}

const arrival = (change: object = {}) => ({
  name: 'guestArrival',
  ask: { frameId: 5, guestId: 'a', path: [2], inside: [], event: { type: 'left' }, ...change },
});

describe('what a frame tells', () => {
  it('is passed on to the page of its tab', async () => {
    const { ask, sent, executeScript } = setUp([undefined]);
    await ask('tellTop', TOLD);
    expect(sent).toEqual([[7, arrival(), { frameId: 0 }]]);
    expect(executeScript).not.toHaveBeenCalled();
  });

  it('brings its listener into a page that has none', async () => {
    const { ask, sent, executeScript } = setUp([new Error('Receiving end does not exist'), undefined]);
    await ask('tellTop', TOLD);
    expect(executeScript).toHaveBeenCalledExactlyOnceWith({ target: { tabId: 7 }, files: ['/frame-host.js'] });
    expect(sent).toHaveLength(2);
  });

  it('brings nothing in only to say that it is gone', async () => {
    const { ask, executeScript } = setUp([new Error('Receiving end does not exist')]);
    await expect(ask('tellTop', { ...TOLD, event: { type: 'gone' } })).rejects.toThrow('Receiving end');
    expect(executeScript).not.toHaveBeenCalled();
  });

  it('gets the places of the frames around it added, from the top down', async () => {
    const inner = { ...BOX, width: 500 };
    const { ask, sent, executeScript } = setUp([undefined], [{ depth: 2, box: inner }, null, { depth: 1, box: BOX }]);
    await ask('tellTop', { ...TOLD, path: [2, 0, 1], aroundIds: [3, 4] });
    expect(executeScript.mock.calls[0]![0]).toMatchObject({ target: { frameIds: [3, 4] }, args: [[2, 0, 1]] });
    expect(sent).toEqual([[7, arrival({ path: [2, 0, 1], inside: [BOX, inner] }), { frameId: 0 }]]);
  });

  it('is dropped where a frame around it is gone', async () => {
    const { ask, sent } = setUp([], [null]);
    await expect(ask('tellTop', { ...TOLD, path: [2, 0], aroundIds: [3] })).rejects.toThrow('gone');
    expect(sent).toEqual([]);
  });

  it('is rejected in another shape', async () => {
    const { ask } = setUp([]);
    await expect(ask('tellTop', { ...TOLD, event: { type: 'shouted' } })).rejects.toThrow(TypeError);
  });
});

describe('what the top orders', () => {
  it('reaches the frame, whose answer comes back', async () => {
    const { ask, sent } = setUp([true]);
    expect(await ask('orderGuest', { frameId: 9, guestId: 'a', order: ORDER })).toBe(true);
    expect(sent).toEqual([[7, { name: 'attend', ask: { guestId: 'a', order: ORDER } }, { frameId: 9 }]]);
  });

  it('is answered with no where nobody is in the frame', async () => {
    const { ask } = setUp([new Error('Receiving end does not exist')]);
    expect(await ask('orderGuest', { frameId: 9, guestId: 'a', order: ORDER })).toBe(false);
  });
});
