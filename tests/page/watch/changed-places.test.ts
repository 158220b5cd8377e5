import { describe, expect, it } from 'vitest';

import { writeHtml } from '@@/tests/page/write-html';

import { stageReading } from './reading-stage';

const OPEN = '<template shadowrootmode="open">';

const page = stageReading();

function find(selector: string): HTMLElement {
  return document.querySelector<HTMLElement>(selector)!;
}

/** Finds an element in the shadow tree of the first `x-a`. */
function findInside(selector: string): HTMLElement {
  return find('x-a').shadowRoot!.querySelector<HTMLElement>(selector)!;
}

function make(tag: string, text: string, slot = ''): HTMLElement {
  const element = document.createElement(tag);
  element.textContent = text;
  element.slot = slot;
  return element;
}

describe('a change in a shadow tree', () => {
  it.each<[string, string, () => void, string[]]>([
    ['text written', '<p>A</p>', () => (findInside('p').firstChild!.nodeValue = 'X'), ['-A', '+X']],
    [
      'text written at its top',
      'A',
      () => ((findInside('*') ?? find('x-a').shadowRoot!.firstChild!).nodeValue = 'X'),
      ['-A', '+X'],
    ],
    ['a block added', '<p>A</p>', () => find('x-a').shadowRoot!.append(make('p', 'X')), ['+X']],
    ['a block removed', '<p>A</p><p>B</p>', () => findInside('p').remove(), ['-A']],
    ['everything anew', '<p>A</p>', () => (find('x-a').shadowRoot!.innerHTML = '<p>X</p>'), ['-A', '+X']],
    ['a block hidden', '<p>A</p>', () => (findInside('p').hidden = true), ['-A']],
    [
      'a host added',
      '<p>A</p>',
      () => writeHtml(findInside('p'), `<x-b>${OPEN}<i>X</i></template></x-b>`),
      ['-A', '+X'],
    ],
    [
      'a change in a tree inside',
      `<x-b>${OPEN}A</template></x-b>`,
      () => (findInside('x-b').shadowRoot!.textContent = 'X'),
      ['-A', '+X'],
    ],
    ['a host with others inside removed', `<x-b>${OPEN}A</template></x-b>`, () => find('x-a').remove(), ['-A']],
    ['a host moved', '<p>A</p>', () => document.body.append(find('x-a')), ['-A', '+A']],
    ['a host hidden', '<p>A</p>', () => (find('x-a').hidden = true), ['-A']],
    ['in a form field', '<p>A</p><textarea>B</textarea>', () => findInside('textarea').append('X'), []],
  ])('%s', async (_, html, change, expected) => {
    await page.open(`<section><x-a>${OPEN}${html}</template></x-a></section>`);
    change();
    await page.rest();
    expect(page.told()).toEqual(expected);
  });

  it('is told before the page is painted', async () => {
    await page.open(`<x-a>${OPEN}<p>A</p></template></x-a>`);
    findInside('p').firstChild!.nodeValue = 'X';
    await Promise.resolve();
    expect(page.told()).toEqual(['-A']);
  });

  it('is told of a tree that came with what the page added', async () => {
    await page.open('<section></section>');
    writeHtml(find('section'), `<x-a>${OPEN}<p>A</p></template></x-a>`);
    await page.rest();
    findInside('p').firstChild!.nodeValue = 'X';
    await page.rest();
    expect(page.told()).toEqual(['+A', '-A', '+X']);
  });

  it('is nothing to a reader that has ended', async () => {
    await page.open(`<x-a>${OPEN}<p>A</p></template></x-a>`);
    page.end();
    findInside('p').append('X');
    await page.rest();
    expect(page.told()).toEqual([]);
  });
});

describe("a change of a host's children", () => {
  const LINE = `${OPEN}<p>(<slot></slot>)</p></template>`;
  const BLOCKS = `${OPEN}<div><slot></slot></div></template>`;

  it.each<[string, string, () => void, string[]]>([
    ['text written', `${LINE}A`, () => (find('x-a').lastChild!.nodeValue = 'X'), ['-(A)', '+(X)']],
    ['a word added', `${LINE}A`, () => find('x-a').append(make('b', 'X')), ['-(A)', '+(AX)']],
    ['a word removed', `${LINE}A<b>B</b>`, () => find('b').remove(), ['-(AB)', '+(A)']],
    ['a word that no slot is for', `${LINE}A`, () => find('x-a').append(make('b', 'X', 'none')), ['-(A)', '+(A)']],
    ['a block added', `${BLOCKS}<p>A</p>`, () => find('x-a').append(make('p', 'X')), ['+X']],
    ['a block that no slot is for', `${BLOCKS}<p>A</p>`, () => find('x-a').append(make('p', 'X', 'none')), []],
    ['a block removed', `${BLOCKS}<p>A</p><p>B</p>`, () => find('p').remove(), ['-A']],
    ['a block taken out of its slot', `${BLOCKS}<p>A</p>`, () => (find('p').slot = 'none'), ['-A']],
    ['a block given to a slot', `${BLOCKS}<p slot="none">A</p>`, () => (find('p').slot = ''), ['+A']],
    ['a word taken out of its slot', `${LINE}A<b>B</b>`, () => (find('b').slot = 'none'), ['-(AB)', '+(A)']],
    ['the slot removed', `${BLOCKS}<p>A</p>`, () => findInside('slot').remove(), ['-A']],
    ['the slot around words removed', `${LINE}A`, () => findInside('slot').remove(), ['-(A)', '+()']],
    [
      'the slot added',
      `${OPEN}<div></div></template><p>A</p>`,
      () => findInside('div').append(make('slot', '')),
      ['+A'],
    ],
    [
      'a slot added with what is around it',
      `${OPEN}</template><p>A</p>B`,
      () => (find('x-a').shadowRoot!.innerHTML = '<p><slot></slot></p>'),
      ['+A', '+B'],
    ],
    [
      'the tree written anew, with the same slot',
      `${BLOCKS}<p>A</p>`,
      () => (find('x-a').shadowRoot!.innerHTML = '<b><slot></slot></b>'),
      [],
    ],
    ['what is around the slot hidden', `${BLOCKS}<p>A</p>`, () => (findInside('div').hidden = true), ['-A']],
    [
      'what is around the slot shown',
      `${OPEN}<div hidden><slot></slot></div></template><p>A</p>`,
      () => (findInside('div').hidden = false),
      ['+A'],
    ],
    [
      'something for a slot that showed words of its own',
      `${OPEN}<p>(<slot>A</slot>)</p></template>`,
      () => find('x-a').append('X'),
      ['-(A)', '+(X)'],
    ],
  ])('%s', async (_, html, change, expected) => {
    await page.open(`<section><x-a>${html}</x-a></section>`);
    change();
    await page.rest();
    expect(page.told().toSorted()).toEqual(expected.toSorted());
  });
});
