import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import type { PageBlock } from '@/page/text/page-block';
import { startTextReader } from '@/page/watch/follow-text';
import { startPageWatcher } from '@/page/watch/page-watcher';

/** Longer than a place must rest before it is read, and the timer after that. */
const RESTED_MS = 500;

let end: AbortController;
let isHidden = false;

/** What the reader told, in order: `+text` for added and `-text` for removed blocks. */
let told: string[];

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(document, 'hidden', 'get').mockImplementation(() => isHidden);
  end = new AbortController();
  isHidden = false;
  told = [];
});

afterEach(() => {
  end.abort();
  vi.useRealTimers();
  vi.restoreAllMocks();
  document.body.innerHTML = '';
});

async function pass(ms: number): Promise<void> {
  await vi.advanceTimersByTimeAsync(ms);
}

function setHidden(value: boolean): void {
  isHidden = value;
  document.dispatchEvent(new Event('visibilitychange'));
}

/** Starts reading a page. */
function start(html: string): void {
  document.body.innerHTML = html;
  const note = (sign: string) => (blocks: readonly PageBlock[]) => {
    told.push(...blocks.map(({ text }) => sign + text));
  };
  const watcher = startPageWatcher(document, end.signal);
  startTextReader(document, watcher, { onAdded: note('+'), onRemoved: note('-') }, end.signal);
}

async function open(html: string): Promise<void> {
  start(html);
  await pass(RESTED_MS);
}

function find(selector: string): HTMLElement {
  return document.querySelector<HTMLElement>(selector)!;
}

describe('the first reading', () => {
  it('tells all text', async () => {
    await open('<h1>A</h1><div>B<p>C</p>D</div>');
    expect(told).toEqual(['+A', '+B', '+C', '+D']);
  });

  it('begins with what is in view', async () => {
    vi.spyOn(document, 'elementFromPoint').mockImplementation(() => find('i'));
    await open('<p>A</p><p><i>B</i></p><p>C</p>');
    expect(told).toEqual(['+B', '+C', '+A']);
  });

  it('waits until the page is shown', async () => {
    isHidden = true;
    await open('<p>A</p>');
    expect(told).toEqual([]);
    setHidden(false);
    await pass(RESTED_MS);
    expect(told).toEqual(['+A']);
  });

  it('rests while the page is hidden, and goes on where it was', async () => {
    let nowMs = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => (nowMs += 5));
    const read = vi.spyOn(CharacterData.prototype, 'data', 'get');
    start('<p>A</p>'.repeat(500));
    await pass(20);
    setHidden(true);
    await pass(20);
    const readBefore = read.mock.calls.length;
    await pass(10_000);
    expect([read.mock.calls.length, told]).toEqual([readBefore, []]);
    setHidden(false);
    await pass(10_000);
    expect(told).toEqual(Array.from({ length: 500 }, () => '+A'));
    expect(read).toHaveBeenCalledTimes(500);
  });

  it('tells a long page in several calls', async () => {
    document.body.innerHTML = `<p>${'word '.repeat(6000)}</p>`.repeat(4);
    const onAdded = vi.fn<(blocks: readonly PageBlock[]) => void>();
    const watcher = startPageWatcher(document, end.signal);
    startTextReader(document, watcher, { onAdded, onRemoved: () => {} }, end.signal);
    await pass(RESTED_MS);
    expect(onAdded.mock.calls.map(([blocks]) => blocks.length)).toEqual([2, 2]);
  });

  it('tells many short texts in several calls', async () => {
    document.body.innerHTML = '<p>A</p>'.repeat(2000);
    const onAdded = vi.fn<(blocks: readonly PageBlock[]) => void>();
    const watcher = startPageWatcher(document, end.signal);
    startTextReader(document, watcher, { onAdded, onRemoved: () => {} }, end.signal);
    await pass(RESTED_MS);
    expect(onAdded.mock.calls.map(([blocks]) => blocks.length)).toEqual([976, 976, 48]);
  });

  it('does not tell what the page takes away while other text is told', async () => {
    document.body.innerHTML = '<p>A</p>'.repeat(1000);
    const onRemoved = vi.fn<(blocks: readonly PageBlock[]) => void>();
    const watcher = startPageWatcher(document, end.signal);
    // The first call takes longer than a slice may, so the page has its turn after it.
    const onAdded = vi.fn<(blocks: readonly PageBlock[]) => void>().mockImplementationOnce(() => {
      document.body.lastElementChild!.remove();
      vi.advanceTimersByTime(20);
    });
    startTextReader(document, watcher, { onAdded, onRemoved }, end.signal);
    await pass(RESTED_MS);
    expect(onAdded.mock.calls.map(([blocks]) => blocks.length)).toEqual([976, 23]);
    expect(onRemoved).not.toHaveBeenCalled();
  });
});

