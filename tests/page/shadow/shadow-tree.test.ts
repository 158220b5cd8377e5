import { afterEach, describe, expect, it, vi } from 'vitest';

import { collectBlocks, readBlocks } from '@/page/text/collect-blocks';
import { compareBlocks } from '@/page/text/compare-blocks';
import { startInView } from '@/page/text/start-in-view';
import { writeHtml } from '@@/tests/page/write-html';

function read(html: string) {
  writeHtml(document.body, html);
  return collectBlocks(document.body);
}

const OPEN = '<template shadowrootmode="open">';
const CLOSED = '<template shadowrootmode="closed">';

afterEach(() => {
  document.body.innerHTML = '';
  vi.restoreAllMocks();
});

describe('a shadow tree', () => {
  it.each<[string, string, string[]]>([
    ['of a custom element', `<x-a>${OPEN}<p>CSTO</p>said</template></x-a>`, ['CSTO', 'said']],
    ['of a plain element', `<div>${OPEN}<p>CSTO</p></template></div>`, ['CSTO']],
    ['in another', `<x-a>${OPEN}A<x-b>${OPEN}<p>B</p></template></x-b>C</template></x-a>`, ['A', 'B', 'C']],
    ['in the line', `<p>The <span>${OPEN}<b>CS</b>TO</template></span> said</p>`, ['The CSTO said']],
    ['that is empty', `<x-a>${OPEN}</template></x-a><p>CSTO</p>`, ['CSTO']],
    ['that is closed is left alone', `<x-a>${CLOSED}<p>A</p><slot></slot></template><p>B</p></x-a>`, ['B']],
    ['in a form field is left alone', `<button>A<x-a>${OPEN}CSTO</template></x-a></button>`, []],
    ['in our own popover is left alone', '<backgrounder-popover>CSTO</backgrounder-popover>', []],
  ])('%s', (_, html, expected) => {
    expect(read(html).map(({ text }) => text)).toEqual(expected);
  });
});

describe("a host's children", () => {
  it.each<[string, string, string[]]>([
    ['stand where the slot is', `<x-a>${OPEN}<p>A</p><slot></slot><p>C</p></template><p>B</p></x-a>`, ['A', 'B', 'C']],
    ['join the line around the slot', `<x-a>${OPEN}<p>“<slot></slot>” said</p></template>CSTO</x-a>`, ['“CSTO” said']],
    [
      'go to their own slots',
      `<x-a>${OPEN}<h2><slot name="t"></slot></h2><slot></slot></template>B<i slot="t">A</i></x-a>`,
      ['A', 'B'],
    ],
    [
      'go from slot to slot',
      `<x-a>${OPEN}<x-b>${OPEN}<p>(<slot></slot>)</p></template><slot></slot></x-b></template>CSTO</x-a>`,
      ['(CSTO)'],
    ],
    ['without a slot are not shown', `<x-a>${OPEN}<p>A</p></template><p>B</p>C</x-a>`, ['A']],
    ['take the place of what a slot holds itself', `<x-a>${OPEN}<slot><p>A</p></slot></template><p>B</p></x-a>`, ['B']],
    ['where there are none, the slot shows what it holds', `<x-a>${OPEN}<slot><p>A</p></slot></template></x-a>`, ['A']],
    ['are not read in a control', `<x-a>${OPEN}<button><slot></slot></button></template>CSTO</x-a>`, []],
    [
      'are not read where the slot is hidden',
      `<x-a>${OPEN}<p hidden><slot></slot></p></template><p>CSTO</p></x-a>`,
      [],
    ],
  ])('%s', (_, html, expected) => {
    expect(read(html).map(({ text }) => text)).toEqual(expected);
  });
});

