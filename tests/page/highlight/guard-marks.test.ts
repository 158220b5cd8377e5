import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { guardMarks } from '@/page/highlight/guard-marks';
import { collectBlocks } from '@/page/text/collect-blocks';
import type { PageWatcher } from '@/page/watch/page-watcher';

import { listNodes, paintAll, readMarked, setStage, type Stage } from './stage';

/** Of a script that was stopped: whatever the page does, nobody sees it. */
const deaf: PageWatcher = {
  listen: () => {},
  watchRoot: () => {},
  hasGrown: () => false,
  mutate: (change) => change(),
};

let stage: Stage;
let alive: AbortController;

beforeEach(() => {
  vi.useFakeTimers();
  alive = new AbortController();
  document.addEventListener('backgrounder-asked', (event) => event.preventDefault(), { signal: alive.signal });
});
afterEach(() => {
  stop();
  come();
  stage.end.abort();
  vi.useRealTimers();
});

const stop = (): void => alive.abort();
const come = () => document.dispatchEvent(new Event('visibilitychange'));

/** Paints a page under guard; `change` is what the page does to its nodes before. */
async function show(html: string, change: () => void = () => {}): Promise<[Node, string | null][]> {
  stage = setStage(html, { end: new AbortController(), watcher: deaf });
  change();
  const nodes = listNodes();
  await paintAll({ ...stage, blocks: collectBlocks(document.body) });
  expect(readMarked()).toContain('[CSTO]');
  guardMarks(document);
  return nodes;
}

describe('guardMarks', () => {
  it.each([
    '<p>The CSTO said</p>',
    '<p>CSTO</p>',
    '<p>CSTO, Rybar</p>',
    '<p>The CSTO, Rybar and the CSTO met</p>',
    '<p>The CSTO <b>and Rybar</b> met Rybar</p><p>Rybar</p>',
    '<p style="display: flex">The CSTO<b>CSTO</b>said Rybar</p>',
  ])('gives back, node for node, what a stopped script has marked: %s', async (html) => {
    const nodes = await show(html);
    stop();
    come();
    expect(listNodes()).toEqual(nodes);
    expect(document.body.innerHTML).toBe(html);
  });

  it.each([
    [['The ', 'CSTO', ' said']],
    [['The CSTO', 'Rybar said']],
    [['CSTO', 'Rybar', 'CSTO']],
    [['In CSTO now', ' and', ' ', 'Rybar', ' so']],
  ])('keeps texts apart that the page made apart: %j', async (texts) => {
    const nodes = await show('<p></p>', () => document.querySelector('p')!.append(...texts));
    stop();
    come();
    expect(listNodes()).toEqual(nodes);
    expect([...document.querySelector('p')!.childNodes].map(({ nodeValue }) => nodeValue)).toEqual(texts);
  });

  it('leaves what the page has written since', async () => {
    await show('<p>The CSTO said</p>');
    document.querySelector('p')!.firstChild!.nodeValue = 'New';
    stop();
    come();
    expect(document.body.innerHTML).toBe('<p>New</p>');
  });

  it('leaves the text of marks that the page has copied', async () => {
    await show('<p>The CSTO said</p><div></div>');
    document.querySelector('div')!.innerHTML = document.querySelector('p')!.innerHTML;
    stop();
    come();
    expect(document.body.innerHTML).toBe('<p>The CSTO said</p><div>The CSTO said</div>');
  });

  it('looks into the page’s own shadow trees, and takes an open card away', async () => {
    const nodes = await show('<p>The CSTO said</p><div></div>');
    document.querySelector('div')!.attachShadow({ mode: 'open' }).append(document.querySelector('p')!);
    document.documentElement.append(document.createElement('backgrounder-popover'));
    stop();
    come();
    expect(document.querySelector('div')!.shadowRoot!.innerHTML).toBe('<p>The CSTO said</p>');
    expect(document.querySelector('backgrounder-popover')).toBeNull();
    expect(nodes[1]![0].nodeValue).toBe('The CSTO said');
  });

  it.each([
    ['the reader comes back', () => come()],
    ['the pointer moves into the page', () => document.documentElement.dispatchEvent(new Event('pointerenter'))],
    ['a newer copy starts', () => document.dispatchEvent(new CustomEvent('backgrounder-started'))],
    ['two seconds are over', () => vi.advanceTimersByTime(2000)],
  ])('asks when %s, and does nothing while somebody answers', async (_, act) => {
    await show('<p>The CSTO said</p>');
    act();
    expect(readMarked()).toBe('<p>The [CSTO] said</p>');
    stop();
    expect(readMarked()).toBe('<p>The [CSTO] said</p>');
    act();
    expect(readMarked()).toBe('<p>The CSTO said</p>');
  });

  it('asks nothing more once it has given the page back', async () => {
    await show('<p>The CSTO said</p>');
    stop();
    come();
    const asked = vi.fn<() => void>();
    document.addEventListener('backgrounder-asked', asked);
    come();
    vi.advanceTimersByTime(10_000);
    document.removeEventListener('backgrounder-asked', asked);
    expect(asked).not.toHaveBeenCalled();
  });
});
