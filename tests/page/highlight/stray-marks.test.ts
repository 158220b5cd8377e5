import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { paintAll, readMarked, setStage, type Stage } from './stage';

let stage: Stage;

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  stage.end.abort();
  vi.useRealTimers();
});

/** Paints a page of one paragraph and a place beside it. */
async function show(paragraph: string): Promise<{ lit: Element; place: Element }> {
  stage = setStage(`${paragraph}<div></div>`);
  await paintAll(stage);
  expect(readMarked()).toContain('[CSTO]');
  return { lit: document.querySelector('p')!, place: document.querySelector('div')! };
}

/** A node and what is in it, texts in quotation marks. */
function readShape(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return `"${node.nodeValue}"`;
  return `${node.nodeName.toLowerCase()}(${[...node.childNodes].map(readShape).join(' ')})`;
}

const TEXTS = [
  ['<p>The CSTO said</p>', 'p("The CSTO said")'],
  ['<p>CSTO</p>', 'p("CSTO")'],
  ['<p>The CSTO, Rybar and the CSTO met</p>', 'p("The CSTO, Rybar and the CSTO met")'],
  ['<p>The CSTO <b>and Rybar</b> met Rybar</p>', 'p("The CSTO " b("and Rybar") " met Rybar")'],
  ['<p style="display: flex">The CSTO said</p>', 'p("The CSTO said")'],
] as const;

describe('a copy of what is highlighted, in the same checkpoint', () => {
  it.each(TEXTS)('has the page’s own text nodes alone when cloned: %s', async (html, shape) => {
    const { lit, place } = await show(html);
    const copy = lit.cloneNode(true);
    const first = copy.firstChild;
    place.append(copy);
    await Promise.resolve();
    expect(readShape(copy)).toBe(shape);
    expect(copy.firstChild).toBe(first);
  });

  it.each(TEXTS)('has them when read and written as HTML: %s', async (html, shape) => {
    const { lit, place } = await show(html);
    place.innerHTML = lit.outerHTML;
    await Promise.resolve();
    expect(readShape(place.firstChild!)).toBe(shape);
  });

  it.each([
    ['<p>The CSTO said</p>', 'p("New")'],
    ['<p>CSTO, Rybar</p>', 'p("New")'],
    ['<p>The CSTO <b>and Rybar</b> met Rybar</p>', 'p("New" b("and Rybar") " met Rybar")'],
  ])('has no old text behind what the page has written to it: %s', async (html, shape) => {
    const { lit, place } = await show(html);
    const copy = lit.cloneNode(true);
    copy.firstChild!.nodeValue = 'New';
    place.append(copy);
    await Promise.resolve();
    expect(readShape(copy)).toBe(shape);
  });

  it('keeps texts apart that the page made apart', async () => {
    const { lit, place } = await show('<p>The CSTO</p>');
    lit.prepend('Now: ');
    lit.append(' and so');
    await vi.advanceTimersByTimeAsync(2000);
    expect(readMarked()).toContain('Now: The [CSTO] and so');
    const copy = lit.cloneNode(true);
    place.append(copy);
    await Promise.resolve();
    expect(readShape(copy)).toBe('p("Now: " "The CSTO" " and so")');
  });

  it('does not grow into text that stood there before', async () => {
    const { lit, place } = await show('<p>The CSTO said</p>');
    place.append('Before', document.createElement('br'), 'after');
    const range = document.createRange();
    range.selectNodeContents(lit);
    place.querySelector('br')!.replaceWith(range.cloneContents());
    await Promise.resolve();
    expect(readShape(place)).toBe('div("Before" "The CSTO said" "after")');
  });

  it('keeps an element that another script put into it', async () => {
    const { lit, place } = await show('<p>The CSTO said</p>');
    const copy = lit.cloneNode(true) as Element;
    copy.querySelector('mark')!.innerHTML = 'CS<i>TO</i>';
    place.append(copy);
    await Promise.resolve();
    expect(readShape(copy)).toBe('p("The CS" i("TO") " said")');
  });
});