describe('the place of text in a shadow tree', () => {
  it.each<[string, string, object]>([
    ['an aside around the host', `<aside><x-a>${OPEN}<p>CSTO</p></template></x-a></aside>`, { role: 'aside' }],
    ['a headline around the host', `<h1><x-a>${OPEN}CSTO</template></x-a></h1>`, { role: 'headline' }],
    ['a headline around the slot', `<x-a>${OPEN}<h1><slot></slot></h1></template>CSTO</x-a>`, { role: 'headline' }],
    [
      'an aside around the slot',
      `<x-a>${OPEN}<aside><slot></slot></aside></template><p>CSTO</p></x-a>`,
      { role: 'aside' },
    ],
    ['a language around the host', `<x-a lang="hy">${OPEN}<p>CSTO</p></template></x-a>`, { lang: 'hy' }],
    ['a link around the host', `<a href="/x"><x-a>${OPEN}CSTO</template></x-a></a>`, { role: 'aside' }],
    [
      'a header in an article around the host',
      `<article><x-a>${OPEN}<header>CSTO</header></template></x-a></article>`,
      { role: 'body' },
    ],
    ['a header of the page', `<x-a>${OPEN}<header>CSTO</header></template></x-a>`, { role: 'aside' }],
    [
      'a class that hints at an aside, around the heading',
      `<div class="sidebar"><x-a>${OPEN}<h1>A</h1><p>B</p></template></x-a></div>`,
      { role: 'headline' },
    ],
    [
      'a class that hints at an aside, around no heading',
      `<div class="sidebar"><x-a>${OPEN}<p>CSTO</p></template></x-a></div>`,
      { role: 'aside' },
    ],
  ])('follows from %s', (_, html, expected) => {
    expect(read(html)[0]).toMatchObject(expected);
  });

  it('is known when only that part is read', () => {
    writeHtml(
      document.body,
      `<aside lang="hy"><x-a>${OPEN}<div><slot></slot></div></template><p>CSTO</p></x-a></aside>`,
    );
    expect(collectBlocks(document.querySelector('p')!)[0]).toMatchObject({ role: 'aside', lang: 'hy' });
  });

  it('is none for a part that is not shown', () => {
    writeHtml(document.body, `<x-a>${OPEN}</template><div><p>CSTO</p></div></x-a>`);
    expect(collectBlocks(document.querySelector('p')!)).toEqual([]);
  });

  it('has the nearest block-level element as it is shown for its container', () => {
    const [block] = read(`<x-a>${OPEN}<p>“<slot></slot>”</p></template><b>CSTO</b></x-a>`);
    expect(block!.container).toBe(document.querySelector('x-a')!.shadowRoot!.querySelector('p'));
  });
});

describe('hosts', () => {
  it('are told of, with custom elements that have no shadow tree', () => {
    writeHtml(
      document.body,
      `<x-a>${OPEN}<x-b></x-b></template></x-a><div>${OPEN}</template></div><x-c>${CLOSED}</template></x-c><p></p>`,
    );
    const hosts: string[] = [];
    expect([
      ...readBlocks(
        document.body,
        () => true,
        ({ localName }) => hosts.push(localName),
      ),
    ]).toBeTruthy();
    expect(hosts).toEqual(['x-a', 'x-b', 'div', 'x-c']);
  });
});

describe('the order of blocks', () => {
  it('goes through shadow trees', () => {
    const blocks = read(
      `<p>1</p><x-a>${OPEN}<p>2</p><x-b>${OPEN}<p>3</p></template><p>not shown</p></x-b><p>4</p></template></x-a>` +
        `<x-c>${OPEN}<h2><slot name="a"></slot></h2><p>6</p><slot></slot><p>8</p></template>` +
        `<i slot="a">5</i><p>7</p></x-c><p>9</p>`,
    );
    for (const mixed of [blocks.toReversed(), blocks.toSorted((a, b) => (Number(a.text) % 3) - (Number(b.text) % 3))]) {
      expect(mixed.toSorted(compareBlocks).map(({ text }) => text)).toEqual([
        '1',
        '2',
        '3',
        '4',
        '5',
        '6',
        '7',
        '8',
        '9',
      ]);
    }
  });

  it('begins in view, also where that is in a shadow tree', () => {
    const blocks = read(`<p>A</p><x-a>${OPEN}<x-b>${OPEN}<p>B</p><p><i>C</i></p></template></x-b></template></x-a>`);
    const host = document.querySelector('x-a')!;
    const inner = host.shadowRoot!.querySelector('x-b')!;
    const shown = inner.shadowRoot!.querySelector('i');
    vi.spyOn(document, 'elementFromPoint').mockReturnValue(host);
    Object.assign(host.shadowRoot!, { elementFromPoint: () => inner });
    Object.assign(inner.shadowRoot!, { elementFromPoint: () => shown });
    expect(startInView(blocks).map(({ text }) => text)).toEqual(['C', 'A', 'B']);
  });
});
