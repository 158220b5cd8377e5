import { afterEach, describe, expect, it } from 'vitest';

import { collectBlocks, readBlocks } from '@/page/text/collect-blocks';

function read(html: string) {
  document.body.innerHTML = html;
  return collectBlocks(document.body);
}

function readTexts(html: string): string[] {
  return read(html).map(({ text }) => text);
}

afterEach(() => {
  document.body.innerHTML = '';
  document.head.innerHTML = '';
});

describe('a block', () => {
  it.each([
    ['joins a name split by inline tags', '<p><span>R</span><small>USS</small>IA said</p>', ['RUSSIA said']],
    [
      'joins across links, bold and time',
      '<p>The <a href="/c"><b>CS</b>TO</a> <time>today</time></p>',
      ['The CSTO today'],
    ],
    [
      'joins across comments, scripts and styles',
      '<p>CS<!-- x --><script>1</script><style>p{}</style>TO</p>',
      ['CSTO'],
    ],
    ['joins across a possible line break', '<p>Nagorno-<wbr>Karabakh</p>', ['Nagorno-Karabakh']],
    ['leaves out the reading aid of a ruby', '<p><ruby>俄<rp>(</rp><rt>é</rt><rp>)</rp>罗斯</ruby></p>', ['俄罗斯']],
    ['ends with a paragraph', '<p>Nikol</p><p>Pashinyan</p>', ['Nikol', 'Pashinyan']],
    ['ends with a cell', '<table><tr><td>Nikol</td><td>Pashinyan</td></tr></table>', ['Nikol', 'Pashinyan']],
    ['ends with an item', '<ul><li>Nikol<li>Pashinyan</ul>', ['Nikol', 'Pashinyan']],
    ['ends with a term of a list', '<dl><dt>Nikol<dd>Pashinyan</dl>', ['Nikol', 'Pashinyan']],
    ['ends where a block begins inside an inline element', '<a>Nikol<div>Pashinyan</div></a>', ['Nikol', 'Pashinyan']],
    ['stands before and after a child block', '<div>one<p>two</p>three</div>', ['one', 'two', 'three']],
    ['ends with a custom element', '<x-item>Nikol</x-item><x-item>Pashinyan</x-item>', ['Nikol', 'Pashinyan']],
    ['has a line feed for a line break', '<h1>Nikol<br>Pashinyan</h1>', ['Nikol\nPashinyan']],
    ['has U+FFFC for a picture', '<p>Nikol<img alt="">Pashinyan</p>', ['Nikol\uFFFCPashinyan']],
    ['has U+FFFC on both sides of a footnote number', '<p>CSTO<sup>1</sup>2</p>', ['CSTO\uFFFC1\uFFFC2']],
    [
      'has U+FFFC between links that touch',
      '<p><a href="/a">Armenia</a><a href="/b">Russia</a></p>',
      ['Armenia\uFFFCRussia'],
    ],
    ['keeps white space as it is', '<p> the\n   CSTO\u00A0said </p>', [' the\n   CSTO\u00A0said ']],
    ['does not begin with nodes of white space', '<p> <b> </b><i>CSTO</i> </p>', ['CSTO ']],
    ['is not made of white space alone', '<p> </p><p>\u00A0<b> </b></p>', []],
  ])('%s', (_, html, expected) => {
    expect(readTexts(html)).toEqual(expected);
  });

  it('knows the nodes that hold its text, and where', () => {
    const [block] = read('<p>The <b>CS</b><i></i>TO<br>said</p>');
    const pieces = block!.pieces.map(({ node, start }) => [node.data, start]);
    expect(pieces).toEqual([
      ['The ', 0],
      ['CS', 4],
      ['TO', 6],
      ['said', 9],
    ]);
    expect(block!.text).toBe('The CSTO\nsaid');
    expect(block!.container).toBe(document.querySelector('p'));
  });
});

describe('style sheets', () => {
  const setStyle = (css: string) => (document.head.innerHTML = `<style>${css}</style>`);

  it.each([
    ['blocks', '.part { display: block }', ['Armenia\uFFFC2023']],
    ['flex items', '.part { display: flex }', ['Armenia\uFFFC2023']],
    ['words in the line', '.part { color: red }', ['Armenia2023']],
    ['drop caps', '.part { display: block; float: left }', ['Armenia2023']],
  ])('part words that touch: %s', (_, css, expected) => {
    setStyle(css);
    expect(readTexts('<p><span class="part">Armenia</span><span class="part">2023</span></p>')).toEqual(expected);
  });

  it('do not cut names apart by restyling everything', () => {
    setStyle('* { display: block !important }');
    expect(readTexts('<p><span>R</span><small>USSIA</small></p>')).toEqual(['RUSSIA']);
  });

  it('do not hide text: pages reveal it without a change to the document', () => {
    setStyle('p { display: none }');
    expect(readTexts('<p>CSTO</p>')).toEqual(['CSTO']);
  });
});

