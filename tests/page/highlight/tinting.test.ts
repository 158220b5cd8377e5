import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { collectBlocks } from '@/page/text/collect-blocks';

import { findMentions, paintAll, readMarked, setStage, type Stage } from './stage';
import { makeRegistry, readTints } from './tinted-texts';

let registry: HighlightRegistry;
let unsafe: Set<Element>;
let stage: Stage;

beforeEach(() => {
  vi.useFakeTimers();
  registry = makeRegistry();
  unsafe = new Set();
});
afterEach(() => {
  stage.end.abort();
  vi.useRealTimers();
});

/** Paints a page of which what `unsafeSelector` selects may not be changed. */
async function show(html: string, unsafeSelector = 'none'): Promise<void> {
  stage = setStage(html, undefined, { isSafe: (element) => !unsafe.has(element), registry, onFirstTint: () => {} });
  unsafe = new Set(document.querySelectorAll(unsafeSelector));
  await paintAll(stage);
}

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

describe('where the page may not be changed', () => {
  it('mentions are tinted, and the page is as it was', async () => {
    await show('<p>The CSTO said</p><p>The Rybar said</p>', 'p:first-child');
    expect(readMarked()).toBe('<p>The CSTO said</p><p>The [Rybar] said</p>');
    expect(readTints(registry)).toEqual(['marker-light: CSTO']);
  });

  it('they are found and listed like any other', async () => {
    await show('<p>C<b>STO</b>, Rybar</p><p>CSTO</p>', 'b');
    expect(stage.highlighter.find(1).map(({ mark }) => mark !== null)).toEqual([true, false]);
    expect(stage.highlighter.list().map(({ number }) => number)).toEqual([1, 1, 2, 3]);
  });

  it('they are wrapped once it may be', async () => {
    await show('<p>The CSTO said</p><p>The Rybar said</p>', 'p');
    unsafe.delete(document.querySelector('p')!);
    stage.highlighter.wrapMore();
    await stage.highlighter.whenPainted();
    expect(readMarked()).toBe('<p>The [CSTO] said</p><p>The Rybar said</p>');
    expect(readTints(registry)).toEqual(['marker-light: Rybar']);
  });

  it('they give way where it may be no longer, in the same moment, and are tinted', async () => {
    await show('<p>The CSTO said</p><p>The Rybar said</p>');
    unsafe.add(document.querySelector('p')!);
    stage.highlighter.wrapLess();
    expect(readMarked()).toBe('<p>The CSTO said</p><p>The [Rybar] said</p>');
    await stage.highlighter.whenPainted();
    expect(readTints(registry)).toEqual(['marker-light: CSTO']);
  });

  it('they go with their block, and with the signal', async () => {
    await show('<p>The CSTO said</p><p>The Rybar said</p>', 'p');
    stage.highlighter.erase(stage.blocks[0]!);
    expect(readTints(registry)).toEqual(['marker-light: Rybar']);
    stage.end.abort();
    expect(readTints(registry)).toEqual([]);
  });

  it('they take part in style and stepping', async () => {
    await show('<p>CSTO, Rybar</p>', 'p');
    stage.highlighter.setStyle('underline');
    stage.highlighter.setCurrent(2);
    expect(readTints(registry)).toEqual(['underline-light: CSTO', 'current-light: Rybar']);
  });
});

describe('what the reader selects', () => {
  it('is tinted until the selection has gone', async () => {
    stage = setStage('<p>The CSTO said</p>', undefined, { isSafe: () => true, registry, onFirstTint: () => {} });
    const text = document.querySelector('p')!.firstChild!;
    document.getSelection()!.setBaseAndExtent(text, 2, text, 6);
    await paintAll(stage);
    expect(readTints(registry)).toEqual(['marker-light: CSTO']);
    document.getSelection()!.removeAllRanges();
    document.dispatchEvent(new Event('selectionchange'));
    await pass(1000);
    expect([readMarked(), ...readTints(registry)]).toEqual(['<p>The [CSTO] said</p>']);
  });
});

