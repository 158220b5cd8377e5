import type { Page } from 'puppeteer-core';
import { describe, expect, inject, vi } from 'vitest';

import type { BrowserSession } from './harness/browser-session';
import { makeArticle } from './harness/framed-pages';
import { it } from './harness/it';
import { countMarks, markOf, waitForMark } from './harness/marks';
import { openWatched } from './harness/open-watched';
import { listTints } from './harness/tints';
import { withAndWithout } from './harness/with-and-without';

const BODY = `<h1>What Nagorno-Karabakh left</h1>
<p id="split">The CSTO met in Yerevan about <b>Nagorno</b>-Karabakh and left.</p>
<p id="note">Rybar wrote of it, as did <i>RT</i>: the CSTO, Armenia-based and more.</p>
<p id="walk">Armenia saw the CSTO, and Rybar did.</p>
<p id="own">Nobody at the table in Yerevan spoke.</p>
<table id="table"><tr><td>the CSTO</td></tr><tr><td>Armenia</td></tr><tr><td>Rybar</td></tr></table>
<details id="details"><summary>On the CSTO</summary><p>Rybar said so.</p></details>
<div id="popover" popover><p>Armenia is in the CSTO.</p></div>
<div id="found" hidden="until-found"><p>Rybar saw a harbour bridge.</p></div>
<div id="portal"><p>Yerevan is far from the CSTO.</p></div>
<div id="home"></div>`;

/** What a page’s script holds since before anything was highlighted. */
const HEAD = `<style>::highlight(own) { color: rgb(0, 90, 0) }</style><script>
addEventListener('DOMContentLoaded', () => {
  window.walker = document.createTreeWalker(document.querySelector('#walk'), NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  range.setStart(document.querySelector('#own').firstChild, 7);
  range.setEnd(document.querySelector('#own').firstChild, 27);
  CSS.highlights.set('own', new Highlight(range));
});
</script>`;

declare global {
  interface Window {
    walker: TreeWalker;
    renders: number;
    /** The body that a page keeps aside. */
    aside: HTMLElement;
  }
}

/** What pages do with parts of themselves, each to its own part; what it gives is compared. */
const ACTS: Readonly<Record<string, () => unknown>> = {
  'reads its text': () => [document.body.innerText, document.querySelector('h1')!.textContent],
  'reads its HTML as an archive does': () =>
    new DOMParser().parseFromString(document.documentElement.outerHTML, 'text/html').body.textContent,
  'goes on with a walk that it began': () => {
    const texts: (string | null)[] = [];
    while (window.walker.nextNode()) texts.push(window.walker.currentNode.nodeValue);
    return texts.join('');
  },
  'puts a note around a part of a text': () => {
    const walker = document.createTreeWalker(document.querySelector('#note')!, NodeFilter.SHOW_TEXT);
    while (!walker.nextNode()?.nodeValue!.includes('wrote')) if (walker.currentNode.nodeValue === null) return null;
    const start = walker.currentNode.nodeValue!.indexOf('wrote');
    const range = document.createRange();
    range.setStart(walker.currentNode, start);
    range.setEnd(walker.currentNode, start + 8);
    range.surroundContents(document.createElement('u'));
    return document.querySelector('#note u')!.textContent;
  },
  'puts each word into an element': () => {
    const split = document.querySelector('#split')!;
    split.innerHTML = split.textContent
      .split(' ')
      .map((word) => `<span style="display: inline-block">${word}</span>`)
      .join(' ');
    return split.children.length;
  },
  'sorts a table': () => {
    const rows = [...document.querySelectorAll('tr')];
    rows[0]!.parentNode!.append(...rows.toSorted((a, b) => a.textContent.localeCompare(b.textContent)));
    return document.querySelector('table')!.innerText;
  },
  'opens details': () => (
    (document.querySelector('details')!.open = true),
    document.querySelector('details')!.innerText
  ),
  'shows a popover': () => {
    document.querySelector<HTMLElement>('#popover')!.showPopover();
    return document.querySelector<HTMLElement>('#popover')!.innerText;
  },
  'is searched for what is hidden until found': () => {
    const isFound = (window as unknown as { find(text: string): boolean }).find('harbour bridge');
    getSelection()!.removeAllRanges();
    return [isFound, document.querySelector('#found')!.textContent];
  },
  'moves a part into a dialog and back': async () => {
    const [portal, home] = [document.querySelector('#portal')!, document.querySelector('#home')!];
    const dialog = document.body.appendChild(document.createElement('dialog'));
    dialog.append(portal);
    dialog.showModal();
    await new Promise((done) => setTimeout(done, 500));
    const text = dialog.innerText;
    dialog.close();
    home.append(portal);
    dialog.remove();
    return text;
  },
};

