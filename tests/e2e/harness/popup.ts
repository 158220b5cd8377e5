import type { Page } from 'puppeteer-core';
import { vi } from 'vitest';

import type { BrowserSession } from './browser-session';
import { word } from './words';

/**
 * The toolbar popup, opened in a tab of its own: it speaks of the tab that was visited before. A test that needs the real
 * one, which only Chromium can open by program, opens it itself.
 */
export interface Popup {
  readonly page: Page;
  /** The first switch: highlighting everywhere. */
  toggleEverywhere(): Promise<void>;
  toggleSite(site: string): Promise<void>;
  /** Clicks the control with this name, unfolding what it is folded away in. */
  choose(name: string): Promise<void>;
  readText(): Promise<string>;
  close(): Promise<void>;
}

export async function openPopup(session: BrowserSession, about: Page): Promise<Popup> {
  await about.bringToFront();
  const page = await session.openOwnPage('popup.html');
  await page.waitForSelector('[role="switch"]');
  const choose = (name: string) => click(page, name);
  return {
    page,
    toggleEverywhere: () => choose(word('popup.switch')),
    toggleSite: (site) => choose(word('popup.onSite', site)),
    choose,
    readText: () => page.evaluate(() => document.body.innerText),
    close: async () => {
      await page.close();
      await about.bringToFront();
    },
  };
}

async function click(page: Page, name: string): Promise<void> {
  await vi.waitFor(
    async () => {
      const isThere = await page.evaluate(clickByName, name);
      if (!isThere)
        throw new Error(`The popup has no “${name}”: ${await page.evaluate(() => document.body.innerText)}`);
    },
    { timeout: 5000 },
  );
}

/** Clicks in the page: a click by coordinates would miss what a tab without a window has not laid out. */
function clickByName(name: string): boolean {
  const controls = [...document.querySelectorAll<HTMLElement>('button, input, summary')];
  const control = controls.find((each) => {
    const labels = each instanceof HTMLInputElement ? [...(each.labels ?? [])].map((label) => label.textContent) : [];
    const names = [each.getAttribute('aria-label'), each.textContent, ...labels];
    return names.some((own) => own?.trim() === name);
  });
  if (!control) return false;
  const folded = control.closest('details');
  if (folded && control.localName !== 'summary') folded.open = true;
  control.click();
  return true;
}