describe('what the page disturbs', () => {
  const disturb = () => document.querySelector('p')!.firstChild!.after(document.createElement('i'));

  it('is tinted in the same checkpoint, and wrapped again when it has rested', async () => {
    await show('<p>The CSTO said</p>');
    disturb();
    // Microtasks of one checkpoint.
    for (let count = 0; count < 3; count += 1) await Promise.resolve();
    expect(readMarked()).not.toContain('[');
    expect(readTints(registry)).toEqual(['marker-light: CSTO']);
    await pass(1100);
    expect(readMarked()).toContain('[CSTO]');
    expect(readTints(registry)).toEqual([]);
  });

  it('is not wrapped again where it was given up meanwhile', async () => {
    await show('<p>The CSTO said</p>');
    disturb();
    await Promise.resolve();
    stage.highlighter.erase(stage.blocks[0]!);
    await pass(2000);
    expect([readMarked().includes('['), readTints(registry)]).toEqual([false, []]);
  });
});

/** Paints what the page shows now, and has the page act on it the given time later. */
async function paintAnd(act: (paragraph: Element) => void, afterMs: number): Promise<void> {
  const [block] = collectBlocks(document.body);
  stage.highlighter.paint(block!, findMentions(block!));
  await pass(10);
  await stage.highlighter.whenPainted();
  await pass(afterMs);
  act(document.querySelector('p')!);
  stage.highlighter.erase(block!);
  await pass(2000);
}

describe('what the page draws anew as soon as it is wrapped', () => {
  const TEXT = 'The CSTO said';

  it.each([
    ['at once', (paragraph: Element) => paragraph.replaceWith(...makeParagraph()), 0],
    ['when it next looks', (paragraph: Element) => paragraph.replaceWith(...makeParagraph()), 200],
    ['by undoing what was done', (paragraph: Element) => undo(paragraph), 0],
  ])('is no longer wrapped after a few times: %s', async (_, act, afterMs) => {
    stage = setStage(`<p>${TEXT}</p>`, undefined, { isSafe: () => true, registry, onFirstTint: () => {} });
    for (let time = 0; time < 4; time += 1) await paintAnd(act, afterMs);
    const [block] = collectBlocks(document.body);
    stage.highlighter.paint(block!, findMentions(block!));
    await pass(10);
    expect([readMarked(), ...readTints(registry)]).toEqual([`<p>${TEXT}</p>`, 'marker-light: CSTO']);
  });

  it('is wrapped time and again where it stood there for a while', async () => {
    stage = setStage(`<p>${TEXT}</p>`, undefined, { isSafe: () => true, registry, onFirstTint: () => {} });
    for (let time = 0; time < 6; time += 1) {
      await paintAnd((paragraph) => paragraph.replaceWith(...makeParagraph()), 1000);
    }
    const [block] = collectBlocks(document.body);
    stage.highlighter.paint(block!, findMentions(block!));
    await pass(10);
    expect(readMarked()).toBe('<p>The [CSTO] said</p>');
  });

  it('is wrapped again when it once stood there for a while', async () => {
    stage = setStage(`<p>${TEXT}</p>`, undefined, { isSafe: () => true, registry, onFirstTint: () => {} });
    for (const afterMs of [0, 0, 1000, 0, 0]) {
      await paintAnd((paragraph) => paragraph.replaceWith(...makeParagraph()), afterMs);
    }
    const [block] = collectBlocks(document.body);
    stage.highlighter.paint(block!, findMentions(block!));
    await pass(10);
    expect(readMarked()).toBe('<p>The [CSTO] said</p>');
  });

  it('counts once for all of its marks', async () => {
    const html = '<p>CSTO <b>Rybar</b> CSTO <i>Rybar</i> CSTO <b>Rybar</b></p>';
    stage = setStage(html, undefined, { isSafe: () => true, registry, onFirstTint: () => {} });
    await paintAnd((paragraph) => {
      paragraph.innerHTML = paragraph.innerHTML.replaceAll(/<\/?mark[^>]*>/g, '');
    }, 0);
    const [block] = collectBlocks(document.body);
    stage.highlighter.paint(block!, findMentions(block!));
    await pass(10);
    expect(readMarked()).toBe(html.replaceAll(/CSTO|Rybar/g, '[$&]'));
  });

  it('is not what the reader switches off and on', async () => {
    stage = setStage(`<p>${TEXT}</p>`, undefined, { isSafe: () => true, registry, onFirstTint: () => {} });
    for (let time = 0; time < 5; time += 1) {
      await paintAll(stage);
      stage.highlighter.eraseAll();
    }
    await paintAll(stage);
    expect(readMarked()).toBe('<p>The [CSTO] said</p>');
  });

  it('is not what is no longer named there for the reader', async () => {
    stage = setStage(`<p>${TEXT}</p>`, undefined, { isSafe: () => true, registry, onFirstTint: () => {} });
    for (let time = 0; time < 5; time += 1) {
      await paintAll(stage);
      stage.highlighter.paint(stage.blocks[0]!, []);
    }
    await paintAll(stage);
    expect(readMarked()).toBe('<p>The [CSTO] said</p>');
  });

  function makeParagraph(): Element[] {
    const paragraph = document.createElement('p');
    paragraph.textContent = TEXT;
    return [paragraph];
  }

  function undo(paragraph: Element): void {
    for (const node of [...paragraph.childNodes].slice(1)) node.remove();
    paragraph.firstChild!.nodeValue = TEXT;
  }
});

