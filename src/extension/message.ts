import { browser } from 'wxt/browser';

import { orNull, record, type Shape, text, withFallback } from '@/core/shape/shape';

/** A message between the extension's parts: its name, and the shape of what is asked and of what is answered. */
export interface MessageKind<Ask, Answer> {
  readonly name: string;
  readonly ask: Shape<Ask>;
  readonly answer: Shape<Answer>;
}

/** Who sent a message; `tabId` is `null` for what is not in a tab. */
export interface Sender {
  readonly tabId: number | null;
  readonly frameId: number;
  /** One of the extension's own pages, not a script of ours in a page of the web. */
  readonly isOwnPage: boolean;
}

/** One entry of the table that `startAnswering` takes; made by `answering`. */
export interface Answerer {
  readonly name: string;
  readonly answer: (ask: unknown, sender: Sender) => Promise<unknown>;
}

interface Message {
  readonly name: string;
  readonly ask: unknown;
}

interface Reply {
  readonly answer: unknown;
  readonly failure: string | null;
}

const messageShape = record<Message>({ name: text, ask: (ask) => ask });
const replyShape = record<Reply>({ answer: (answer) => answer, failure: orNull(text) });

/** Sends to the worker and to every open page of the extension. Rejects where nobody answers, or not in the right shape. */
export async function sendToExtension<Ask, Answer>(kind: MessageKind<Ask, Answer>, ask: Ask): Promise<Answer> {
  return readReply(kind, await browser.runtime.sendMessage({ name: kind.name, ask }));
}

/**
 * Sends to the page of a tab, to one of its frames or to all; of several answers the first counts. Rejects where no script of
 * ours runs there, or where the answer has not the right shape.
 */
export async function sendToTab<Ask, Answer>(
  tabId: number,
  kind: MessageKind<Ask, Answer>,
  ask: Ask,
  frameId: number | 'all' = 0,
): Promise<Answer> {
  const target = frameId === 'all' ? {} : { frameId };
  return readReply(kind, await browser.tabs.sendMessage(tabId, { name: kind.name, ask }, target));
}

/** What asks as `sendToExtension` does. */
export type SendToExtension = typeof sendToExtension;

/** Pairs a kind of message with the function that answers it; what is asked is parsed before the function sees it. */
export function answering<Ask, Answer>(
  kind: MessageKind<Ask, Answer>,
  answer: (ask: Ask, sender: Sender) => Answer | Promise<Answer>,
): Answerer {
  return { name: kind.name, answer: async (ask, sender) => answer(kind.ask(ask), sender) };
}

/** Answers messages from the extension's own parts until the signal aborts. Messages of other names are left to others. */
export function startAnswering(answerers: readonly Answerer[], signal?: AbortSignal): void {
  const listener: Listener = (data, sender, sendResponse) => {
    const message = withFallback<Message | null>(messageShape, null)(data);
    const answerer = answerers.find(({ name }) => name === message?.name);
    if (!message || !answerer || sender.id !== browser.runtime.id) return undefined;
    void reply(answerer, message, sender).then(sendResponse);
    // Says that the answer comes later. A returned promise would do in new browsers only, and where the polyfill is loaded.
    return true;
  };
  browser.runtime.onMessage.addListener(listener);
  signal?.addEventListener('abort', () => browser.runtime.onMessage.removeListener(listener), { once: true });
}

type Listener = (data: unknown, sender: RawSender, sendResponse: (reply: Reply) => void) => true | undefined;

interface RawSender {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  readonly tab?: { readonly id?: number | undefined } | undefined;
  readonly frameId?: number | undefined;
}

async function reply({ answer }: Answerer, { ask }: Message, sender: RawSender): Promise<Reply> {
  try {
    const isOwnPage = sender.url?.startsWith(browser.runtime.getURL('/')) === true;
    const from = { tabId: sender.tab?.id ?? null, frameId: sender.frameId ?? 0, isOwnPage };
    return { answer: await answer(ask, from), failure: null };
  } catch (error) {
    return { answer: null, failure: String(error) };
  }
}

function readReply<Ask, Answer>(kind: MessageKind<Ask, Answer>, data: unknown): Answer {
  const { answer, failure } = replyShape(data);
  if (failure !== null) throw new Error(`${kind.name}: ${failure}`);
  return kind.answer(answer, kind.name);
}
