import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { startHydrationGate } from '@/page/hydration/hydration-gate';
import type { ElementPath } from '@/page/hydration/read-frameworks';
import { startPageWatcher } from '@/page/watch/page-watcher';

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

/** A gate on a page that has loaded; what the page's own world tells may be changed. */
function setStage(html: string) {
  document.body.innerHTML = html;
  const fetched = { responseStatus: 200, duration: 9 } as PerformanceResourceTiming;
  vi.spyOn(performance, 'getEntriesByName').mockReturnValue([fetched]);
  const stage = {
    parts: [] as ElementPath[],
    dry: [] as ElementPath[],
    isSigned: html.includes('__next'),
    onSafer: vi.fn(),
    onDoubt: vi.fn(),
    readFrameworks: vi.fn(async () => [stage.parts, stage.dry, stage.isSigned ? [[]] : []]),
  };
  const watcher = startPageWatcher(document, end.signal);
  const gate = startHydrationGate(document, { ...stage, watcher }, stage, end.signal);
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

/** Lets time pass as on a page where something is tinted, so that it is asked for again and again. */
async function passAsking(ms: number, ask: () => void): Promise<void> {
  for (let passedMs = 0; passedMs < ms; passedMs += 1000) {
    ask();
    await pass(1000);
  }
}

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
    const { isSafe, stage } = setStage(`\n<main>\n<p class="own">text</p>\n${island}\n</main>\n${APP}`);
    stage.isSigned = true;
    isSafe('p');
    await pass(100);
    expect([isSafe('.own'), isSafe('div p')]).toEqual([true, false]);
  });

  it('is patient with the rest once all that bears a signature was taken over', async () => {
    const { isSafe, stage } = setStage(`<div id="__next"><p>text</p></div><aside>more</aside>${APP}`);
    stage.parts = [pathOf('#__next')];
    stage.isSigned = false;
    for (let second = 0; second < 12; second++) {
      expect(isSafe('aside')).toBe(second > 10);
      await pass(1000);
    }
  });

  it('takes a page that is merely built like an app at its word after ten seconds', async () => {
    const { isSafe } = setStage(ROOT);
    await passAsking(9000, () => expect(isSafe('p')).toBe(false));
    await passAsking(3000, () => isSafe('p'));
    expect(isSafe('p')).toBe(true);
  });

  it('keeps what is still dry shut, however long, in a part that was taken over and elsewhere', async () => {
    const { isSafe, stage } = setStage(`<div id="app"><p>text</p><i>late</i></div><b>text</b><u>late</u>${APP}`);
    stage.parts = [pathOf('#app')];
    stage.dry = [pathOf('i'), pathOf('u')];
    const ask = () => isSafe('i');
    await passAsking(1000, ask);
    expect(['p', 'i', 'b', 'u'].map(isSafe)).toEqual([true, false, false, false]);
    await passAsking(60_000, ask);
    expect(['p', 'i', 'b', 'u'].map(isSafe)).toEqual([true, false, true, false]);
    stage.dry = [];
    await passAsking(60_000, ask);
    expect(['i', 'u'].map(isSafe)).toEqual([true, true]);
  });

  describe('where there are only small scripts', () => {
    const add = (html: string) =>
      document.body.append(document.createRange().createContextualFragment(html).firstElementChild!);

    it('has doubts once one of them asks for a file', async () => {
      const { isSafe, onDoubt, onSafer } = setStage('<div id="app"><p>text</p></div>');
      onDoubt.mockImplementation(() => expect(isSafe('p')).toBe(false));
      expect(isSafe('p')).toBe(true);
      add('<script src="https://a.example/late.js"></script>');
      await pass(0);
      expect(onDoubt).toHaveBeenCalledOnce();
      await passAsking(9000, () => expect(isSafe('p')).toBe(false));
      await passAsking(3000, () => isSafe('p'));
      expect(onSafer).toHaveBeenCalled();
      expect(isSafe('p')).toBe(true);
      add('<script src="https://a.example/later.js"></script>');
      await pass(0);
      expect(onDoubt).toHaveBeenCalledOnce();
    });

    it('has none of what was written by hand', async () => {
      const { isSafe } = setStage('\n<main>\n<p>text</p>\n</main>\n');
      add('<script src="https://a.example/late.js"></script>');
      await pass(0);
      expect(isSafe('p')).toBe(true);
    });

    it.each(['<script>more()</script>', '<img src="https://a.example/late.png">'])('has none for %s', async (html) => {
      const { onDoubt } = setStage('<div id="app"><p>text</p></div>');
      add(html);
      await pass(0);
      expect(onDoubt).not.toHaveBeenCalled();
    });
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
