import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import type { Page } from 'puppeteer-core';

import { bundleInPage } from '@@/scripts/build/bundle-in-page';
import { checkPage, type PageCheck, RECORDER_ENTRY } from '@@/scripts/identity/check-page';
import { highlightByExtension } from '@@/scripts/identity/highlighting';

import type { BrowserSession } from './browser-session';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

/** More than this a reader may notice. */
const LIMIT_PX = 1;

let recorder: Promise<string> | null = null;

/** What highlighting a page, by its path on the session's server, does to it, and what is left of that when it is switched off. */
export async function checkHighlighting(session: BrowserSession, page: Page, path: string): Promise<PageCheck> {
  recorder ??= bundleInPage(ROOT, RECORDER_ENTRY);
  const own = await session.openOwnPage('popup.html');
  const highlighting = highlightByExtension(own, page);
  await highlighting.switchOff();
  await page.bringToFront();
  await page.goto(new URL(path, session.server.origin).href, { waitUntil: 'load' });
  const check = await checkPage(page, highlighting, { recorder: await recorder, limitPx: LIMIT_PX, hasLooks: true });
  await own.close();
  return check;
}

/** The cases of a fixture page, by their `data-case`. */
export function listCases(file: string): string[] {
  const html = readFileSync(`tests/fixtures/pages/${file}`, 'utf8');
  return [...html.matchAll(/data-case="([^"]+)"/g)].map(([, name]) =>
    name!.replaceAll('&gt;', '>').replaceAll('&amp;', '&'),
  );
}
