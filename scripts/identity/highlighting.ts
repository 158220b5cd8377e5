import { setTimeout as wait } from 'node:timers/promises';

import type { Page } from 'puppeteer-core';

import { findFirefoxProtocol } from '@@/scripts/browser/firefox-protocol.mjs';
import type { Settings } from '@/core/settings/settings';

import type { EveryName } from './in-page/every-name';

declare global {
  var everyName: EveryName;
}

/** Puts highlights on a page, and takes them off it again; each resolves once that is done. */
export interface Highlighting {
  switchOn(): Promise<void>;
  switchOff(): Promise<void>;
}

/** Highlighted places: marks, and ranges of text that the browser paints without one. */
export interface ShownCount {
  readonly marks: number;
  readonly painted: number;
}

/** The module that `bundleInPage` makes the script for `highlightEveryName` of. */
export const EVERY_NAME_ENTRY = 'scripts/identity/in-page/every-name.ts';

/** Once the number of highlights has not changed for this long, it is taken to be the last. */
const QUIET_MS = 300;
/** A page without any highlight for this long names nothing. */
const DARK_MS = 1500;
/** Longer than the largest page takes on a busy machine. */
const LIMIT_MS = 60_000;

/**
 * The extension itself, switched by its settings: on every page, and with the names that are too common to light up by
 * themselves. `own` is a tab with one of the extension's own pages.
 */
export function highlightByExtension(own: Page, page: Page): Highlighting {
  const set = async (isOn: boolean): Promise<void> => {
    const settings: Partial<Settings> = { isOn, pages: 'every', broadNames: 'everywhere' };
    await own.evaluate((given) => chrome.storage.local.set({ settings: given }), settings);
  };
  return {
    switchOn: async () => {
      await set(true);
      await waitForRest(page, true);
    },
    switchOff: async () => {
      await set(false);
      await waitForRest(page, false);
    },
  };
}

/** Every capitalised word of the page, marked by the extension's modules in the page itself. */
export function highlightEveryName(own: Page, page: Page, script: string, css: string): Highlighting {
  return {
    switchOn: async () => {
      await page.evaluate(script);
      await own.evaluate(insertCss, page.url(), css);
      await page.evaluate(() => everyName.switchOn());
    },
    switchOff: async () => {
      await page.evaluate(() => everyName.switchOff());
    },
  };
}

export function countShown(page: Page): Promise<ShownCount> {
  return page.evaluate(() => {
    const marks = document.querySelectorAll('mark[data-backgrounder-term]').length;
    let painted = 0;
    CSS.highlights.forEach((highlight, name) => {
      if (name.startsWith('backgrounder')) painted += highlight.size;
    });
    return { marks, painted };
  });
}

/** Opens one of the extension's own pages, by its file's name. */
export async function openOwnPage(page: Page, extensionOrigin: string, path: string): Promise<void> {
  const url = `${extensionOrigin}/${path}`;
  const firefox = findFirefoxProtocol(page);
  await (firefox ? firefox.open(url) : page.goto(url));
}

async function waitForRest(page: Page, isLit: boolean): Promise<void> {
  const startMs = Date.now();
  let count = -1;
  let sinceMs = startMs;
  while (Date.now() - startMs < LIMIT_MS) {
    const { marks, painted } = await countShown(page);
    if (marks + painted !== count) [count, sinceMs] = [marks + painted, Date.now()];
    const isSettled = Date.now() - sinceMs >= QUIET_MS && (isLit ? count > 0 : count === 0);
    if (isSettled || (isLit && Date.now() - startMs >= DARK_MS && count === 0)) return;
    await wait(50);
  }
}

/** Runs in the extension's own page: styles the marks of another tab as the extension does. */
async function insertCss(url: string, css: string): Promise<void> {
  const tabs = await chrome.tabs.query({});
  const tabId = tabs.find((tab) => tab.url === url)?.id;
  if (tabId === undefined) throw new Error(`no tab shows ${url}`);
  await chrome.scripting.insertCSS({ target: { tabId }, css, origin: 'USER' });
}
