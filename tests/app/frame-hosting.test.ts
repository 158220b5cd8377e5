import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';

import { startFrameHosting } from '@/app/frame-hosting';
import type { Presenter } from '@/app/presenter-context';
import { offerReport } from '@/app/report-desk';

type Listener = (message: unknown, sender: object, reply: (answer: unknown) => void) => unknown;

beforeEach(() => {
  fakeBrowser.reset();
  vi.restoreAllMocks();
});
afterEach(() => {
  for (const name of ['hosting', 'desk']) Reflect.deleteProperty(globalThis, Symbol.for(`backgrounder.${name}`));
});

const ARRIVAL = { frameId: 5, guestId: 'a', path: [0], inside: [], event: { type: 'escaped' } };

function start() {
  const addListener = vi.spyOn(browser.runtime.onMessage, 'addListener');
  startFrameHosting(window);
  startFrameHosting(window);
  expect(addListener).toHaveBeenCalledOnce();
  const listener = addListener.mock.calls[0]![0] as Listener;
  return (ask: unknown) =>
    new Promise((resolve) =>
      listener({ name: 'guestArrival', ask }, { id: browser.runtime.id, tab: { id: 1 } }, resolve),
    );
}

function makePresenter() {
  const popover = { escape: vi.fn(), setGuests: vi.fn(), pointer: {}, signal: new AbortController().signal };
  return { popover, presenter: { popover } as unknown as Presenter };
}

it('has whatever presenter the page has take in what frames tell', async () => {
  const [first, second] = [makePresenter(), makePresenter()];
  let now = first.presenter;
  const present = async (act: (presenter: Presenter) => void) => act(now);
  offerReport(Promise.resolve({ report: () => Reflect.get({}, ''), listTermIds: () => [], present }));
  const tell = start();
  expect(await tell(ARRIVAL)).toMatchObject({ failure: null });
  await tell(ARRIVAL);
  now = second.presenter;
  await tell(ARRIVAL);
  expect(first.popover.setGuests).toHaveBeenCalledOnce();
  expect(first.popover.escape).toHaveBeenCalledTimes(2);
  expect(second.popover.escape).toHaveBeenCalledOnce();
});

it('refuses where nothing of ours runs in the page', async () => {
  expect(await start()(ARRIVAL)).toMatchObject({ failure: expect.stringContaining('nothing of ours') });
});
