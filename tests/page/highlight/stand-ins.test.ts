import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { startPageWatcher } from '@/page/watch/page-watcher';

import { paintAll, readMarked, setStage, type Stage } from './stage';

let stage: Stage;

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  stage.end.abort();
  vi.useRealTimers();
});

/** The paragraph of a painted page, and its text node, as the page's own scripts hold on to them. */
async function show(html: string): Promise<{ readonly paragraph: HTMLElement; readonly text: Text }> {
  stage = setStage(html);
  const paragraph = document.querySelector('p')!;
  const text = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT).nextNode() as Text;
  await paintAll(stage);
  expect(stage.highlighter.list().length).toBeGreaterThan(0);
  return { paragraph, text };
}

const HTML = '<p>The CSTO said</p><div></div>';

/** What a page's script does to the paragraph and text it holds. */
type Deed = (page: { readonly paragraph: HTMLElement; readonly text: Text; readonly other: Element }) => void;

describe('the page has the last word in the checkpoint in which it speaks', () => {
  it.each<[string, Deed, string]>([
    ['writes its text node', ({ text }) => (text.data = 'New'), '<p>New</p><div></div>'],
    ['empties its text node', ({ text }) => (text.data = ''), '<p></p><div></div>'],
    ['sets the text of the element', ({ paragraph }) => (paragraph.textContent = 'New'), '<p>New</p><div></div>'],
    ['sets its HTML', ({ paragraph }) => (paragraph.innerHTML = '<b>N</b>'), '<p><b>N</b></p><div></div>'],
    ['removes the text node', ({ text }) => text.remove(), '<p></p><div></div>'],
    ['moves the text node', ({ text, other }) => other.append(text), '<p></p><div>The CSTO said</div>'],
    ['replaces the text node', ({ text }) => text.replaceWith('New'), '<p>New</p><div></div>'],
    [
      'replaces the children',
      ({ paragraph, text }) => paragraph.replaceChildren('a ', text),
      '<p>a The CSTO said</p><div></div>',
    ],
    [
      'moves all children',
      ({ paragraph, other }) => other.append(...paragraph.childNodes),
      '<p></p><div>The CSTO said</div>',
    ],
    ['moves what follows the text', ({ text, other }) => moveFollowing(text, other), '<p>The CSTO said</p><div></div>'],
    ['removes all children one by one', ({ paragraph }) => removeAll(paragraph), '<p></p><div></div>'],
    ['removes its last child', ({ paragraph }) => paragraph.lastChild!.remove(), '<p>The CSTO</p><div></div>'],
    ['adds after the text node', ({ text }) => text.after('!'), '<p>The CSTO said!</p><div></div>'],
    [
      'adds before the next sibling',
      ({ paragraph, text }) => paragraph.insertBefore(makeBold(), text.nextSibling),
      '<p>The CSTO said<b>B</b></p><div></div>',
    ],
    [
      'writes into a mark',
      ({ paragraph }) => (paragraph.querySelector('mark')!.textContent = 'EU'),
      '<p>The EU said</p><div></div>',
    ],
    [
      'puts an element into a mark',
      ({ paragraph }) => paragraph.querySelector('mark')!.append('!'),
      '<p>The CSTO! said</p><div></div>',
    ],
    ['calls normalize()', ({ paragraph }) => paragraph.normalize(), '<p>The CSTO said</p><div></div>'],
  ])('when it %s', async (_, act, expected) => {
    const { paragraph, text } = await show(HTML);
    act({ paragraph, text, other: document.querySelector('div')! });
    await Promise.resolve();
    expect(document.body.innerHTML).toBe(expected);
    stage.end.abort();
    expect(document.body.innerHTML).toBe(expected);
  });

  it.each<[string, Deed, string]>([
    ['appends to the element', ({ paragraph }) => paragraph.append('!'), '<p>The [CSTO] said!</p><div></div>'],
    ['adds before the text', ({ paragraph }) => paragraph.prepend('So: '), '<p>So: The [CSTO] said</p><div></div>'],
    ['moves the element', ({ paragraph, other }) => other.append(paragraph), '<div><p>The [CSTO] said</p></div>'],
    ['writes elsewhere', ({ other }) => (other.textContent = 'New'), '<p>The [CSTO] said</p><div>New</div>'],
  ])('and marks stay when it %s', async (_, act, expected) => {
    const { paragraph, text } = await show(HTML);
    act({ paragraph, text, other: document.querySelector('div')! });
    await Promise.resolve();
    expect(readMarked()).toBe(expected);
  });

  describe.each([
    ['in a line', '<p>The CSTO said</p>'],
    ['in a box of its own', '<p style="display: flex">The CSTO said</p>'],
  ])('where a script goes over all text %s', (_, html) => {
    it.each<[string, (texts: readonly Text[]) => void, string]>([
      ['writes it', (texts) => texts.forEach((text) => (text.data = text.data.toUpperCase())), 'THE CSTO SAID'],
      ['replaces it', (texts) => texts.forEach(translate), '<font>THE </font><font>CSTO</font><font> SAID</font>'],
      ['wraps the first of it', ([first]) => wrap(first!), '<b>The </b>CSTO said'],
      ['wraps a name', ([, name]) => wrap(name!), 'The <b>CSTO</b> said'],
      ['wraps the last of it', (texts) => wrap(texts.at(-1)!), 'The CSTO<b> said</b>'],
      ['wraps a word', ([first]) => (first!.splitText(3), first!.replaceWith(makeBold())), '<b>B</b> CSTO said'],
    ])('and %s', async (__, act, expected) => {
      const { paragraph } = await show(html);
      act(listTexts(paragraph));
      await Promise.resolve();
      expect(paragraph.innerHTML).toBe(expected);
      stage.end.abort();
      expect(paragraph.innerHTML).toBe(expected);
    });
  });

  it.each([
    ['New<i>i</i> <b>b</b>', 'New<i>i</i> <b>b</b>'],
    ['New<i>i</i>one<i>i</i>The ', 'New<i>i</i>one<i>i</i>The '],
    ['The CSTO said', 'The CSTO said'],
    ['New', 'New'],
    ['<b>b</b> ', '<b>b</b> '],
  ])('also when it makes its children like others, one by one: %s', async (html, expected) => {
    const { paragraph } = await show(HTML);
    makeLike(paragraph, html);
    await Promise.resolve();
    expect(paragraph.innerHTML).toBe(expected);
    stage.end.abort();
    expect(paragraph.innerHTML).toBe(expected);
  });

  it.each(['<b>b</b> went', '<b>b</b>The ', '<b>b</b>'])(
    'also when it puts others in their places, one by one: %s',
    async (html) => {
      const { paragraph, text } = await show(HTML);
      replaceInPlace(paragraph, html);
      await Promise.resolve();
      expect(paragraph.innerHTML).toBe(html);
      stage.end.abort();
      expect([paragraph.innerHTML, text.data]).toEqual([html, 'The CSTO said']);
    },
  );

  it('also when it moves all children and writes its text', async () => {
    const { paragraph, text } = await show(HTML);
    document.querySelector('div')!.append(...paragraph.childNodes);
    text.data = 'New';
    await Promise.resolve();
    expect(document.body.innerHTML).toBe('<p></p><div>New</div>');
  });

  it('also when it speaks in the very moment in which marks are taken away', async () => {
    const { text } = await show(HTML);
    text.data = 'New';
    stage.end.abort();
    expect(document.body.innerHTML).toBe('<p>New</p><div></div>');
  });

  it('also about text that it takes out, rewrites and puts back', async () => {
    const { paragraph, text } = await show(HTML);
    text.remove();
    await Promise.resolve();
    expect(text.data).toBe('The CSTO said');
    text.data = 'New';
    paragraph.append(text);
    expect(document.body.innerHTML).toBe('<p>New</p><div></div>');
  });

  it('before anybody else looks at it, however long they have listened', async () => {
    const end = new AbortController();
    const watcher = startPageWatcher(document, end.signal);
    const seen: string[] = [];
    watcher.listen(() => seen.push(document.body.innerHTML), end.signal);
    stage = setStage(HTML, { end, watcher });
    await paintAll(stage);
    document.querySelector('p')!.firstChild!.nodeValue = 'New';
    await Promise.resolve();
    expect(seen.at(-1)).toBe('<p>New</p><div></div>');
  });

  it('with the node itself, when it calls normalize()', async () => {
    const { paragraph, text } = await show(HTML);
    paragraph.normalize();
    await Promise.resolve();
    expect([...paragraph.childNodes]).toEqual([text]);
  });

  it('with all its text, when normalize() joins ours with its own', async () => {
    const { paragraph } = await show('<p>The CSTO said</p>');
    paragraph.prepend('Now: ');
    paragraph.append(' so');
    paragraph.normalize();
    await Promise.resolve();
    expect(document.body.innerHTML).toBe('<p>Now: The CSTO said so</p>');
  });
});

