import { describe, expect, vi } from 'vitest';

import { it } from './harness/it';
import { waitForDark, waitForMark } from './harness/marks';
import { openPopup } from './harness/popup';
import { word } from './harness/words';

const LIMIT = { timeout: 15_000, interval: 200 };

describe('settings that the reader’s browsers share', () => {
  it('go out from the popup, and those of another browser come in on popup and pages', async ({ open, session }) => {
    const page = await open('crisis-en.html');
    await waitForMark(page, 'csto');
    const popup = await openPopup(session, page);
    const readShared = () => popup.page.evaluate(() => chrome.storage.sync.get(null));
    const isOn = () => popup.page.$eval('[role="switch"]', (each) => each.matches(':checked'));

    await popup.choose(word('kinds.person'));
    const site = new URL(session.server.origin).host;
    await popup.toggleSite(site);
    await vi.waitFor(
      async () =>
        expect(await readShared()).toEqual({
          'settings:hiddenKinds': { kept: ['person'], gone: [] },
          'settings:offSites': { kept: [site], gone: [] },
        }),
      LIMIT,
    );

    await popup.page.evaluate((host) => {
      return chrome.storage.sync.set({ 'settings:offSites': { kept: [], gone: [host] } });
    }, site);
    await page.bringToFront();
    await waitForMark(page, 'csto');

    expect(await isOn()).toBe(true);
    await popup.page.evaluate(() => chrome.storage.sync.set({ 'settings:isOn': false }));
    await waitForDark(page);
    await vi.waitFor(async () => expect(await isOn()).toBe(false), LIMIT);
  });
});
