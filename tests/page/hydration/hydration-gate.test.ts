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

const APP = '<script src="https://a.example/app.js"></script>';
const NEXT = `<div id="__next"><p>text</p></div>${APP}`;
const ROOT = `<div id="app"><p>text</p></div>${APP}`;

/** A gate on a page that has loaded; `parts` is what the page's own world tells, and may be changed. */
function setStage(html: string) {
  document.body.innerHTML = html;
  const fetched = { responseStatus: 200, duration: 9 } as PerformanceResourceTiming;
  vi.spyOn(performance, 'getEntriesByName').mockReturnValue([fetched]);
  const stage = { parts: [] as HydratedParts, onSafer: vi.fn(), readFrameworks: vi.fn(async () => stage.parts) };
  const gate = startHydrationGate(document, stage.readFrameworks, stage.onSafer, end.signal);
  const isSafe = (selector: string) => {
    const element = document.querySelector(selector)!;
    return gate.isSafe(element, element);
  };
  return { ...stage, stage, isSafe };
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

  it('waits for the page to load even where the HTML speaks against hydration', async () => {
    const { isSafe, onSafer } = setStage(`\n<header></header>\n<p>text</p>\n${APP}`);
    expect(isSafe('p')).toBe(false);
    await pass(60);
    expect(onSafer).toHaveBeenCalled();
    expect(isSafe('p')).toBe(true);
  });

  it('waits for a framework that left its signature, however long', async () => {
    const { isSafe } = setStage(NEXT);
    for (let minutes = 0; minutes < 10; minutes++) {
      expect(isSafe('p')).toBe(false);
      await pass(60_000);
    }
  });

  it('opens what was hydrated, and tells', async () => {
    const { isSafe, stage, onSafer } = setStage(`<div id="__next"><p>text</p></div><aside>more</aside>${APP}`);
    expect(isSafe('p')).toBe(false);
    await pass(3000);
    stage.parts = [pathOf('#__next')];
    onSafer.mockClear();
    isSafe('p');
    await pass(5000);
    expect(onSafer).toHaveBeenCalled();
    expect([isSafe('p'), isSafe('aside')]).toEqual([true, false]);
  });

  it('opens at once what was written by hand, beside a part that bears a framework’s signature', async () => {
    const island = '<div><p>1<!-- --> update</p></div>';
    const { isSafe } = setStage(`\n<main>\n<p class="own">text</p>\n${island}\n</main>\n${APP}`);
    isSafe('p');
    await pass(100);
    expect([isSafe('.own'), isSafe('div p')]).toEqual([true, false]);
  });

  it('is patient with the rest once all that bears a signature was taken over', async () => {
    const { isSafe, stage } = setStage(`<div id="__next"><p>text</p></div><aside>more</aside>${APP}`);
    stage.parts = [pathOf('#__next')];
    for (let second = 0; second < 12; second++) {
      expect(isSafe('aside')).toBe(second > 10);
      await pass(1000);
    }
  });

  it('takes a page that is merely built like an app at its word after ten seconds', async () => {
    const { isSafe } = setStage(ROOT);
    isSafe('p');
    await pass(9000);
    expect(isSafe('p')).toBe(false);
    await pass(6000);
    expect(isSafe('p')).toBe(true);
  });

  it('keeps an island shut until its own script has reached it', async () => {
    const { isSafe, stage } = setStage(`<h1>text</h1><astro-island ssr><p>text</p></astro-island>${APP}`);
    isSafe('p');
    await pass(100);
    expect([isSafe('h1'), isSafe('p')]).toEqual([true, false]);
    await pass(20_000);
    expect(isSafe('p')).toBe(false);
    stage.parts = [pathOf('astro-island')];
    await pass(5000);
    expect(isSafe('p')).toBe(true);
  });

  it('waits for the end of a page that is still arriving, whatever has come of it', async () => {
    vi.spyOn(document, 'readyState', 'get').mockReturnValue('loading');
    const { isSafe } = setStage('<div><p>text</p></div>');
    for (let second = 0; second < 20; second++) {
      expect(isSafe('p')).toBe(false);
      await pass(1000);
    }
  });

  it('opens at once what the page’s scripts put in after it had loaded: no server made that', async () => {
    const { isSafe } = setStage(ROOT);
    await pass(1000);
    const late = document.createElement('section');
    late.innerHTML = '<i>more</i>';
    document.querySelector('#app')!.append(late);
    expect([isSafe('p'), isSafe('section'), isSafe('i')]).toEqual([false, true, true]);
  });

  it('knows a document that a script writes anew, without an end, from one that is still arriving', () => {
    vi.spyOn(document, 'readyState', 'get').mockReturnValue('loading');
    const loaded = { loadEventEnd: 900 } as PerformanceNavigationTiming;
    vi.spyOn(performance, 'getEntriesByType').mockReturnValue([loaded]);
    expect(setStage('<div><p>text</p></div>').isSafe('p')).toBe(true);
  });

  it('asks the page’s world only while somebody waits', async () => {
    const { isSafe, readFrameworks } = setStage(NEXT);
    await pass(20_000);
    expect(readFrameworks).not.toHaveBeenCalled();
    isSafe('p');
    await pass(20_000);
    expect(readFrameworks).toHaveBeenCalledOnce();
  });

  it('rests while the page is hidden', async () => {
    const { isSafe, readFrameworks } = setStage(NEXT);
    vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
    isSafe('p');
    await pass(60_000);
    expect(readFrameworks).not.toHaveBeenCalled();
  });

  it('goes on when the page’s world is out of reach for a moment', async () => {
    const { isSafe, stage, readFrameworks } = setStage(NEXT);
    stage.parts = [pathOf('#__next')];
    readFrameworks.mockRejectedValueOnce(new Error('no worker'));
    for (let second = 0; second < 5; second++) {
      isSafe('p');
      await pass(1000);
    }
    expect(isSafe('p')).toBe(true);
  });

  it('ends with its signal', async () => {
    const { isSafe, onSafer } = setStage(ROOT);
    isSafe('p');
    end.abort();
    await pass(60_000);
    expect(onSafer).not.toHaveBeenCalled();
  });
});