describe('a change of the page', () => {
  it.each<[string, string, () => void, string[]]>([
    ['text written', '<p>A</p><p>B</p>', () => (find('p').firstChild!.nodeValue = 'X'), ['-A', '+X']],
    ['text set', '<p>A</p><p>B</p>', () => (find('p').textContent = 'X'), ['-A', '+X']],
    ['a block added', '<p>A</p>', () => find('body').append(makeParagraph('X')), ['+X']],
    ['a block added to another', '<div><p>A</p></div>', () => find('div').prepend(makeParagraph('X')), ['+X']],
    ['a block removed', '<p>A</p><p>B</p>', () => find('p').remove(), ['-A']],
    ['a block with others in it removed', '<div>A<p>B</p></div><p>C</p>', () => find('div').remove(), ['-A', '-B']],
    ['a block moved', '<div><p>A</p></div><p>B</p>', () => find('body').append(find('div')), ['-A', '+A']],
    ['a word added', '<p>A<b>B</b></p>', () => find('b').append('X'), ['-AB', '+ABX']],
    ['a word removed', '<p>A<b>B</b></p><p>C</p>', () => find('b').remove(), ['-AB', '+A']],
    [
      'a block put amid text',
      '<div>A<b>B</b></div>',
      () => find('b').before(makeParagraph('X')),
      ['-AB', '+X', '+A', '+B'],
    ],
    ['a block hidden', '<p>A</p>', () => (find('p').hidden = true), ['-A']],
    ['a block shown', '<p hidden>A</p>', () => (find('p').hidden = false), ['+A']],
    ['words shown', '<p>A<b hidden>B</b></p>', () => (find('b').hidden = false), ['-A', '+AB']],
    ['words hidden', '<p>A<b>B</b></p>', () => (find('b').hidden = true), ['-AB', '+A']],
    ['a region made editable', '<div><p>A</p></div>', () => find('div').setAttribute('contenteditable', ''), ['-A']],
    ['everything anew', '<p>A</p>', () => (document.body.innerHTML = '<p>A</p>'), ['-A', '+A']],
    ['added and removed at once', '<p>A</p>', () => makeParagraph('X', find('body')).remove(), []],
    [
      'a comment, blank text, a script',
      '<p>A</p>',
      () => find('p').append(' ', document.createComment('x'), makeScript()),
      [],
    ],
    ['in a form field', '<p>A<textarea>B</textarea></p>', () => find('textarea').append('X'), []],
    ['in an editable region', '<div contenteditable></div>', () => find('div').append(makeParagraph('X')), []],
    ['in the head', '<p>A</p>', () => document.head.append(makeScript()), []],
  ])('%s', async (_, html, change, expected) => {
    await open(html);
    told = [];
    change();
    await pass(RESTED_MS);
    expect(told).toEqual(expected);
  });

  it('of two places, one around the other, leaves neither unread', async () => {
    await open('<div>A<p>B</p></div>');
    told = [];
    find('div').firstChild!.nodeValue = 'X';
    await pass(100);
    find('p').firstChild!.nodeValue = 'Y';
    await pass(RESTED_MS);
    expect(told).toEqual(['-A', '-B', '+X', '+Y']);
  });

  it('of text that is just being read makes it read again before it is told', async () => {
    let nowMs = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => (nowMs += 5));
    start(`<p>A${'<b>1</b>'.repeat(1000)}</p>`);
    for (let slice = 0; slice < 10; slice += 1) await vi.advanceTimersToNextTimerAsync();
    find('p').firstChild!.nodeValue = 'X';
    await pass(10_000);
    expect(told).toEqual([`+X${'1'.repeat(1000)}`]);
  });

  it('that takes away what is just being read leaves nothing else unread', async () => {
    let nowMs = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => (nowMs += 5));
    const read = vi.spyOn(CharacterData.prototype, 'data', 'get');
    const texts = Array.from({ length: 300 }, (_, position) => String(position));
    start(`<div>${texts.map((text) => `<p>${text}</p>`).join('')}</div>`);
    await pass(20);
    const last = Number((read.mock.contexts.at(-1) as Text).nodeValue);
    const taken = [last, last + 1, last + 2].map(String);
    for (const text of taken)
      [...document.querySelectorAll('p')].find(({ textContent }) => textContent === text)!.remove();
    await pass(10_000);
    const left = texts.filter((text) => !taken.includes(text));
    expect(told.toSorted()).toEqual(left.map((text) => `+${text}`).toSorted());
  });

  it('is told before the page is painted, and read when it has rested', async () => {
    await open('<p>A</p>');
    told = [];
    find('p').firstChild!.nodeValue = 'X';
    await Promise.resolve();
    expect(told).toEqual(['-A']);
  });

  it('of a place that never rests holds up no other', async () => {
    await open('<p>0</p><div></div>');
    told = [];
    find('div').append(makeParagraph('X'));
    for (let tick = 1; tick <= 20; tick += 1) {
      find('p').firstChild!.nodeValue = String(tick);
      await pass(50);
    }
    expect(told).toEqual(['-0', '+X']);
    await pass(RESTED_MS);
    expect(told).toEqual(['-0', '+X', '+20']);
  });

  it('is not followed in a hidden tab, and caught up with afterwards', async () => {
    await open('<p>A</p>');
    told = [];
    setHidden(true);
    find('body').append(makeParagraph('X'));
    await pass(RESTED_MS);
    expect(told).toEqual([]);
    setHidden(false);
    await pass(RESTED_MS);
    expect(told).toEqual(['+X']);
  });

  it('that a hidden tab made and undid leaves nothing to catch up with', async () => {
    await open('<div><p>A</p></div>');
    setHidden(true);
    for (let round = 0; round < 50; round += 1) {
      find('div').innerHTML = `<section><p>${round}</p></section>`;
      await Promise.resolve();
    }
    const lookedAt = vi.spyOn(Node.prototype, 'isConnected', 'get');
    told = [];
    setHidden(false);
    await pass(RESTED_MS);
    expect(told).toEqual(['+49']);
    expect(lookedAt.mock.calls.length).toBeLessThan(5);
  });

  it('is nothing to a reader that has ended', async () => {
    await open('<p>A</p>');
    told = [];
    end.abort();
    find('body').append(makeParagraph('X'));
    await pass(RESTED_MS);
    expect(told).toEqual([]);
  });
});

