import { describe, expect } from 'vitest';

import { openCard } from './harness/card';
import { it } from './harness/it';
import { listMentions } from './harness/marks';
import { openPopup } from './harness/popup';

describe('requests', () => {
  it('go to the page’s own server alone, whatever the reader does', async ({ open, session }) => {
    session.requests.take();
    const page = await open('crisis-en.html');
    await listMentions(page);
    await openCard(page, 'csto');
    const popup = await openPopup(session, page);
    await popup.toggleEverywhere();
    await popup.toggleEverywhere();
    await popup.close();
    await open('elsewhere.html');
    await new Promise((done) => setTimeout(done, 1000));

    const { origin } = session.server;
    expect(new Set(session.requests.take())).toEqual(
      new Set(['/crisis-en.html', '/site.css', '/elsewhere.html'].map((path) => `${origin}${path}`)),
    );
  });

  it.for(['the page', 'the extension'])('would be seen if they came from %s', async (who, { open, session }) => {
    session.requests.take();
    const page = who === 'the page' ? await open('elsewhere.html') : await session.openOwnPage('popup.html');
    await page.evaluate(() => fetch('http://somewhere.invalid/canary').catch(() => null));
    // Firefox asks for encryption on behalf of an extension, so that the host is all there is to see.
    expect(session.requests.take().join()).toContain('somewhere.invalid');
  });
});