describe('text that has grown at its end', () => {
  it('is tinted, so that what is added next finds what is there', async () => {
    stage = setStage('<p>The CSTO</p>', undefined, { isSafe: () => true, registry, onFirstTint: () => {} });
    const text = document.querySelector('p')!.firstChild as Text;
    text.appendData(' said');
    await Promise.resolve();
    await paintAll({ ...stage, blocks: collectBlocks(document.body) });
    text.appendData(' no');
    await Promise.resolve();
    expect(readMarked()).toBe('<p>The CSTO said no</p>');
    expect(readTints(registry)).toEqual(['marker-light: CSTO']);
  });
});

describe('what the page highlights itself', () => {
  it('is tinted, so that its own ranges stay', async () => {
    stage = setStage('<p>The CSTO said <b>that Rybar</b> wrote</p><p>CSTO</p>', undefined, {
      isSafe: () => true,
      registry,
      onFirstTint: () => {},
    });
    const range = document.createRange();
    range.setStart(document.querySelector('p')!.firstChild!, 4);
    range.setEnd(document.querySelector('p')!.lastChild!, 3);
    registry.set('own', new Set([range]) as unknown as Highlight);
    await paintAll(stage);
    expect(range.toString()).toBe('CSTO said that Rybar wr');
    expect(readMarked()).toBe('<p>The CSTO said <b>that [Rybar]</b> wrote</p><p>[CSTO]</p>');
  });
});

describe('the piece under the pointer', () => {
  const at = (target: Element, clientX: number) => {
    let found: ReturnType<typeof stage.highlighter.findAt> = null;
    document.addEventListener('pointermove', (event) => (found = stage.highlighter.findAt(event)), { once: true });
    target.dispatchEvent(new PointerEvent('pointermove', { bubbles: true, composed: true, clientX, clientY: 5 }));
    return found as ReturnType<typeof stage.highlighter.findAt>;
  };

  beforeEach(() => {
    // Every character is ten pixels wide; elements have no place.
    Range.prototype.getClientRects = function () {
      if (this.startContainer.nodeType !== Node.TEXT_NODE) return [] as unknown as DOMRectList;
      return [
        new DOMRect(this.startOffset * 10, 0, (this.endOffset - this.startOffset) * 10, 10),
      ] as unknown as DOMRectList;
    };
  });

  it('is the mark, or the tint that stands there', async () => {
    await show('<p>CSTO, Rybar</p><p>CSTO</p>', 'p:first-child');
    const [first] = document.querySelectorAll('p');
    expect([5, 45, 65].map((x) => at(first!, x)?.number)).toEqual([1, undefined, 2]);
    expect(at(document.querySelector('mark')!, 5)?.number).toBe(3);
  });

  it('is none on a mark that the page made up', async () => {
    await show('<p>CSTO</p>');
    document.body.insertAdjacentHTML(
      'beforeend',
      '<div><mark data-backgrounder-term="x" data-backgrounder-mention="1">x</mark></div>',
    );
    expect(at(document.querySelector('div mark')!, 5)).toBeNull();
  });
});

describe('a wrapped mention that shall be shown anew', () => {
  it('keeps what it is when the same is asked for', async () => {
    await show('<p>The CSTO said</p>');
    const [piece] = stage.highlighter.find(1);
    stage.highlighter.paint(stage.blocks[0]!, findMentions(stage.blocks[0]!));
    await stage.highlighter.whenPainted();
    expect(stage.highlighter.find(1)[0]).toBe(piece);
  });
});
