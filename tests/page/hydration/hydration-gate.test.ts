import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { startHydrationGate } from '@/page/hydration/hydration-gate';
import type { HydratedParts } from '@/page/hydration/read-frameworks';

let end: AbortController;

beforeEach(() => {
  vi.useFakeTimers();
  end = new AbortController();
});
afterEach(() => {
  end.abort();
  document.body.innerHTML = '';
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const MODULE = '<script type="module">1</script>';

/** A gate on a page that has loaded; `parts` is what the page's own world tells, and may be changed. */
function setStage(html: string) {
  document.body.innerHTML = html;
  const stage = { parts: [] as HydratedParts, onSafer: vi.fn(), readFrameworks: vi.fn(async () => stage.parts) };
  const gate = startHydrationGate(document, stage.readFrameworks, stage.onSafer, end.signal);
  return { ...stage, stage, isSafe: (selector: string) => gate.isSafe(document.querySelector(selector)!) };
}

/** The path of an element, as the page's own world would give it. */
function pathOf(selector: string): number[] {
  const path: number[] = [];
  for (let node: Node = document.querySelector(selector)!; node !== document; node = node.parentNode!) {
    path.unshift([...node.parentNode!.children].indexOf(node as Element));
  }
  return path;
}

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

describe('startHydrationGate', () => {
  it('lets everything be changed at once where no script could take it over', () => {
    expect(setStage('<p>text</p>').isSafe('p')).toBe(true);
  });

  it('waits for the page to load even where nothing speaks for hydration', async () => {
    const { isSafe, onSafer } = setStage('<header></header><p>text</p><script>1</script>');
    expect(isSafe('p')).toBe(false);
    await pass(60);
    expect(onSafer).toHaveBeenCalled();
    expect(isSafe('p')).toBe(true);
  });

  it('waits for a framework that left its signature, however long', async () => {
    const { isSafe } = setStage(`<div id="__next"><p>text</p></div>${MODULE}`);
    for (let minutes = 0; minutes < 10; minutes++) {
      expect(isSafe('p')).toBe(false);
      await pass(60_000);
    }
  });

  it('opens what was hydrated, and tells', async () => {
    const { isSafe, stage, onSafer } = setStage(`<div id="__next"><p>text</p></div><aside>more</aside>${MODULE}`);
    expect(isSafe('p')).toBe(false);
    await pass(3000);
    stage.parts = [pathOf('#__next')];
    onSafer.mockClear();
    isSafe('p');
    await pass(5000);
    expect(onSafer).toHaveBeenCalled();
    expect([isSafe('p'), isSafe('aside')]).toEqual([true, false]);
  });

  it('takes a page that is merely built like an app at its word after ten seconds', async () => {
    const { isSafe } = setStage(`<div id="app"><p>text</p></div>${MODULE}`);
    isSafe('p');
    await pass(9000);
    expect(isSafe('p')).toBe(false);
    await pass(6000);
    expect(isSafe('p')).toBe(true);
  });

  it('keeps an island shut until its own script has reached it', async () => {
    const { isSafe } = setStage('<h1>text</h1><astro-island ssr><p>text</p></astro-island><script>1</script>');
    await pass(100);
    expect([isSafe('h1'), isSafe('p')]).toEqual([true, false]);
    document.querySelector('astro-island')!.removeAttribute('ssr');
    expect(isSafe('p')).toBe(true);
  });

  it('asks the page’s world only while somebody waits', async () => {
    const { isSafe, readFrameworks } = setStage(`<div id="__next"><p>text</p></div>${MODULE}`);
    await pass(20_000);
    expect(readFrameworks).not.toHaveBeenCalled();
    isSafe('p');
    await pass(20_000);
    expect(readFrameworks).toHaveBeenCalledOnce();
  });

  it('rests while the page is hidden', async () => {
    const { isSafe, readFrameworks } = setStage(`<div id="__next"><p>text</p></div>${MODULE}`);
    vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
    isSafe('p');
    await pass(60_000);
    expect(readFrameworks).not.toHaveBeenCalled();
  });

  it('goes on when the page’s world is out of reach for a moment', async () => {
    const { isSafe, stage, readFrameworks } = setStage(`<div id="__next"><p>text</p></div>${MODULE}`);
    stage.parts = [pathOf('#__next')];
    readFrameworks.mockRejectedValueOnce(new Error('no worker'));
    for (let second = 0; second < 5; second++) {
      isSafe('p');
      await pass(1000);
    }
    expect(isSafe('p')).toBe(true);
  });

  it('ends with its signal', async () => {
    const { isSafe, onSafer } = setStage(`<div id="app"><p>text</p></div>${MODULE}`);
    isSafe('p');
    end.abort();
    await pass(60_000);
    expect(onSafer).not.toHaveBeenCalled();
  });
});
