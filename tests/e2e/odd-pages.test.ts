import { describe, expect } from 'vitest';

import { openCard } from './harness/card';
import { it } from './harness/it';
import { ANY_MARK, countMarks, listMentions, waitForMark } from './harness/marks';
import { openWatched } from './harness/open-watched';

const STORY =
  'The CSTO met in Yerevan about Nagorno-Karabakh. Armenia sent Nikol Pashinyan, and the Kremlin sent Dmitry Peskov to it.';

function article(body: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A page</title><meta property="og:type" content="article">
    <link rel="icon" href="data:,"></head><body><main><article>${body}</article></main></body></html>`;
}

describe('an odd page is left whole, with nothing thrown', () => {
  it.for(['drawing.svg', 'feed.xml', 'frameset.html'])('%s', async (path, { open }) => {
    const { page, errors } = await openWatched(open, path);
    const before = await page.evaluate(() => new XMLSerializer().serializeToString(document));
    await new Promise((done) => setTimeout(done, 1000));
    expect(await page.evaluate(() => new XMLSerializer().serializeToString(document))).toBe(before);
    expect(errors).toEqual([]);
  });

  it('a document whose body a script took away', async ({ open, session }) => {
    session.server.addPage('/no-body.html', {
      body: article(`<p>${STORY}</p><script>document.body.remove()</script>`),
    });
    const { page, errors } = await openWatched(open, 'no-body.html');
    await new Promise((done) => setTimeout(done, 1000));
    expect(await page.evaluate(() => document.body)).toBeNull();
    expect(errors).toEqual([]);
  });

  it('a page with an article in a frame', async ({ open }) => {
    const { page, errors } = await openWatched(open, 'framed.html');
    expect(await listMentions(page)).toContain('csto: CSTO');
    expect(errors).toEqual([]);
  });
});

describe('a hard page is marked all the same', () => {
  it('with markup nested 200 deep', async ({ open, session }) => {
    const deep = `${'<i><b>'.repeat(100)}${STORY}${'</b></i>'.repeat(100)}`;
    session.server.addPage('/deep.html', { body: article(`<p>${STORY}</p><p id="deep">${deep}</p>`) });
    const { page, errors } = await openWatched(open, 'deep.html');
    await page.waitForSelector(`#deep ${ANY_MARK}`, { timeout: 10_000 });
    expect(await page.$eval('#deep', (paragraph) => paragraph.textContent)).toBe(STORY);
    expect(errors).toEqual([]);
  });

  it('of 10 MB', async ({ open, session }) => {
    const filler = `<p>${'Four hundred people listened to music that nobody in the room had heard before. '.repeat(12)}</p>`;
    const body = article(`<h1>What Nagorno-Karabakh left</h1><p>${STORY}</p>${filler.repeat(10_400)}<p>${STORY}</p>`);
    expect(body.length).toBeGreaterThan(10_000_000);
    session.server.addPage('/big.html', { body });
    const { page, errors } = await openWatched(open, 'big.html');
    await waitForMark(page, 'csto');
    expect((await openCard(page, 'csto')).text).toContain('2023');
    expect(errors).toEqual([]);
  });

  it('under a strict policy with Trusted Types', async ({ open, session }) => {
    const policy =
      "default-src 'none'; script-src 'none'; style-src 'self'; require-trusted-types-for 'script'; trusted-types";
    session.server.addPage('/strict.html', {
      body: article(`<h1>What Nagorno-Karabakh left</h1><p>${STORY}</p>`),
      headers: { 'content-security-policy': policy },
    });
    const { page, errors } = await openWatched(open, 'strict.html');
    await waitForMark(page, 'csto');
    const card = await openCard(page, 'csto');
    expect(card.text).toContain('2023');
    expect(card.right - card.left).toBeGreaterThan(200);
    expect(errors.filter((error) => !error.includes('data:,'))).toEqual([]);
  });

  it('whose style sheet hides and restyles everything', async ({ open }) => {
    const { page, errors } = await openWatched(open, 'hostile.html');
    await waitForMark(page, 'csto');
    const mark = await page.$eval(ANY_MARK, (element) => {
      const { display, visibility, fontSize } = getComputedStyle(element);
      return { display, visibility, fontSize, parentSize: getComputedStyle(element.parentElement!).fontSize };
    });
    expect(mark).toMatchObject({ display: 'inline', visibility: 'visible', fontSize: mark.parentSize });

    const card = await openCard(page, 'csto');
    expect(card.text).toContain('14 November 2023');
    expect(card.right - card.left).toBeGreaterThan(200);
    expect(errors).toEqual([]);
  });

  it('keeps its size and its place: marking moves no line', async ({ open, session }) => {
    session.server.addPage('/measured.html', {
      body: article(`<div style="width: 600px; font: 18px/1.5 serif">${`<p>${STORY} ${STORY}</p>`.repeat(5)}</div>`),
    });
    const { page } = await openWatched(open, 'measured.html');
    await waitForMark(page, 'csto');
    const marked = await page.$eval('article', (element) => element.getBoundingClientRect().height);
    expect(await countMarks(page)).toBeGreaterThan(10);
    const plain = await page.evaluate(() => {
      const copy = document.querySelector('article')!.cloneNode(true);
      if (!(copy instanceof HTMLElement)) return null;
      for (const mark of copy.querySelectorAll('mark')) mark.replaceWith(mark.textContent);
      document.querySelector('main')!.append(copy);
      return copy.getBoundingClientRect().height;
    });
    expect(marked).toBe(plain);
  });
});
