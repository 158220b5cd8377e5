import type { SendToExtension } from '@/extension/message';
import { injectPresenterMessage } from '@/extension/worker-messages';

import { awaitPresenter } from './handover';
import type { StartPresenter } from './presenter-context';

/**
 * Fetches the presenter's script when it is first wanted, once for the life of the page. A failed attempt (the worker was
 * just being replaced) is made again at the next call.
 */
export function createPresenterSource(ask: SendToExtension): () => Promise<StartPresenter> {
  let arrival: Promise<StartPresenter> | null = null;
  return () => {
    arrival ??= fetchPresenter(ask).catch((error: unknown) => {
      arrival = null;
      throw error;
    });
    return arrival;
  };
}

async function fetchPresenter(ask: SendToExtension): Promise<StartPresenter> {
  const handedOver = awaitPresenter();
  await ask(injectPresenterMessage, undefined);
  return handedOver;
}