describe('what is not read', () => {
  it.each([
    [
      'scripts and styles',
      '<script>CSTO</script><style>/* CSTO */</style><noscript>CSTO</noscript><template>CSTO</template>',
    ],
    ['form fields', '<input value="CSTO"><textarea>CSTO</textarea><select><option>CSTO</select><button>CSTO</button>'],
    ['fields made of other elements', '<div role="textbox">CSTO</div><b role="button">CSTO</b>'],
    ['code', '<pre>CSTO</pre><code>CSTO</code><kbd>CSTO</kbd><samp>CSTO</samp>'],
    ['editable regions', '<div contenteditable><p>CSTO</p></div><p contenteditable="TRUE">CSTO</p>'],
    ['what is read-only inside an editable region', '<div contenteditable><p contenteditable="false">CSTO</p></div>'],
    ['drawings and formulas', '<svg><text>CSTO</text></svg><math><mi>CSTO</mi></math>'],
    ['marks that are there', '<mark>CSTO</mark>'],
    ['the popover', '<backgrounder-popover>CSTO</backgrounder-popover>'],
    ['frames', '<iframe>CSTO</iframe><object>CSTO</object>'],
    ['hidden elements', '<p hidden>CSTO</p>'],
  ])('%s', (_, html) => {
    expect(readTexts(html)).toEqual([]);
  });

  it.each([
    ['<p hidden="until-found">CSTO</p>'],
    ['<p aria-hidden="true">CSTO</p>'],
    ['<p contenteditable="false">CSTO</p>'],
    ['<details><p>CSTO</p></details>'],
  ])('unlike %s', (html) => {
    expect(readTexts(html)).toEqual(['CSTO']);
  });
});

describe('the language of a block', () => {
  it('is the nearest one declared, or none', () => {
    const blocks = read('<p>a</p><div lang="hy"><p>b</p><p lang="ru">c</p><p lang="">d</p></div>');
    expect(blocks.map(({ lang }) => lang)).toEqual([null, 'hy', 'ru', null]);
  });

  it('is known below the element that declares it, when only a part is read', () => {
    document.body.innerHTML = '<div lang="hy"><p>a</p></div>';
    expect(collectBlocks(document.querySelector('p')!)[0]!.lang).toBe('hy');
  });
});

describe('reading a part of the page', () => {
  it.each([
    ['of a script', '<script>CSTO</script>', 'script'],
    ['in an editable region', '<div contenteditable><p>CSTO</p></div>', 'p'],
  ])('finds nothing %s', (_, html, selector) => {
    document.body.innerHTML = html;
    expect(collectBlocks(document.querySelector(selector)!)).toEqual([]);
  });

  it('reads a single text node', () => {
    document.body.innerHTML = '<nav><b>CSTO</b> said</nav>';
    const [block] = collectBlocks(document.querySelector('b')!.firstChild!);
    expect(block).toMatchObject({ text: 'CSTO', role: 'aside', container: document.querySelector('nav') });
  });
});

describe('reading bit by bit', () => {
  it.each([
    ['nothing when the page took away what comes later', 'footer', []],
    ['what is around the place it stood at when the page took that away', 'p', ['BODY', 'DIV']],
  ])('leaves %s', (_, selector, expected) => {
    document.body.innerHTML = '<div><p>A</p><p>B</p></div><footer>C</footer>';
    const reading = readBlocks(document.body, () => true);
    let step = reading.next();
    while (step.value === null) step = reading.next();
    document.querySelector(selector)!.remove();
    while (step.done !== true) step = reading.next();
    expect(step.value.map(({ nodeName }) => nodeName)).toEqual(expected);
  });
});

describe('odd documents', () => {
  const parse = (text: string, type: DOMParserSupportedType) => new DOMParser().parseFromString(text, type);

  it.each<[string, Document]>([
    ['SVG', parse('<svg xmlns="http://www.w3.org/2000/svg"><text>CSTO</text></svg>', 'image/svg+xml')],
    ['XML', parse('<news>CSTO</news>', 'application/xml')],
    ['a document without a root', document.implementation.createDocument(null, null)],
  ])('%s: nothing to read', (_, page) => {
    expect(collectBlocks(page)).toEqual([]);
  });

  it('a page that is edited as a whole: nothing to read', () => {
    const page = parse('<p>CSTO</p>', 'text/html');
    expect(collectBlocks(page)).toHaveLength(1);
    page.designMode = 'on';
    expect(collectBlocks(page)).toEqual([]);
  });

  it('XHTML is read, with its CDATA', () => {
    const page = parse('<html xmlns="http://www.w3.org/1999/xhtml"><p>CS<![CDATA[TO]]></p></html>', 'text/xml');
    expect(collectBlocks(page).map(({ text }) => text)).toEqual(['CSTO']);
  });

  it('inline markup may be 1,000 deep', () => {
    const root = document.createElement('p');
    let inner: Element = root;
    for (let depth = 0; depth < 1000; depth += 1) inner = inner.appendChild(document.createElement('b'));
    inner.append('CSTO');
    expect(collectBlocks(root).map(({ text }) => text)).toEqual(['CSTO']);
  });
});
