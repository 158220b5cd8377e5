import type { Page } from 'puppeteer-core';
import { describe, expect } from 'vitest';

import { findFirefoxProtocol } from '@@/scripts/browser/firefox-protocol.mjs';

import type { BrowserSession } from './harness/browser-session';
import { makeArticle } from './harness/framed-pages';
import { it } from './harness/it';
import { ANY_MARK, waitForMark } from './harness/marks';
import { findMiddle, type Place } from './harness/places';
import { withAndWithout } from './harness/with-and-without';

/** Marks in a line, across elements, at both ends, in a link and in a list; and text that is only tinted. */
const BODY = `<h1>What Nagorno-Karabakh left</h1>
<p id="first">The CSTO met in Yerevan about <b>Nagorno</b>-Karabakh, and <a href="#there" id="link">the Kremlin’s CSTO envoy</a> left.</p>
<p id="second">Rybar wrote of it, as did <i>RT</i>: the CSTO</p>
<p id="tinted">In <em>Yerevan</em> the CSTO said <em>nothing</em>.</p>
<ul><li>Armenia</li><li>the CSTO and Rybar</li></ul>
<pre>Two   CSTO
  envoys</pre>
<p contenteditable="true" id="editor">Write of the CSTO here</p>
<textarea id="area" autocomplete="off">The CSTO again</textarea>`;

const HEAD = '<style>#tinted > :nth-child(2) { color: rgb(0, 90, 0) }</style>';

type Open = (path: string) => Promise<Page>;

async function openArticle({ server }: BrowserSession, open: Open): Promise<Page> {
  const path = `acts-${Math.random()}.html`;
  server.addPage(`/${path}`, { body: makeArticle(BODY, HEAD) });
  return open(path);
}

interface Copied {
  readonly text: string;
  readonly html: string;
}

/** Copies by the browser's own command, and reads what a paste into a page gets. */
async function copy(page: Page): Promise<Copied> {
  await page.evaluate(() => {
    addEventListener(
      'paste',
      (event) => {
        event.preventDefault();
        const { clipboardData } = event;
        const [text, html] = [clipboardData!.getData('text/plain'), clipboardData!.getData('text/html')];
        Object.assign(window, { pasted: { text, html } });
      },
      { once: true },
    );
  });
  await page.keyboard.down('Control');
  await page.keyboard.press('c');
  await page.keyboard.up('Control');
  await page.evaluate(() => {
    const field = document.createElement('input');
    document.body.append(field);
    field.focus();
  });
  await page.keyboard.down('Control');
  await page.keyboard.press('v');
  await page.keyboard.up('Control');
  await page.waitForFunction(() => 'pasted' in window, { timeout: 5000 });
  return page.evaluate(() => (window as unknown as { pasted: Copied }).pasted);
}

async function drag(page: Page, from: Place, to: Place): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 8 });
  await page.mouse.up();
}

const SELECTIONS: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  'with all of the page': async (page) => {
    await page.keyboard.down('Control');
    await page.keyboard.press('a');
    await page.keyboard.up('Control');
  },
  'with a triple click': async (page) => {
    const { x, y } = await findMiddle(page, '#first', 'met in');
    await page.mouse.click(x, y, { count: 3 });
  },
  'with a triple click on a tinted one': async (page) => {
    const { x, y } = await findMiddle(page, '#tinted', 'said');
    await page.mouse.click(x, y, { count: 3 });
  },
  'with a double click on a name': async (page) => {
    const { x, y } = await findMiddle(page, '#second', 'Rybar');
    await page.mouse.click(x, y, { count: 2 });
  },
  'by dragging across several': async (page) =>
    drag(page, await findMiddle(page, '#first', 'met in'), await findMiddle(page, '#tinted', 'said')),
  'by dragging from within a name': async (page) =>
    drag(page, await findMiddle(page, '#first', 'CSTO'), await findMiddle(page, '#second', 'Rybar')),
};

describe('what a reader copies', () => {
  it.for(Object.keys(SELECTIONS))('is what the page would give: %s', async (kind, { open, session }) => {
    const page = await openArticle(session, open);
    const { lit, plain } = await withAndWithout(session, page, async (each) => {
      await each.bringToFront();
      await SELECTIONS[kind]!(each);
      const selected = await each.evaluate(() => getSelection()!.toString());
      return { selected, ...(await copy(each)) };
    });
    expect(plain.text).not.toBe('');
    expect(lit).toEqual(plain);
  });
});