async function act(page: Page): Promise<Record<string, unknown>> {
  const given: Record<string, unknown> = {};
  for (const [name, does] of Object.entries(ACTS)) given[name] = await page.evaluate(does);
  // Time to highlight it all again.
  await new Promise((done) => setTimeout(done, 1200));
  given['has its text in the end'] = await page.evaluate(() => document.body.innerText);
  return given;
}

type Open = (path: string) => Promise<Page>;

async function openActs({ server }: BrowserSession, open: Open): Promise<{ page: Page; errors: string[] }> {
  server.addPage('/acts.html', { body: makeArticle(BODY, HEAD) });
  return openWatched(open, 'acts.html');
}

it('a page does with its parts what it would do without highlights', async ({ open, session }) => {
  const { page, errors } = await openActs(session, open);
  const { lit, plain } = await withAndWithout(session, page, act);
  expect(lit).toEqual(plain);
  expect(errors).toEqual([]);
});

/** Firefox shows content scripts none of a page's highlights. */
it.skipIf(inject('browserName') === 'firefox')('a page keeps its own highlights', async ({ open, session }) => {
  const { page } = await openActs(session, open);
  await vi.waitFor(async () => expect(await listTints(page)).toContain('Yerevan'), { timeout: 15_000 });
  const texts = await page.evaluate(() =>
    [...CSS.highlights].flatMap(([name, ranges]) => (name === 'own' ? [...ranges].map(String) : [])),
  );
  expect(texts).toEqual(['at the table in Yere']);
  expect(await page.$('#own mark')).toBeNull();
});

describe('a page whose body', () => {
  const NEW = `<article><h1>Who follows Nagorno-Karabakh</h1><p>Rybar wrote that the CSTO would not.</p></article>`;

  it.for<[string, (html: string) => void]>([
    [
      'is replaced',
      (html) => {
        const made = new DOMParser().parseFromString(html, 'text/html');
        document.body.replaceWith(document.adoptNode(made.body));
      },
    ],
    [
      'gets other children',
      (html) => {
        document.body.replaceChildren(...new DOMParser().parseFromString(html, 'text/html').body.childNodes);
      },
    ],
    [
      'changes in a transition',
      (html) => {
        const transition = document.startViewTransition(() => (document.body.innerHTML = html));
        return transition.finished;
      },
    ],
  ])('%s shows the new one, with its marks', async ([, replace], { open, session }) => {
    const { page, errors } = await openActs(session, open);
    await waitForMark(page, 'csto');
    await page.evaluate(replace, NEW);
    await waitForMark(page, 'rybar');
    await vi.waitFor(async () => expect(await countMarks(page)).toBe(3), { timeout: 5000 });
    expect(await page.evaluate(() => document.body.textContent)).toBe(NEW.replaceAll(/<[^>]*>/g, ''));
    expect(errors).toEqual([]);
  });

  it('is a copy kept aside, as for the way back, shows its text once, with its marks', async ({ open, session }) => {
    const { page, errors } = await openActs(session, open);
    await waitForMark(page, 'csto');
    const text = await page.evaluate(() => document.body.innerText);
    await page.evaluate((html) => {
      window.aside = document.body.cloneNode(true) as HTMLElement;
      document.body.innerHTML = html;
    }, NEW);
    await vi.waitFor(async () => expect(await countMarks(page)).toBe(3), { timeout: 5000 });
    await page.evaluate(() => document.body.replaceWith(window.aside));
    expect(await page.evaluate(() => document.body.innerText)).toBe(text);
    await page.waitForSelector(`#walk ${markOf('rybar')}`, { timeout: 5000 });
    expect(await page.evaluate(() => document.body.innerText)).toBe(text);
    expect(errors).toEqual([]);
  });
});

