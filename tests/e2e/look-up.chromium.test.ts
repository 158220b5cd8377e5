import { describe, expect } from 'vitest';

import { waitForCard } from './harness/card';
import { lookUpInChromium } from './harness/commands';
import { it } from './harness/it';
import { expectToStayDark, waitForMark } from './harness/marks';
import { word } from './harness/words';

describe('“Look up” in the context menu', () => {
  it('shows the card of a selected name', async ({ open, session }) => {
    const page = await open('crisis-en.html');
    await waitForMark(page, 'csto');
    await lookUpInChromium(session, page, ' Rybar ');
    await waitForCard(page, /^Rybar$/);
  });

  it('works on a page that is dark', async ({ open, session }) => {
    const page = await open('elsewhere.html');
    await expectToStayDark(page);
    await lookUpInChromium(session, page, 'NATO');
    await waitForCard(page, /NATO/);
  });

  it('says so where the library has nothing', async ({ open, session }) => {
    const page = await open('elsewhere.html');
    await expectToStayDark(page);
    await lookUpInChromium(session, page, 'sonatas');
    expect((await waitForCard(page, 'sonatas')).text).toContain(word('lookUp.nothingFound'));
  });
});
