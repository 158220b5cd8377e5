import { afterEach, describe, expect, it, vi } from 'vitest';

import { listNodes, paintAll, readMarked, setStage, type Stage } from './stage';

let stage: Stage;

afterEach(() => {
  stage.end.abort();
  document.head.innerHTML = '';
  vi.restoreAllMocks();
});

/** Lays out each range as one line, a longer one where its paragraph is to be disturbed and has marks. */
function layOut(isDisturbed: (paragraph: Element) => boolean): void {
  vi.spyOn(Range.prototype, 'getClientRects').mockImplementation(function (this: Range) {
    const { commonAncestorContainer: inside } = this;
    const paragraph = (inside instanceof Element ? inside : inside.parentElement!).closest('p')!;
    const hasMarks = this.cloneContents().querySelector('mark') !== null;
    const length = hasMarks && isDisturbed(paragraph) ? 104 : 100;
    return [new DOMRect(0, 0, length, 20)] as unknown as DOMRectList;
  });
}

async function show(html: string): Promise<void> {
  stage = setStage(html);
  await paintAll(stage);
}

describe('wrapNodes', () => {
  it('wraps where nothing moves', async () => {
    layOut(() => false);
    await show('<p>The CSTO said</p>');
    expect(readMarked()).toBe('<p>The [CSTO] said</p>');
  });

  it('gives a block its nodes back where wrapping moves something, and leaves the others wrapped', async () => {
    layOut(({ id }) => id === 'moves');
    stage = setStage('<p id="moves">The CSTO, <b>the CSTO</b></p><p>The Rybar said</p>');
    const before = listNodes().slice(0, 5);
    await paintAll(stage);
    expect(readMarked()).toBe('<p id="moves">The CSTO, <b>the CSTO</b></p><p>The [Rybar] said</p>');
    expect(listNodes().slice(0, 5)).toEqual(before);
    expect(stage.highlighter.list().map(({ number, mark }) => [number, mark !== null])).toEqual([
      [1, false],
      [2, false],
      [3, true],
    ]);
  });

  it.each([
    { place: 'in view', top: 500, height: 20, isWrapped: false },
    { place: 'some screens below', top: 3000, height: 20, isWrapped: false },
    { place: 'some screens above', top: -2500, height: 20, isWrapped: false },
    { place: 'around the view, far as it reaches', top: -90_000, height: 180_000, isWrapped: false },
    { place: 'far below', top: 9000, height: 20, isWrapped: true },
    { place: 'far above', top: -9000, height: 20, isWrapped: true },
  ])('wraps a block whose words it moves that is $place: $isWrapped', async ({ top, height, isWrapped }) => {
    vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, top, 700, height));
    layOut(() => true);
    await show('<p>The CSTO said</p>');
    expect(readMarked()).toBe(isWrapped ? '<p>The [CSTO] said</p>' : '<p>The CSTO said</p>');
  });

  it('minds everywhere that a block is as large as before', async () => {
    vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
      return new DOMRect(0, 9000, 700, this.querySelector('mark') === null ? 20 : 40);
    });
    await show('<p>The CSTO said</p>');
    expect(readMarked()).toBe('<p>The CSTO said</p>');
  });

  it('minds everywhere that what stands beside a mention is as large as before', async () => {
    document.head.innerHTML = '<style>b:not(:last-child) { padding-bottom: 8px }</style>';
    vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
      return new DOMRect(0, 9000, 70, this.matches('b:not(:last-child)') ? 28 : 20);
    });
    await show('<p><b>The</b> CSTO said</p>');
    expect(readMarked()).toBe('<p><b>The</b> CSTO said</p>');
  });

  it('does not try again what moved something', async () => {
    layOut(() => true);
    await show('<p>The CSTO said</p>');
    vi.restoreAllMocks();
    stage.highlighter.wrapMore();
    await stage.highlighter.whenPainted();
    expect(readMarked()).toBe('<p>The CSTO said</p>');
  });

  it.each([
    ['the first among elements', '.x b:first-child { color: red }', 'The CSTO <b>said</b>'],
    ['what follows another', 'b + i { background-color: red }', '<b>The</b> CSTO <i>said</i>'],
    ['what holds nothing', 'p:not(:has(*)) { font-weight: bold }', 'The CSTO said'],
    ['what holds a mark', 'p:has(mark) { opacity: 0.5 }', 'The CSTO said'],
  ])('leaves text alone where a rule for %s would restyle something', async (_, rule, html) => {
    document.head.innerHTML = `<style>${rule}</style>`;
    await show(`<p class="x">${html}</p><p>Rybar <u>said</u></p>`);
    expect(readMarked()).toContain(`<p class="x">${html}</p>`);
  });
});