describe('a region that takes foreign elements out', () => {
  const GUARDED = '<p>The CSTO guards Yerevan.</p>';

  it.for<[string, string]>([
    ['at once, by drawing itself anew', 'if (region.innerHTML !== html) { renders++; region.innerHTML = html; }'],
    [
      'a little later',
      'clearTimeout(timer); timer = setTimeout(() => { if (region.innerHTML !== html) { renders++; region.innerHTML = html; } }, 50);',
    ],
    [
      'at once, by undoing what was done',
      `renders++; for (const { type, target, addedNodes, removedNodes, nextSibling, oldValue } of records.reverse()) {
      for (const node of addedNodes) node.remove();
      for (const node of removedNodes) target.insertBefore(node, nextSibling);
      if (type === 'characterData') target.data = oldValue;
    }
    observer.takeRecords();`,
    ],
  ])('%s, is left to itself soon, and tinted', async ([, guard], { open, session }) => {
    const head = `<script>addEventListener('DOMContentLoaded', () => {
      const region = document.querySelector('#guarded'), html = region.innerHTML;
      let timer;
      window.renders = 0;
      const observer = new MutationObserver((records) => { ${guard} });
      observer.observe(region, { subtree: true, childList: true, characterData: true, characterDataOldValue: true });
    })</script>`;
    session.server.addPage('/guarded.html', { body: makeArticle(`${BODY}<div id="guarded">${GUARDED}</div>`, head) });
    const { page, errors } = await openWatched(open, 'guarded.html');
    await waitForMark(page, 'csto');
    await vi.waitFor(async () => expect(await listTints(page)).toEqual(expect.arrayContaining(['CSTO', 'Yerevan'])), {
      timeout: 8000,
    });
    const renders = await page.evaluate(() => window.renders);
    await new Promise((done) => setTimeout(done, 1500));
    expect(await page.evaluate(() => window.renders)).toBe(renders);
    expect(await page.$eval('#guarded', (region) => region.innerHTML)).toBe(GUARDED);
    expect(errors).toEqual([]);
  });
});

it('a page that watches the size and place of its parts hears nothing more when it rests', async ({
  open,
  session,
}) => {
  const { page } = await openActs(session, open);
  await waitForMark(page, 'csto');
  const heard = await page.evaluate(async () => {
    let count = 0;
    const [sizes, places] = [new ResizeObserver(() => count++), new IntersectionObserver(() => count++)];
    for (const part of document.querySelectorAll('p, h1, article'))
      [sizes, places].forEach((each) => each.observe(part));
    document.querySelector('#note')!.append(' And the CSTO came to Yerevan.');
    await new Promise((done) => setTimeout(done, 1500));
    const settled = count;
    await new Promise((done) => setTimeout(done, 1000));
    return count - settled;
  });
  expect(heard).toBe(0);
  await page.waitForSelector(`#note ${markOf('yerevan')}`);
});

it('a page is scrolled to the text that its address names', async ({ open, session }) => {
  const far = '<div style="height: 3000px"></div><p id="far">In the end Rybar wrote that the CSTO stayed.</p>';
  session.server.addPage('/named.html', {
    body: makeArticle(`${BODY}<a id="go" href="#:~:text=wrote%20that%20the%20CSTO%20stayed">go</a>${far}`),
  });
  const page = await open('named.html');
  await page.waitForSelector(`#far ${markOf('csto')}`, { timeout: 15_000 });
  await page.click('#go');
  await page.waitForFunction(() => window.scrollY > 500, { timeout: 5000 });
});
