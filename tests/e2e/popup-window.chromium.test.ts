import type { Page } from 'puppeteer-core';
import { describe, expect } from 'vitest';

import type { BrowserSession } from './harness/browser-session';
import { findWorker } from './harness/commands';
import { it } from './harness/it';
import { listMentions, waitForDark } from './harness/marks';

/** Presses the toolbar button, which only Chromium lets a program do. */
async function openPopupWindow(session: BrowserSession): Promise<Page> {
  const opened = session.browser.waitForTarget((target) => target.url() === `${session.extensionOrigin}/popup.html`);
  const worker = await findWorker(session);
  await worker.evaluate(() => chrome.action.openPopup());
  const page = await (await opened).asPage();
  await page.waitForSelector('button.found-term');
  return page;
}

describe('the popup at the toolbar button', () => {
  it('fits the window that browsers give a popup', async ({ open, session }) => {
    await listMentions(await open('crisis-en.html'));
    const popup = await openPopupWindow(session);
    await popup.$$eval('details', (all) => all.forEach((each) => (each.open = true)));
    const { scrollWidth, clientWidth, width } = await popup.evaluate(() => ({
      scrollWidth: document.documentElement.scrollWidth,
      clientWidth: document.documentElement.clientWidth,
      width: window.innerWidth,
    }));
    expect(scrollWidth).toBeLessThanOrEqual(clientWidth);
    expect(width).toBeGreaterThan(250);
    expect(width).toBeLessThanOrEqual(800);
  });

  it('speaks of the page it stands over, and switches it dark', async ({ open, session }) => {
    const page = await open('crisis-en.html');
    await listMentions(page);
    const popup = await openPopupWindow(session);
    expect(await popup.evaluate(() => document.body.innerText)).toContain(new URL(session.server.origin).host);
    await popup.click('[role="switch"]');
    await waitForDark(page);
  });
});