describe('what a page copies of itself', () => {
  it.each<[string, Deed]>([
    ['by cloning', ({ paragraph, other }) => other.append(...paragraph.cloneNode(true).childNodes)],
    ['as HTML', ({ paragraph, other }) => (other.innerHTML = paragraph.innerHTML)],
  ])('has no marks: %s', async (_, act) => {
    const { paragraph, text } = await show(HTML);
    act({ paragraph, text, other: document.querySelector('div')! });
    await Promise.resolve();
    expect(readMarked()).toBe('<p>The [CSTO] said</p><div>The CSTO said</div>');
  });
});

describe('a disturbed block', () => {
  it('is painted again when it has rested and its text is the same', async () => {
    const { text } = await show(HTML);
    text.after(document.createComment('x'));
    await Promise.resolve();
    expect(document.body.innerHTML).toBe('<p>The CSTO said<!--x--></p><div></div>');
    await vi.advanceTimersByTimeAsync(2000);
    expect(readMarked()).toBe('<p>The [CSTO] said<!--x--></p><div></div>');
  });

  it('is not painted again when its text is another', async () => {
    const { text } = await show(HTML);
    text.data = 'The CSTO left';
    await vi.advanceTimersByTimeAsync(2000);
    expect(document.body.innerHTML).toBe('<p>The CSTO left</p><div></div>');
  });
});

