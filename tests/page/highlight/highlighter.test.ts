import { afterEach, describe, expect, it, vi } from 'vitest';

import type { MentionPiece } from '@/page/highlight/mention-piece';

import { findMentions, listNodes, paintAll, readMarked, setStage, type Stage } from './stage';

let stage: Stage;

afterEach(() => {
  stage.end.abort();
  document.head.innerHTML = '';
  vi.useRealTimers();
});

async function show(html: string, words?: RegExp): Promise<void> {
  stage = setStage(html);
  await paintAll(stage, words);
}

describe('painting', () => {
  it.each([
    ['<p>The CSTO said</p>', '<p>The [CSTO] said</p>'],
    ['<p>CSTO</p>', '<p>[CSTO]</p>'],
    ['<p>CSTO, <i>the CSTO</i> and Rybar</p>', '<p>[CSTO], <i>the [CSTO]</i> and [Rybar]</p>'],
    ['<p>C<b>ST</b>O said</p>', '<p>[C]<b>[ST]</b>[O] said</p>'],
    ['<p>nothing</p>', '<p>nothing</p>'],
  ])('marks the names alone in %s', async (html, expected) => {
    await show(html);
    expect(readMarked()).toBe(expected);
  });

  it('leaves the page all its nodes, in their places', async () => {
    stage = setStage('<p>The <i>CSTO</i> said</p>');
    const before = listNodes().map(([node]) => node);
    await paintAll(stage);
    const now = listNodes().map(([node]) => node);
    expect(now.filter((node) => before.includes(node))).toEqual(before);
  });

  it('does not mark white space between two pieces of a name', async () => {
    await show('<p>the<b> </b>CSTO</p>', /the CSTO/g);
    expect(readMarked()).toBe('<p>[the]<b> </b>[CSTO]</p>');
  });

  it('labels each piece with its term, mention, style and tone', async () => {
    stage = setStage('<p style="color: rgb(230, 230, 230)">C<b style="color: rgb(9, 9, 9)">STO</b></p>');
    stage.highlighter.setStyle('dotted');
    await paintAll(stage);
    const [first, second] = stage.highlighter.list().map(({ mark }) => mark!);
    expect(first!.dataset).toMatchObject({
      backgrounderTerm: 'csto',
      backgrounderMention: '1',
      backgrounderStyle: 'dotted',
      backgrounderTone: 'dark',
    });
    expect(second!.dataset).toMatchObject({ backgrounderMention: '1', backgrounderTone: 'light' });
  });

  it('keeps text one child of a flex or grid container', async () => {
    await show('<div style="display: flex">The CSTO said<b>so</b></div>');
    expect(readMarked()).toContain('<span data-backgrounder-box="">The [CSTO] said</span><b>so</b>');
    stage.end.abort();
    expect(document.body.innerHTML).toBe('<div style="display: flex">The CSTO said<b>so</b></div>');
  });

  it('leaves a block alone whose text is no longer what was read', async () => {
    stage = setStage('<p>The CSTO said</p>');
    stage.watcher.mutate(() => (document.querySelector('p')!.firstChild!.nodeValue = 'Nobody said'));
    await paintAll(stage);
    expect(readMarked()).toBe('<p>Nobody said</p>');
  });

  it('touches nothing where the same is asked for again', async () => {
    await show('<p>The CSTO said</p>');
    const [mark] = stage.highlighter.list();
    await paintAll(stage);
    expect(stage.highlighter.list()[0]).toBe(mark);
  });

  it('shows other mentions instead of those shown before', async () => {
    await show('<p>CSTO and Rybar</p>');
    const [block] = stage.blocks;
    stage.highlighter.paint(block!, findMentions(block!, /Rybar/g, 7));
    await stage.highlighter.whenPainted();
    expect(readMarked()).toBe('<p>CSTO and [Rybar]</p>');
    expect(stage.highlighter.find(7)).toHaveLength(1);
  });

  it('waits while the reader selects the text, and then goes on', async () => {
    vi.useFakeTimers();
    stage = setStage('<p>The CSTO said</p><p>The Rybar said</p>');
    const selection = document.getSelection()!;
    selection.setBaseAndExtent(
      document.querySelector('p')!.firstChild!,
      2,
      document.querySelector('p')!.firstChild!,
      6,
    );
    await paintAll(stage);
    expect(readMarked()).toBe('<p>The CSTO said</p><p>The [Rybar] said</p>');
    expect(selection.toString()).toBe('e CS');
    selection.removeAllRanges();
    document.dispatchEvent(new Event('selectionchange'));
    await vi.advanceTimersByTimeAsync(1000);
    expect(readMarked()).toBe('<p>The [CSTO] said</p><p>The [Rybar] said</p>');
  });
});