describe('what a script finds', () => {
  it('is found where it was, also across names', async ({ open, session }) => {
    const page = await openArticle(session, open);
    const { lit, plain } = await withAndWithout(session, page, (each) =>
      each.evaluate(() => {
        // Not in the types, but in every browser.
        const { find } = window as unknown as { find(text: string, ...options: boolean[]): boolean };
        const look = (text: string): string[] => {
          const found: string[] = [];
          getSelection()!.removeAllRanges();
          while (found.length < 20 && find(text, true)) {
            const { anchorNode } = getSelection()!;
            const place = anchorNode?.parentElement?.closest('[id], li, pre, h1');
            found.push(`${getSelection()!.toString()} in ${place?.localName} ${place?.id}`);
          }
          return found;
        };
        return ['CSTO', 'The CSTO met in Yerevan about', 'Nagorno-Karabakh', 'n Yer', 'CSTO envoy left', 'nowhere'].map(
          look,
        );
      }),
    );
    expect(plain.flat().length).toBeGreaterThan(8);
    expect(lit).toEqual(plain);
  });
});

describe('what a script takes of a selection', () => {
  it('is the page’s own, and stays so: an annotation is made some time later', async ({ open, session }) => {
    const page = await openArticle(session, open);
    const { lit, plain } = await withAndWithout(session, page, async (each) => {
      await each.bringToFront();
      await each.evaluate(() => {
        const keep = () => Object.assign(window, { kept: getSelection()!.getRangeAt(0) });
        document.addEventListener('mouseup', () => setTimeout(keep));
      });
      await drag(each, await findMiddle(each, '#second', 'Rybar'), await findMiddle(each, '#second', 'wrote'));
      await new Promise((done) => setTimeout(done, 500));
      await each.keyboard.down('Control');
      await each.keyboard.press('c');
      await each.keyboard.up('Control');
      return each.evaluate(() => {
        const { kept } = window as unknown as { kept: Range };
        const path = [kept.startContainer, kept.endContainer].map(({ nodeValue }) => nodeValue);
        const note = document.createElement('u');
        kept.surroundContents(note);
        return { path, note: note.innerHTML, text: document.querySelector('#second')!.textContent };
      });
    });
    expect(plain.note).toMatch(/\w wr/);
    expect(lit).toEqual(plain);
  });
});

describe('while highlights come', () => {
  it('a selection that is being made goes on', async ({ open, session }) => {
    const page = await openArticle(session, open);
    const { lit, plain } = await withAndWithout(session, page, async (each) => {
      await each.bringToFront();
      const [from, to] = [await findMiddle(each, '#first', 'met in'), await findMiddle(each, '#second', 'wrote')];
      await each.mouse.move(from.x, from.y);
      await each.mouse.down();
      await each.mouse.move(from.x + 60, from.y, { steps: 4 });
      await each.evaluate(() => {
        document.querySelector('#first')!.append(' Rybar saw it.');
        document.querySelector('#second')!.append(' and Armenia');
      });
      await new Promise((done) => setTimeout(done, 1500));
      await each.mouse.move(to.x, to.y, { steps: 8 });
      await each.mouse.up();
      return each.evaluate(() => getSelection()!.toString());
    });
    expect(plain).toContain('Rybar saw it.');
    expect(lit).toBe(plain);
  });

  it.for(['#editor', '#area'])('the caret stays in what is written: %s', async (field, { open, session }) => {
    const page = await openArticle(session, open);
    const { lit, plain } = await withAndWithout(session, page, async (each) => {
      await each.bringToFront();
      await each.click(field);
      await each.keyboard.press('Home');
      for (let step = 0; step < 4; step++) await each.keyboard.press('ArrowRight');
      await each.keyboard.type('one CSTO ');
      await each.$eval('#second', (paragraph) => paragraph.after('Rybar came, and the CSTO left.'));
      await new Promise((done) => setTimeout(done, 1500));
      await each.keyboard.type('two');
      return each.$eval(field, (element) =>
        element instanceof HTMLTextAreaElement ? element.value : element.innerHTML,
      );
    });
    expect(plain).toContain('one CSTO two');
    expect(lit).toBe(plain);
  });
});

describe('what is printed', () => {
  it('has no highlights', async ({ open, session }) => {
    const page = await openArticle(session, open);
    await waitForMark(page, 'csto');
    const readLook = () =>
      page.$eval(ANY_MARK, (mark) => {
        const { backgroundColor, backgroundImage, textDecorationLine, color } = getComputedStyle(mark);
        const isPlain = color === getComputedStyle(mark.parentElement!).color;
        return { backgroundColor, backgroundImage, textDecorationLine, isPlain };
      });
    const nothing = {
      backgroundColor: 'rgba(0, 0, 0, 0)',
      backgroundImage: 'none',
      textDecorationLine: 'none',
      isPlain: true,
    };
    expect(await readLook()).not.toEqual(nothing);
    await page.bringToFront();
    const firefox = findFirefoxProtocol(page);
    const print = "gBrowser.selectedBrowser.browsingContext.mediumOverride = 'print'";
    await (firefox === null ? page.emulateMediaType('print') : firefox.evaluateInWindow(print));
    expect(await readLook()).toEqual(nothing);
  });
});
