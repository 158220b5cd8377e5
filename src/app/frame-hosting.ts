import { guestArrivalMessage, orderGuestMessage } from '@/extension/frame-messages';
import { answering, sendToExtension, startAnswering } from '@/extension/message';
import { type FrameHost, type GiveOrder, startFrameHost } from '@/page/frames/frame-host';

import type { Presenter } from './presenter-context';
import { findSession } from './report-desk';

/** On the isolated world's global object: this script is here already. */
const HOSTING = Symbol.for('backgrounder.hosting');

/**
 * Runs in a page once the pointer or a key reaches a mention in a frame of it: has the page's presenter, which is fetched for
 * this if it is not here yet, show the cards of frames.
 */
export function startFrameHosting(window: Window): void {
  if (Reflect.has(globalThis, HOSTING)) return;
  Reflect.set(globalThis, HOSTING, true);
  const hosts = new WeakMap<Presenter, FrameHost>();

  const findHost = (presenter: Presenter): FrameHost => {
    const host = hosts.get(presenter) ?? startFrameHost(window, presenter.popover!, giveOrder);
    hosts.set(presenter, host);
    return host;
  };

  startAnswering([
    answering(guestArrivalMessage, async (arrival) => {
      const session = await findSession();
      if (session === undefined) throw new Error('nothing of ours runs in the page');
      await session.present((presenter) => findHost(presenter).receive(arrival));
    }),
  ]);
}

const giveOrder: GiveOrder = (frameId, guestId, order) =>
  sendToExtension(orderGuestMessage, { frameId, guestId, order });
