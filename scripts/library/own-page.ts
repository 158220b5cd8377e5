import { type Browser, type CDPSession, type Page, type Target, TargetType } from 'puppeteer-core';

import type { LibraryAnswer } from '@/extension/library-messages';
import type { MessageKind } from '@/extension/message';

/** One of the extension's own pages, open in a tab, from which its worker is asked. */
export interface OwnPage {
  readonly page: Page;
  /** Asks the library as the extension's pages do. Throws where it could not do what was asked. */
  ask<Ask, Value>(kind: MessageKind<Ask, LibraryAnswer<Value>>, ask: Ask): Promise<Value>;
  /** How long the worker takes to answer, as the asking page sees it. */
  time(name: string, ask: unknown): Promise<number>;
  /** Ends the worker, as the browser does when it has been idle; resolves when it is gone. */
  stopWorker(): Promise<void>;
}

export async function openOwnPage(browser: Browser, extensionOrigin: string): Promise<OwnPage> {
  const page = await browser.newPage();
  await page.goto(`${extensionOrigin}/popup.html`);
  const session = await page.createCDPSession();
  await session.send('ServiceWorker.enable');
  return {
    page,
    ask: async (kind, ask) => {
      const reply: unknown = await page.evaluate(sendMessage, kind.name, ask);
      const { answer, failure } = reply as { answer: unknown; failure: string | null };
      if (failure !== null) throw new Error(`${kind.name}: ${failure}`);
      const { value, problem } = kind.answer(answer, kind.name);
      if (problem !== null) throw new Error(`${kind.name}: ${problem}`);
      return value;
    },
    time: (name, ask) =>
      page.evaluate(
        async (message) => {
          const startMs = performance.now();
          await chrome.runtime.sendMessage(message);
          return performance.now() - startMs;
        },
        { name, ask },
      ),
    stopWorker: () => stopWorker(browser, session),
  };
}

declare const chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } };

function sendMessage(name: string, ask: unknown): Promise<unknown> {
  return chrome.runtime.sendMessage({ name, ask });
}

/** The extension's worker, or `null` while it sleeps. */
export function findWorker(browser: Browser): Target | null {
  return browser.targets().find((target) => target.type() === TargetType.SERVICE_WORKER) ?? null;
}

async function stopWorker(browser: Browser, session: CDPSession): Promise<void> {
  while (findWorker(browser) !== null) {
    await session.send('ServiceWorker.stopAllWorkers');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
