import type { Page } from 'puppeteer-core';
import { describe, expect, vi } from 'vitest';

import { readBadge } from './harness/commands';
import {
  countMarksIn,
  findFrame,
  frameOf,
  makeArticle,
  makeShell,
  onOtherSite,
  STORY,
  waitForMarksIn,
} from './harness/framed-pages';
import { it } from './harness/it';
import { openPopup } from './harness/popup';

/** How long a frame that must stay dark is watched, after another one was lit. */
const DARK_WATCH_MS = 2000;

/** The marks in each of the frames, once those that are to be lit are. */
async function countAll(page: Page, lit: readonly string[], dark: readonly string[]): Promise<Record<string, boolean>> {
  for (const name of lit) await waitForMarksIn(await findFrame(page, name));
  await new Promise((done) => setTimeout(done, DARK_WATCH_MS));
  const names = [...lit, ...dark];
  const counts = await Promise.all(names.map(async (name) => countMarksIn(await findFrame(page, name))));
  return Object.fromEntries(names.map((name, index) => [name, counts[index]! > 0]));
}

describe('an article in a frame', () => {
  it('is lit whatever its origin, and sandboxed, small, hidden and empty frames are not', async ({ open, session }) => {
    const { server } = session;
    server.addPage('/story.html', { body: makeArticle(STORY) });
    server.addPage('/short.html', { body: makeArticle('<p>The CSTO.</p>') });
    server.addPage('/boxed.html', { body: makeArticle(STORY), headers: { 'content-security-policy': 'sandbox' } });
    server.addPage('/nest.html', { body: makeShell(frameOf('nested', 'src="/story.html?nested"')) });
    const away = onOtherSite(session, '/story.html');
    const srcdoc = makeArticle(STORY).replaceAll('"', '&quot;');
    const page = await open('elsewhere.html');
    server.addPage('/frames.html', {
      body: makeShell(`
        ${frameOf('same', 'src="/story.html?same"')}
        ${frameOf('away', `src="${away}"`)}
        ${frameOf('srcdoc', `srcdoc="${srcdoc}"`)}
        ${frameOf('blank', '')}
        ${frameOf('blob', '')}
        ${frameOf('nest', `src="${onOtherSite(session, '/nest.html')}"`)}
        ${frameOf('boxed', 'sandbox src="/story.html?boxed"')}
        ${frameOf('boxed-same', 'sandbox="allow-same-origin allow-scripts" src="/story.html?boxed-same"')}
        ${frameOf('boxed-away', `sandbox="allow-same-origin" src="${away}?boxed"`)}
        ${frameOf('boxed-doc', `sandbox srcdoc="${srcdoc}"`)}
        ${frameOf('boxed-itself', 'src="/boxed.html"')}
        ${frameOf('short', 'src="/short.html"')}
        <iframe name="small" width="728" height="90" src="/story.html?small"></iframe>
        <div style="display: none">${frameOf('unshown', 'src="/story.html?unshown"')}</div>
        <div style="visibility: hidden">${frameOf('unseen', `src="${away}?unseen"`)}</div>
        <div style="position: absolute; left: -9999px">${frameOf('aside', `src="${away}?aside"`)}</div>
        <script>
          const story = document.querySelector('[name=srcdoc]').srcdoc;
          const { contentDocument } = document.querySelector('[name=blank]');
          contentDocument.open(); contentDocument.write(story); contentDocument.close();
          document.querySelector('[name=blob]').src = URL.createObjectURL(new Blob([story], { type: 'text/html' }));
        </script>`),
    });
    const lit = ['same', 'away', 'srcdoc', 'blank', 'blob', 'nested'];
    const boxed = ['boxed', 'boxed-same', 'boxed-away', 'boxed-doc', 'boxed-itself'];
    const dark = [...boxed, 'short', 'small', 'unshown', 'unseen', 'aside', 'nest'];
    // In one load of four the browser's driver gets no answer from a frame of another site, and never will.
    await vi.waitFor(
      async () => {
        await page.goto(new URL('/frames.html', server.origin).href);
        for (const name of [...lit, ...dark]) await findFrame(page, name);
      },
      { timeout: 45_000 },
    );
    expect(await countAll(page, lit, dark)).toEqual({
      ...Object.fromEntries(lit.map((name) => [name, true])),
      ...Object.fromEntries(dark.map((name) => [name, false])),
    });
  });

  it('is lit once the frame has grown, or has got its text', async ({ open, session }) => {
    session.server.addPage('/story.html', { body: makeArticle(STORY) });
    session.server.addPage('/empty.html', { body: makeArticle('') });
    session.server.addPage('/late.html', {
      body: makeShell(
        `<iframe name="small" width="620" height="40" src="/story.html"></iframe>${frameOf('empty', 'src="/empty.html"')}`,
      ),
    });
    const page = await open('late.html');
    const small = await findFrame(page, 'small');
    const empty = await findFrame(page, 'empty');
    await new Promise((done) => setTimeout(done, DARK_WATCH_MS));
    expect(await countMarksIn(small)).toBe(0);
    await page.$eval('iframe', (frame) => (frame.height = '360'));
    await waitForMarksIn(small);
    await empty.evaluate((story) => (document.querySelector('article')!.innerHTML = story), STORY);
    await waitForMarksIn(empty);
  });

  it('counts with the page, in the badge and in the popup', async ({ open, session }) => {
    const { server } = session;
    server.addPage('/rybar.html', {
      body: makeArticle(`${STORY}<p>Rybar wrote about it, and the CSTO read Rybar.</p>`),
    });
    server.addPage('/both.html', {
      body: makeArticle(
        `<p>The CSTO met about Nagorno-Karabakh.</p>${frameOf('away', `src="${onOtherSite(session, '/rybar.html')}"`)}`,
      ),
    });
    const page = await open('both.html');
    await waitForMarksIn(await findFrame(page, 'away'));
    await vi.waitFor(async () => expect(Number(await readBadge(session, page))).toBeGreaterThan(5), { timeout: 5000 });
    const popup = await openPopup(session, page);
    const terms = await popup.page.$$eval('.found-term', (buttons) =>
      buttons.map(
        (button) =>
          `${button.querySelector('.found-name')!.textContent} ${button.querySelector('.found-count')!.textContent}`,
      ),
    );
    expect(terms).toEqual(expect.arrayContaining(['CSTO 4', 'Rybar 2']));
    await popup.close();
  });

  it('goes dark with its page', async ({ open, session }) => {
    const { server } = session;
    server.addPage('/story.html', { body: makeArticle(STORY) });
    server.addPage('/off.html', {
      body: makeShell(
        `${frameOf('same', 'src="/story.html"')}${frameOf('away', `src="${onOtherSite(session, '/story.html')}"`)}`,
      ),
    });
    const page = await open('off.html');
    const frames = [await findFrame(page, 'same'), await findFrame(page, 'away')];
    for (const frame of frames) await waitForMarksIn(frame);

    // The settings go by the site of the page, whatever that of the frame.
    const popup = await openPopup(session, page);
    await popup.toggleSite(new URL(server.origin).host);
    for (const frame of frames)
      await vi.waitFor(async () => expect(await countMarksIn(frame)).toBe(0), { timeout: 5000 });
    for (const frame of frames) expect(await frame.$eval('article', (article) => article.innerHTML)).toBe(STORY);
    await popup.toggleSite(new URL(server.origin).host);
    await popup.close();
    for (const frame of frames) await waitForMarksIn(frame);
  });
});