/** Counts what is looked at: texts, elements by their names, and searches of the whole document. */
function countWork() {
  const texts = vi.spyOn(CharacterData.prototype, 'data', 'get');
  const elements = vi.spyOn(Element.prototype, 'localName', 'get');
  const searches = [
    vi.spyOn(Document.prototype, 'querySelector'),
    vi.spyOn(Document.prototype, 'querySelectorAll'),
    vi.spyOn(Document.prototype, 'getElementsByTagName'),
  ];
  return () => ({
    texts: texts.mock.calls.length,
    elements: elements.mock.calls.length,
    searches: searches.flatMap(({ mock }) => mock.calls).length,
  });
}

describe('the work of a change in a page of 5,000 paragraphs', () => {
  it.each<[string, () => void, { told: string[]; texts: number; elements: number }]>([
    [
      'its text written',
      () => (find('#p2500').firstChild!.nodeValue = 'X'),
      { told: ['-2500', '+X'], texts: 3, elements: 20 },
    ],
    ['a paragraph added', () => find('#p2500').after(makeParagraph('X')), { told: ['+X'], texts: 3, elements: 20 }],
    ['a paragraph removed', () => find('#p2500').remove(), { told: ['-2500'], texts: 3, elements: 20 }],
    [
      'a paragraph moved',
      () => find('main').prepend(find('#p2500')),
      { told: ['-2500', '+2500'], texts: 3, elements: 20 },
    ],
    [
      'ten paragraphs changed',
      () => {
        for (let n = 100; n < 1100; n += 100) find(`#p${n}`).textContent = 'X';
      },
      {
        told: [...Array.from({ length: 10 }, (_, i) => `-${100 * (i + 1)}`), ...Array.from({ length: 10 }, () => '+X')],
        texts: 30,
        elements: 200,
      },
    ],
  ])('%s', async (_, change, most) => {
    await open(`<main>${Array.from({ length: 5000 }, (__, n) => `<p id="p${n}">${n}</p>`).join('')}</main>`);
    expect(told).toHaveLength(5000);
    told = [];
    change();
    const readWork = countWork();
    await pass(RESTED_MS);
    expect(told).toEqual(most.told);
    const { texts, elements, searches } = readWork();
    expect(texts).toBeLessThanOrEqual(most.texts);
    expect(elements).toBeLessThanOrEqual(most.elements);
    expect(searches).toBe(0);
  });
});

function makeParagraph(text: string, parent?: Element): HTMLElement {
  const paragraph = document.createElement('p');
  paragraph.textContent = text;
  parent?.append(paragraph);
  return paragraph;
}

function makeScript(): HTMLElement {
  const script = document.createElement('script');
  script.type = 'text/plain';
  script.text = 'CSTO';
  return script;
}
