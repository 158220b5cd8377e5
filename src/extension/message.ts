import * as v from 'valibot';
import { browser } from 'wxt/browser';

/** A message between the extension's parts: its name, and the shape of what is asked and of what is answered. */
export interface MessageKind<Ask, Answer> {
  readonly name: string;
  readonly ask: v.GenericSchema<unknown, Ask>;
  readonly answer: v.GenericSchema<unknown, Answer>;
}

/** Who sent a message; `tabId` is `null` for the extension's own pages. */
export interface Sender {
  readonly tabId: number | null;
  readonly frameId: number;
}

/** One entry of the table that `startAnswering` takes; made by `answering`. */
export interface Answerer {
  readonly name: string;
  readonly answer: (ask: unknown, sender: Sender) => Promise<unknown>;
}

/** What a message asks or answers that is only a nudge. */
export const Nothing: v.GenericSchema<unknown, void> = v.pipe(
  v.unknown(),
  v.transform(() => undefined),
);

// JSON drops an `undefined` ask on its way.
const Envelope = v.object({ name: v.string(), ask: v.optional(v.unknown()) });

/** Sends to the worker and to every open page of the extension. Rejects where nobody answers or the answer is malformed. */
export async function sendToExtension<Ask, Answer>(kind: MessageKind<Ask, Answer>, ask: Ask): Promise<Answer> {
  return v.parse(kind.answer, await browser.runtime.sendMessage({ name: kind.name, ask }));
}

/** Sends to the top frame of a tab. Rejects where no script of ours runs there or the answer is malformed. */
export async function sendToTab<Ask, Answer>(tabId: number, kind: MessageKind<Ask, Answer>, ask: Ask): Promise<Answer> {
  return v.parse(kind.answer, await browser.tabs.sendMessage(tabId, { name: kind.name, ask }, { frameId: 0 }));
}

/** Pairs a kind of message with the function that answers it; what is asked is parsed before the function sees it. */
export function answering<Ask, Answer>(
  kind: MessageKind<Ask, Answer>,
  answer: (ask: Ask, sender: Sender) => Answer | Promise<Answer>,
): Answerer {
  return { name: kind.name, answer: async (ask, sender) => answer(v.parse(kind.ask, ask), sender) };
}

/** Answers messages from the extension's own parts until the signal aborts. Messages of other names are left to others. */
export function startAnswering(answerers: readonly Answerer[], signal?: AbortSignal): void {
  const listener = (message: unknown, sender: { id?: string; tab?: { id?: number }; frameId?: number }) => {
    if (sender.id !== browser.runtime.id) return undefined;
    const envelope = v.safeParse(Envelope, message);
    if (!envelope.success) return undefined;
    const { name, ask } = envelope.output;
    return answerers
      .find((answerer) => answerer.name === name)
      ?.answer(ask, { tabId: sender.tab?.id ?? null, frameId: sender.frameId ?? 0 });
  };
  // The polyfill sends what the returned promise resolves to; the types are Chrome's, which know only `sendResponse`.
  const typed = listener as Parameters<typeof browser.runtime.onMessage.addListener>[0];
  browser.runtime.onMessage.addListener(typed);
  signal?.addEventListener('abort', () => browser.runtime.onMessage.removeListener(typed), { once: true });
}
