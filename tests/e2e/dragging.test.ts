import type { Page } from 'puppeteer-core';
import { describe, expect, inject, vi } from 'vitest';

import { makeArticle } from './harness/framed-pages';
import { it } from './harness/it';
import { findMiddle, type Place } from './harness/places';
import { withAndWithout } from './harness/with-and-without';

const BODY = `<p id="first">The CSTO met in Yerevan about <b>Nagorno</b>-Karabakh, and <a href="there.html" id="link">the Kremlin’s CSTO envoy</a>
left. <a href="#boxed" id="boxed" style="display: inline-flex">Armenia met <b>Rybar</b></a></p>
<p id="second">Rybar wrote of it, as did <i>RT</i>: the CSTO</p>
<p id="editor" contenteditable="true" style="min-height: 60px">Write here </p>
<div id="zone" style="height: 80px">Drop here</div>`;

interface Dragged {
  readonly target: string;
  /** By type, as the page's own listener gets it. */
  readonly data: Record<string, string>;
}

declare global {
  interface Window {
    /** What the page's listeners have got. */
    heard: { start?: Dragged };
    /** What the pointer is over while it drags, and whether that has ended. */
    way: { over?: string | undefined; isOver: boolean };
  }
}

/** Presses at one place, goes to another and lets go, and gives what the page hears of it. Firefox’s driver only begins to drag. */
async function drag(page: Page, from: Place, to: Place): Promise<Window['heard']> {
  await page.evaluate(() => {
    window.heard = {};
    window.way = { isOver: false };
    const read = ({ target, dataTransfer }: DragEvent) => ({
      target: (target as Node).nodeName,
      data: Object.fromEntries(dataTransfer!.types.map((type) => [type, dataTransfer!.getData(type)])),
    });
    document.addEventListener('dragstart', (event) => (window.heard.start = read(event)));
    document.addEventListener('dragover', ({ target }) => {
      window.way.over = (target as Element).closest('#zone, #editor')?.id;
    });
    document.addEventListener('dragend', () => (window.way.isOver = true));
    const zone = document.querySelector<HTMLElement>('#zone')!;
    zone.addEventListener('dragover', (event) => event.preventDefault());
    zone.addEventListener('drop', (event) => event.preventDefault());
  });
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 12, from.y + 6, { steps: 4 });
  await page.waitForFunction(() => window.heard.start !== undefined, { timeout: 5000 });
  const isDropped = inject('browserName') === 'chromium';
  await vi.waitFor(async () => {
    await page.mouse.move(to.x, to.y, { steps: 6 });
    expect((await page.evaluate(() => window.way.over)) !== undefined || !isDropped).toBe(true);
  }, 5000);
  await page.mouse.up();
  if (isDropped) await page.waitForFunction(() => window.way.isOver, { timeout: 5000 });
  return page.evaluate(() => window.heard);
}

async function selectParagraph(page: Page, selector: string, word: string): Promise<Place> {
  const place = await findMiddle(page, selector, word);
  await page.mouse.click(place.x, place.y, { count: 3 });
  await new Promise((done) => setTimeout(done, 100));
  return place;
}

/** Where each drag begins. */
const STARTS: Readonly<Record<string, (page: Page) => Promise<Place>>> = {
  'a link, by a name in it': (page) => findMiddle(page, '#link', 'Kremlin'),
  'a link, beside a name': (page) => findMiddle(page, '#link', 'envoy'),
  'a link that lays out its parts': (page) => findMiddle(page, '#boxed', 'met'),
  'selected text': (page) => selectParagraph(page, '#second', 'wrote'),
  'selected text, by a name in it': async (page) => {
    await selectParagraph(page, '#second', 'wrote');
    return findMiddle(page, '#second', 'Rybar');
  },
};

describe('what a reader drags', () => {
  it.for(Object.keys(STARTS))('is what the page would give: %s', async (kind, { open, session }) => {
    session.server.addPage('/dragged.html', { body: makeArticle(BODY) });
    const { lit, plain } = await withAndWithout(session, await open('dragged.html'), async (page) => {
      await page.bringToFront();
      return drag(page, await STARTS[kind]!(page), await findMiddle(page, '#zone', 'Drop'));
    });
    expect(plain.start?.data['text/html']).toMatch(/CSTO|Rybar/);
    expect(lit).toEqual(plain);
  });

  it('becomes text of an editor as the page would have it', async ({ open, session }) => {
    session.server.addPage('/dragged.html', { body: makeArticle(BODY) });
    const { lit, plain } = await withAndWithout(session, await open('dragged.html'), async (page) => {
      await page.bringToFront();
      const from = await selectParagraph(page, '#second', 'wrote');
      await drag(page, from, await findMiddle(page, '#editor', 'here'));
      return page.$eval('#editor', (editor) => editor.innerHTML);
    });
    expect(plain.includes('as did <i>RT</i>') || session.name === 'firefox').toBe(true);
    expect(lit).toBe(plain);
  });
});
