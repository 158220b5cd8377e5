import { afterEach, describe, expect, it } from 'vitest';

import { listNodes, paintAll, readMarked, setStage, type Stage } from './stage';

let stage: Stage;

afterEach(() => stage.end.abort());

const HTML = '<p>The CSTO said so</p><p>Rybar wrote</p>';

/** The text node in which a piece of text stands now, and where in it. */
function find(text: string): [Node, number] {
  const [node, value] = listNodes().find(([, data]) => data?.includes(text))!;
  return [node, value!.indexOf(text)];
}

describe('the selection in what is given back', () => {
  it.each([
    ['within a name', 'ST', 'O', 'ST'],
    ['around a name', 'he CSTO sa', 'id', 'he CSTO sa'],
    ['from one name to another', 'STO', 'bar', 'STO said soRy'],
    ['behind a name', 'aid', ' so', 'aid'],
  ])('stays as it was: %s', async (_, from, to, selected) => {
    stage = setStage(HTML);
    await paintAll(stage);
    const start = find(from.startsWith('he ') ? 'he ' : from);
    getSelection()!.setBaseAndExtent(...start, ...find(to));
    expect(getSelection()!.toString()).toBe(selected);
    stage.highlighter.eraseAll();
    expect(document.body.innerHTML).toBe(HTML);
    expect(getSelection()!.toString()).toBe(selected);
  });

  it('stays backwards, and a caret stays a caret', async () => {
    stage = setStage(HTML);
    await paintAll(stage);
    const [start, end] = [find('TO'), find('bar')];
    getSelection()!.setBaseAndExtent(...end, ...start);
    stage.highlighter.eraseAll();
    const { anchorNode, anchorOffset, focusNode, focusOffset } = getSelection()!;
    expect([anchorNode?.nodeValue, anchorOffset, focusNode?.nodeValue, focusOffset]).toEqual([
      'Rybar wrote',
      2,
      'The CSTO said so',
      6,
    ]);
  });

  it('stays in a range of it that a script has kept', async () => {
    stage = setStage(HTML);
    await paintAll(stage);
    getSelection()!.setBaseAndExtent(...find('bar'), ...find('STO'));
    const kept = getSelection()!.getRangeAt(0);
    document.dispatchEvent(new Event('copy'));
    expect(document.body.innerHTML).toBe(HTML);
    expect(kept.toString()).toBe('STO said soRy');
    expect(getSelection()!.anchorNode!.nodeValue).toBe('Rybar wrote');
  });

  it('is no business of ours elsewhere', async () => {
    stage = setStage(`${HTML}<p>Nobody</p>`);
    await paintAll(stage);
    const [node] = find('Nobody');
    getSelection()!.setBaseAndExtent(node, 2, node, 4);
    const range = getSelection()!.getRangeAt(0);
    stage.highlighter.eraseAll();
    expect(getSelection()!.getRangeAt(0)).toBe(range);
  });
});

describe('what is copied', () => {
  it('has no marks, and keeps what is selected; what is not selected stays marked', async () => {
    stage = setStage(HTML);
    await paintAll(stage);
    getSelection()!.setBaseAndExtent(...find('TO'), ...find('said'));
    let copied: string | undefined;
    document.addEventListener('copy', () => (copied = readMarked()), { once: true });
    document.querySelector('p')!.dispatchEvent(new Event('copy', { bubbles: true }));
    await stage.highlighter.whenPainted();
    expect(copied).toBe('<p>The CSTO said so</p><p>[Rybar] wrote</p>');
    expect(getSelection()!.toString()).toBe('TO ');
    expect(readMarked()).toBe('<p>The CSTO said so</p><p>[Rybar] wrote</p>');
  });
});
