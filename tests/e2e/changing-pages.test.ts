import { describe, expect } from 'vitest';

import { it } from './harness/it';
import { expectToStayDark, listMentions, markOf, waitForDark, waitForMark } from './harness/marks';

describe('a page that changes', () => {
  it('gets marks in what it adds later', async ({ open }) => {
    const page = await open('live.html');
    await waitForMark(page, 'csto');
    await page.click('#more');
    await page.waitForSelector(`#late ${markOf('rybar')}`, { timeout: 10_000 });
  });

  it('keeps its own text nodes: what it writes shows, with no stale mark beside it', async ({ open }) => {
    const page = await open('live.html');
    await waitForMark(page, 'csto');
    await page.evaluate(() => {
      const paragraph = document.querySelector('article p:last-of-type')!;
      const own = [...paragraph.childNodes].find((node) => node instanceof Text)!;
      own.data = 'Now Rybar speaks instead.';
    });
    await page.waitForFunction(
      () => document.querySelector<HTMLElement>('article p:last-of-type')?.innerText === 'Now Rybar speaks instead.',
      { timeout: 5000 },
    );
    await waitForMark(page, 'rybar');
  });

  it('goes dark when it becomes another one without a load, and lights up on the way back', async ({ open }) => {
    const page = await open('live.html');
    await waitForMark(page, 'csto');
    await page.click('#to-concert');
    await waitForDark(page);
    await expectToStayDark(page);
    await page.goBack().catch(() => null);
    await page.click('#to-talks');
    expect(await listMentions(page)).toContain('csto: CSTO');
  });
});
