import { type Page, TargetType } from 'puppeteer-core';

import { findFirefoxProtocol } from '@@/scripts/browser/firefox-protocol.mjs';

import type { BrowserSession } from './browser-session';

/** The commands and their keys, which go with Alt and Shift; as `wxt.config.ts` suggests them. */
const KEYS = { 'toggle-highlights': 'L', 'next-mention': 'N', 'previous-mention': 'P', 'open-card': 'O' } as const;

/** Tells the listeners of an event, as only the browser should; the types leave it out. */
interface Dispatching {
  dispatch(...details: unknown[]): void;
}

/**
 * Gives a command with the page in front. Firefox gets the keys themselves; Chromium hands no key to an extension that did
 * not come from a hand, so its worker is told as the browser would tell it.
 */
export async function giveCommand(session: BrowserSession, page: Page, command: keyof typeof KEYS): Promise<void> {
  await page.bringToFront();
  const firefox = findFirefoxProtocol(page);
  if (firefox !== null) {
    await firefox.evaluateInWindow(`(${pressInFirefox.toString()})('${KEYS[command]}')`);
    return;
  }
  const worker = await findWorker(session);
  await worker.evaluate(async (name) => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    (chrome.commands.onCommand as unknown as Dispatching).dispatch(name, tab);
  }, command);
}

/** Chooses “Look up” for a selected text, as Chromium tells its worker of it. */
export async function lookUpInChromium(session: BrowserSession, page: Page, text: string): Promise<void> {
  await page.bringToFront();
  const worker = await findWorker(session);
  await worker.evaluate(async (selectionText) => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    const details = { menuItemId: 'lookUp', selectionText };
    (chrome.contextMenus.onClicked as unknown as Dispatching).dispatch(details, tab);
  }, text);
}

/** The text on the toolbar button for the page in front. */
export async function readBadge(session: BrowserSession, page: Page): Promise<string> {
  // What puppeteer knows of a page that Firefox brought back from its cache is out of date.
  const address = await page.evaluate(() => location.href);
  const own = await session.openOwnPage('popup.html');
  const text = await own.evaluate(async (url) => {
    const tabs = await chrome.tabs.query({});
    const tab = tabs.find((each) => each.url === url);
    return chrome.action.getBadgeText({ tabId: tab?.id });
  }, address);
  await own.close();
  return text;
}

export async function findWorker(session: BrowserSession) {
  const target = await session.browser.waitForTarget(
    (each) => each.type() === TargetType.SERVICE_WORKER && each.url().startsWith(session.extensionOrigin),
  );
  const worker = await target.worker();
  if (worker === null) throw new Error('the extension has no worker');
  return worker;
}

interface TextInputProcessor {
  beginInputTransactionForTests(window: Window): boolean;
  keydown(event: KeyboardEvent): void;
  keyup(event: KeyboardEvent): void;
}

declare const Cc: Record<string, { createInstance(of: unknown): TextInputProcessor }>;
declare const Ci: { nsITextInputProcessor: unknown };

/** Runs in Firefox's own window: presses Alt, Shift and a letter as a keyboard does. */
function pressInFirefox(letter: string): void {
  const keyboard = Cc['@mozilla.org/text-input-processor;1']!.createInstance(Ci.nsITextInputProcessor);
  keyboard.beginInputTransactionForTests(window);
  const keys = [
    new KeyboardEvent('', { key: 'Alt', code: 'AltLeft' }),
    new KeyboardEvent('', { key: 'Shift', code: 'ShiftLeft' }),
    new KeyboardEvent('', { key: letter, code: `Key${letter}`, keyCode: letter.charCodeAt(0) }),
  ];
  for (const key of keys) keyboard.keydown(key);
  for (const key of keys.toReversed()) keyboard.keyup(key);
}