/** As libraries do that compare what is there with what is wanted: each node is used for the next of its kind. */
function makeLike(element: Element, html: string): void {
  const template = document.createElement('template');
  template.innerHTML = html;
  let left = element.firstChild;
  for (const wanted of Array.from(template.content.childNodes)) {
    const found = findNext(left, wanted.nodeName);
    if (found === null) {
      element.insertBefore(wanted, left);
      continue;
    }
    while (left !== null && left !== found) left = removeAndGoOn(left);
    if (found.nodeValue !== wanted.nodeValue) found.nodeValue = wanted.nodeValue;
    left = found.nextSibling;
  }
  while (left !== null) left = removeAndGoOn(left);
}

/** As nanomorph does: a node is written where it is of the same kind as the one that is to stand there, or else replaced. */
function replaceInPlace(element: Element, html: string): void {
  const template = document.createElement('template');
  template.innerHTML = html;
  const wanted = Array.from(template.content.childNodes);
  for (const [place, node] of wanted.entries()) {
    const found = element.childNodes[place];
    if (found?.nodeName === node.nodeName) found.nodeValue = node.nodeValue;
    else if (found === undefined) element.append(node);
    else found.replaceWith(node);
  }
  while (element.childNodes.length > wanted.length) element.lastChild!.remove();
}

function findNext(from: ChildNode | null, nodeName: string): ChildNode | null {
  let found = from;
  while (found !== null && found.nodeName !== nodeName) found = found.nextSibling;
  return found;
}

function removeAndGoOn(node: ChildNode): ChildNode | null {
  const { nextSibling } = node;
  node.remove();
  return nextSibling;
}

/** The texts that a script which goes over a page finds. */
function listTexts(root: Node): Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode() !== null) texts.push(walker.currentNode as Text);
  return texts.filter(({ data }) => data !== '');
}

function translate(text: Text): void {
  const font = document.createElement('font');
  font.textContent = text.data.toUpperCase();
  text.replaceWith(font);
}

function wrap(text: Text): void {
  const bold = document.createElement('b');
  text.replaceWith(bold);
  bold.append(text);
}

function makeBold(): HTMLElement {
  const bold = document.createElement('b');
  bold.textContent = 'B';
  return bold;
}

function moveFollowing(node: Node, target: Element): void {
  while (node.nextSibling !== null) target.append(node.nextSibling);
}

function removeAll(element: Element): void {
  while (element.lastChild !== null) element.lastChild.remove();
}