describe('taking marks away', () => {
  const HTML = '<p>The CSTO, <b>CS</b>TO &amp; Rybar</p><!-- x --><div>Rybar<p>C<i>STO</i></p> CSTO-led</div>';

  it('gives the page back byte for byte and node for node when the signal aborts', async () => {
    stage = setStage(HTML);
    const before = listNodes();
    await paintAll(stage);
    expect(stage.highlighter.list()).toHaveLength(8);
    stage.end.abort();
    expect(document.body.innerHTML).toBe(HTML);
    expect(listNodes()).toEqual(before);
  });

  it('gives one block back, at once, and forgets what was to be painted there', async () => {
    await show('<p>The CSTO said</p><p>Rybar</p>');
    stage.highlighter.erase(stage.blocks[0]!);
    expect(readMarked()).toBe('<p>The CSTO said</p><p>[Rybar]</p>');
    stage.highlighter.paint(stage.blocks[0]!, findMentions(stage.blocks[0]!));
    stage.highlighter.erase(stage.blocks[0]!);
    await stage.highlighter.whenPainted();
    expect(readMarked()).toBe('<p>The CSTO said</p><p>[Rybar]</p>');
  });

  it('gives back text that has left the page', async () => {
    await show('<div><p>The CSTO said</p></div>');
    const paragraph = document.querySelector('p')!;
    paragraph.remove();
    stage.end.abort();
    expect(paragraph.outerHTML).toBe('<p>The CSTO said</p>');
    expect(paragraph.childNodes).toHaveLength(1);
  });

  it('is not seen by other watchers as a change of the page', async () => {
    await show('<p>The CSTO said</p>');
    const seen = vi.fn<() => void>();
    stage.watcher.listen(seen, stage.end.signal);
    stage.highlighter.eraseAll();
    await Promise.resolve();
    expect(seen).not.toHaveBeenCalled();
  });
});

describe('marks', () => {
  it('are found by the number of their mention, and all in document order', async () => {
    await show('<p>C<b>STO</b>, Rybar</p><p>CSTO</p>');
    const { highlighter } = stage;
    const textOf = (pieces: readonly MentionPiece[]) => pieces.map(({ element }) => element.textContent);
    expect(textOf(highlighter.find(1))).toEqual(['C', 'STO']);
    expect(textOf(highlighter.find(3))).toEqual(['CSTO']);
    expect(highlighter.find(4)).toEqual([]);
    expect(textOf(highlighter.list())).toEqual(['C', 'STO', 'Rybar', 'CSTO']);
  });

  it('are not those that a page makes up', async () => {
    await show('<p>CSTO</p><section></section>');
    document.querySelector('section')!.innerHTML =
      '<mark data-backgrounder-term="x" data-backgrounder-mention="1">x</mark>';
    expect(stage.highlighter.list()).toHaveLength(1);
  });

  it('change their style, and keep it for those to come', async () => {
    await show('<p>CSTO</p><p>Rybar</p>');
    stage.highlighter.erase(stage.blocks[1]!);
    stage.highlighter.setStyle('fill');
    await paintAll(stage);
    expect(stage.highlighter.list().map(({ mark }) => mark!.dataset.backgrounderStyle)).toEqual(['fill', 'fill']);
  });

  it('show which mention is the current one', async () => {
    await show('<p>C<b>STO</b>, Rybar</p>');
    const listCurrent = () =>
      stage.highlighter.list().map(({ mark }) => Object.hasOwn(mark!.dataset, 'backgrounderCurrent'));
    stage.highlighter.setCurrent(1);
    expect(listCurrent()).toEqual([true, true, false]);
    stage.highlighter.setCurrent(2);
    expect(listCurrent()).toEqual([false, false, true]);
    stage.highlighter.setCurrent(null);
    expect(listCurrent()).toEqual([false, false, false]);
  });
});
