import { describe, expect } from 'vitest';

import { openCard, settle, waitForCard, waitForNoCard } from './harness/card';
import { giveCommand } from './harness/commands';
import { it } from './harness/it';
import { markOf } from './harness/marks';
import { openPopup } from './harness/popup';
import { listAllMarks, waitForAllMarks } from './harness/shadow-trees';
import { word } from './harness/words';

/** What the page names outside closed shadow trees and closed dialogs, each name once. */
const MARKS = [
  'nagorno-karabakh: Nagorno-Karabakh',
  'csto: CSTO',
  'armenia: Armenia',
  'armen-grigoryan: Armen Grigoryan',
  'kremlin: Kremlin',
  'nikol-pashinyan: Nikol Pashinyan',
  'moscow: Moscow',
  'russian-peacekeepers: Russian peacekeepers',
  'margarita-simonyan: Margarita Simonyan',
  'cnn: CNN',
  'dmitry-peskov: Dmitry Peskov',
  'dmitry-medvedev: Dmitry Medvedev',
  'yerevan: Yerevan',
  'rybar: Rybar',
];

/** The marks without those of some terms. */
function without(...termIds: string[]): string[] {
  return MARKS.filter((mark) => !termIds.includes(mark.split(':')[0]!));
}

describe('a page of shadow trees', () => {
  it('is marked in all that are open, and what is in their slots once', async ({ open, session }) => {
    const page = await open('shadow-trees.html');
    await waitForAllMarks(page, MARKS);
    const popup = await openPopup(session, page);
    expect(await popup.readText()).toContain(word('popup.found.n', String(MARKS.length)));
    await popup.close();
  });

  it('has marks look as everywhere, whatever the tree says of them', async ({ open }) => {
    const page = await open('shadow-trees.html');
    await waitForAllMarks(page, MARKS);
    const [light, dark] = await page.evaluate(() => {
      const trees = [document, document.querySelector('#declared')!.shadowRoot!];
      return trees.map((tree) => {
        const mark = tree.querySelector('mark[data-backgrounder-term]')!;
        const { backgroundImage, fontSize } = getComputedStyle(mark);
        return { backgroundImage, isSized: fontSize === getComputedStyle(mark.parentElement!).fontSize };
      });
    });
    expect(light!.backgroundImage).toContain('gradient');
    expect(dark).toEqual({ ...light, isSized: true });
  });

  it('is given back, node by node, when highlighting is switched off', async ({ open, session }) => {
    const page = await open('shadow-trees.html');
    await waitForAllMarks(page, MARKS);
    expect(await page.evaluate(() => window.listChanges())).not.toEqual([]);
    await giveCommand(session, page, 'toggle-highlights');
    await waitForAllMarks(page, []);
    expect(await page.evaluate(() => window.listChanges())).toEqual([]);
  });

  it('is left alone where a tree is closed', async ({ open }) => {
    const page = await open('shadow-trees.html');
    await waitForAllMarks(page, MARKS);
    expect(await page.evaluate(() => window.closedTree.innerHTML)).toBe('<p>In the dark: Rybar. <slot></slot></p>');
  });
});

describe('a mention in a shadow tree', () => {
  it.for(['csto', 'nikol-pashinyan', 'armen-grigoryan', 'margarita-simonyan'])(
    'shows its card under the pointer: %s',
    async (termId, { open }) => {
      const page = await open('shadow-trees.html');
      await waitForAllMarks(page, MARKS);
      await openCard(page, termId);
      await page.mouse.move(5, 5, { steps: 3 });
      await waitForNoCard(page);
    },
  );

  it('is stepped to, and Enter opens its card', async ({ open, session }) => {
    const page = await open('shadow-trees.html');
    await waitForAllMarks(page, MARKS);
    await giveCommand(session, page, 'next-mention');
    await giveCommand(session, page, 'next-mention');
    await page.waitForSelector(`>>> ${markOf('csto')}[data-backgrounder-current]`, { timeout: 5000 });
    await page.keyboard.press('Enter');
    expect(await waitForCard(page, /CSTO|Collective Security/)).toMatchObject({ hasFocus: true });
    await page.keyboard.press('Escape');
    await waitForNoCard(page);
  });

  it('leaves a press to the link around the tree', async ({ open }) => {
    const page = await open('shadow-trees.html');
    await waitForAllMarks(page, MARKS);
    const link = await page.$('#link');
    await link!.click();
    await page.mouse.move(5, 5);
    await settle();
    expect(new URL(page.url()).hash).toBe('#elsewhere');
    await waitForNoCard(page);
  });
});

describe('a shadow tree that changes', () => {
  it('shows what the page writes, and that is marked', async ({ open }) => {
    const page = await open('shadow-trees.html');
    await waitForAllMarks(page, MARKS);
    await page.$eval('news-article', (host) => {
      host.shadowRoot!.querySelector('#live')!.firstChild!.nodeValue = 'They leave, says NATO.';
    });
    await waitForAllMarks(page, [...without('russian-peacekeepers'), 'nato: NATO']);
    expect(await page.$eval('news-article', (host) => host.shadowRoot!.querySelector('#live')!.textContent)).toBe(
      'They leave, says NATO.',
    );
  });

  it('takes its mentions with it when its host goes, and brings them back', async ({ open }) => {
    const page = await open('shadow-trees.html');
    await waitForAllMarks(page, MARKS);
    await page.$eval('news-article', (host) => {
      window.quote = host.shadowRoot!.querySelector('news-quote')!;
      window.quote.remove();
    });
    await waitForAllMarks(page, without('nikol-pashinyan', 'moscow'));
    expect(await page.evaluate(() => window.quote.shadowRoot!.querySelector('mark'))).toBeNull();
    await page.$eval('news-article', (host) => host.shadowRoot!.append(window.quote));
    await waitForAllMarks(page, MARKS);
  });

  it('is found when it comes late', async ({ open }) => {
    const page = await open('shadow-trees.html');
    await waitForAllMarks(page, MARKS);
    await page.evaluate(() => window.defineLate());
    await waitForAllMarks(page, [...MARKS, 'nato: NATO']);
  });
});

describe('a dialog in a shadow tree', () => {
  it('has the cards of its mentions on top of it', async ({ open }) => {
    const page = await open('shadow-trees.html');
    await waitForAllMarks(page, MARKS);
    await page.$eval('news-dialog', (host) => host.shadowRoot!.querySelector('dialog')!.showModal());
    const mark = await page.$('>>> mark[data-backgrounder-term="rybar"]');
    const { x, y, width, height } = (await mark!.boundingBox())!;
    await page.mouse.move(x + width / 2, y - 40);
    await page.mouse.move(x + width / 2, y + height / 2, { steps: 4 });
    await page.waitForFunction(
      () => document.querySelector('news-dialog')!.shadowRoot!.querySelector('dialog > backgrounder-popover') !== null,
      { timeout: 10_000 },
    );
    await page.keyboard.press('Escape');
    expect(await listAllMarks(page)).toContain('rybar: Rybar');
  });
});
