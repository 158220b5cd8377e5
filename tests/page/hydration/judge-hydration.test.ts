import { describe, expect, it, vi } from 'vitest';

import { isInDryIsland, judgeHydration } from '@/page/hydration/judge-hydration';

type Fetches = Record<string, { readonly responseStatus: number; readonly duration: number }>;

/** A page of its own, so that no script of it runs; `fetched` is what the browser tells of what it fetched. */
function makePage(html: string, fetched: Fetches | null = null): Document {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const performance = {
    getEntriesByName: (name: string) => (fetched !== null && name in fetched ? [{ name, ...fetched[name] }] : []),
  };
  vi.spyOn(page, 'defaultView', 'get').mockReturnValue({ performance } as unknown as Window & typeof globalThis);
  vi.spyOn(page, 'readyState', 'get').mockReturnValue(fetched === null ? 'interactive' : 'complete');
  return page;
}

const APP = 'https://a.example/app.js';
const BUNDLE = `<script src="${APP}"></script>`;
const MODULE = '<script type="module" src="https://a.example/app.js"></script>';
const STORY = '<h1>News</h1><p>of the day</p>';

describe('judgeHydration', () => {
  it.each([
    ['a page without scripts', STORY, 'impossible'],
    [
      'data that only looks like a script',
      `<script type="application/ld+json">{}</script><div id="root">${STORY}</div>`,
      'impossible',
    ],
    ['a page of many parts with a classic script', `<header></header><main>${STORY}</main>${BUNDLE}`, 'unlikely'],
    ['a page with a small inline script', `<header></header>${STORY}<script>track()</script>`, 'unlikely'],
    ['an inline script in an app-like page', `<div id="app">${STORY}</div><script>track()</script>`, 'unlikely'],
    ['an app to be rendered by its script alone', `<header></header><div id="root"></div>${BUNDLE}`, 'unlikely'],
    ['one element for everything', `<div>${STORY}</div>${BUNDLE}`, 'possible'],
    ['a root beside other parts', `<header></header><div id="app">${STORY}</div>${BUNDLE}`, 'possible'],
    ['an inline script that hydrates', `<div id="app">${STORY}</div><script>hydrateRoot(app)</script>`, 'possible'],
    ['a module', `<header></header><main>${STORY}</main>${MODULE}`, 'possible'],
    ['Next', `<div id="__next">${STORY}</div>${BUNDLE}`, 'likely'],
    ['Nuxt', `<div id="__nuxt">${STORY}</div>${BUNDLE}`, 'likely'],
    ['Vue 2', `<div data-server-rendered="true">${STORY}</div>${BUNDLE}`, 'likely'],
    ['React: two texts side by side', `<main><p>1<!-- --> update</p></main><i></i>${BUNDLE}`, 'likely'],
    ['React: a boundary', `<main><!--$--><p>1</p><!--/$--></main><i></i>${BUNDLE}`, 'likely'],
    ['Vue or Svelte: a list', `<main><!--[--><p>1</p><!--]--></main><i></i>${BUNDLE}`, 'likely'],
    ['a comment of an editor', `<main><!-- article --><p>1</p></main><i></i>${BUNDLE}`, 'unlikely'],
    ['islands alone', `<h1></h1><astro-island ssr><!--[--><p>1</p></astro-island>${BUNDLE}`, 'unlikely'],
  ] as const)('%s', (_, body, chance) => {
    expect(judgeHydration(makePage(`<body>${body}`))).toBe(chance);
  });

  it.each([
    ['was never fetched', {}, 'impossible'],
    ['was forbidden, which Chromium lists', { [APP]: { responseStatus: 0, duration: 0 } }, 'impossible'],
    ['was not found', { [APP]: { responseStatus: 404, duration: 9 } }, 'impossible'],
    ['came', { [APP]: { responseStatus: 200, duration: 9 } }, 'likely'],
    ['came from the cache', { [APP]: { responseStatus: 200, duration: 0 } }, 'likely'],
    ['came from another site, which does not say how', { [APP]: { responseStatus: 0, duration: 9 } }, 'likely'],
  ] as const)('knows once the page has loaded that its script %s', (_, fetched, chance) => {
    expect(judgeHydration(makePage(`<div id="__next">${STORY}</div>${BUNDLE}`, fetched))).toBe(chance);
  });

  it('takes inline scripts not to run where no file was fetched, as where the page’s policy forbids scripts', () => {
    const html = `<div id="__next">${STORY}</div>${BUNDLE}<script>start()</script>`;
    expect(judgeHydration(makePage(html, {}))).toBe('impossible');
    expect(judgeHydration(makePage(html, { [APP]: { responseStatus: 200, duration: 9 } }))).toBe('likely');
  });
});

describe('isInDryIsland', () => {
  it('holds until the island’s script has taken it over', () => {
    const page = makePage('<astro-island ssr><p>1</p></astro-island><p>2</p>');
    const [inside, outside] = page.querySelectorAll('p');
    expect([inside!, outside!].map(isInDryIsland)).toEqual([true, false]);
    page.querySelector('astro-island')!.removeAttribute('ssr');
    expect(isInDryIsland(inside!)).toBe(false);
  });
});
