import { join } from 'node:path';

import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';

import { BUILD_FOLDER } from '@@/scripts/browser/launch-browser.mjs';

import { type BrowserSession, startSession } from './harness/browser-session';
import { findWorker } from './harness/commands';
import { makeArticle, STORY } from './harness/framed-pages';
import { ANY_MARK, waitForDark, waitForMark } from './harness/marks';

const FIREFOX_ID = 'backgrounder@backgrounder.example';

/** Notes what the page holds before anything of ours comes, and lets no script run but this one. */
const SCRIPT = `<meta http-equiv="content-security-policy" content="script-src 'nonce-own'"><script nonce="own">
  addEventListener('DOMContentLoaded', () => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    window.held = [];
    while (walker.nextNode()) held.push([walker.currentNode, walker.currentNode.data]);
    window.before = document.body.innerHTML;
  })</script>`;

const BODY = `<h1>What Nagorno-Karabakh left</h1><p style="display: flex; gap: 1em">CSTO <b>and</b> the CSTO</p>${STORY}`;

let session: BrowserSession;
beforeEach(async () => {
  session = await startSession(inject('browserName'));
  session.server.addPage('/orphan.html', { body: makeArticle(BODY, SCRIPT) });
});
afterEach(() => session.close());

/** Neither browser tells the scripts of a page; Firefox stops them. */
async function removeExtension(): Promise<void> {
  if (session.name === 'firefox') return session.browser.uninstallExtension(FIREFOX_ID);
  const worker = await findWorker(session);
  await worker.evaluate(() => chrome.runtime.reload()).catch(() => null);
}

async function comeBack(page: Page): Promise<void> {
  await page.bringToFront();
  await page.mouse.move(1, 1);
  await page.mouse.move(300, 300, { steps: 5 });
}

const readLeft = (page: Page) =>
  page.evaluate((mark) => {
    const { held, before } = window as unknown as { held: [Text, string][]; before: string };
    return {
      changed: held.filter(([node, text]) => node.data !== text || !node.isConnected).map(([, text]) => text),
      isSame: document.body.innerHTML === before,
      marks: document.querySelectorAll(`${mark}, backgrounder-popover`).length,
      tints: [...CSS.highlights.keys()].filter((name) => name.startsWith('backgrounder')),
    };
  }, ANY_MARK);

const NOTHING = { changed: [], isSame: true, marks: 0, tints: [] };

describe('a page whose extension goes', () => {
  it('gets everything back when the reader comes to it: the same nodes, the same text', async () => {
    const page = await session.openPage('orphan.html');
    await waitForMark(page, 'csto');
    await removeExtension();
    await comeBack(page);
    await waitForDark(page);
    expect(await readLeft(page)).toEqual(NOTHING);
  });

  it.skipIf(inject('browserName') === 'chromium')(
    'is highlighted once by the extension that comes after it, and then given back as it was',
    async () => {
      const page = await session.openPage('orphan.html');
      await waitForMark(page, 'csto');
      const count = () => page.evaluate((mark) => document.querySelectorAll(mark).length, ANY_MARK);
      const marks = await count();
      await removeExtension();
      await session.browser.installExtension(join(process.cwd(), BUILD_FOLDER.firefox));
      await waitForMark(page, 'csto');
      await expect.poll(count, { timeout: 10_000 }).toBe(marks);
      await removeExtension();
      await comeBack(page);
      await waitForDark(page);
      expect(await readLeft(page)).toEqual(NOTHING);
    },
  );
});
