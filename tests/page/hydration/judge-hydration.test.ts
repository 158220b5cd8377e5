import { describe, expect, it, vi } from 'vitest';

import { judgeHydration } from '@/page/hydration/judge-hydration';

type Fetches = Record<
  string,
  { readonly responseStatus: number; readonly duration: number; readonly decodedBodySize?: number }
>;

/** A page of its own, so that no script of it runs; `fetched` is what the browser tells of what it fetched. */
function makePage(html: string, fetched: Fetches | null = null): Document {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const performance = {
    getEntriesByType: () => [],
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
    ['a script for browsers of old', `${STORY}<script nomodule src="${APP}"></script>`, 'impossible'],
    ['a small inline script', `<div id="app">${STORY}</div><script>track()</script>`, 'impossible'],
    ['a classic script', `${STORY}${BUNDLE}`, 'likely'],
    ['a module', `${STORY}${MODULE}`, 'likely'],
    ['an inline script that hydrates', `${STORY}<script>hydrateRoot(app)</script>`, 'possible'],
    ['an inline script that fetches another', `${STORY}<script>import('./app.js')</script>`, 'possible'],
    ['an inline script that adds another', `${STORY}<script>document.createElement("script")</script>`, 'possible'],
    ['an inline script as long as an app', `${STORY}<script>${'a();'.repeat(2000)}</script>`, 'possible'],
    ['Next, saved without its files', `<div id="__next">${STORY}</div><script>data()</script>`, 'impossible'],
  ] as const)('%s', (_, body, chance) => {
    expect(judgeHydration(makePage(`<body>${body}`))).toBe(chance);
  });

  it.each([
    ['was never fetched', {}, 'impossible'],
    ['was forbidden, which Chromium lists', { [APP]: { responseStatus: 0, duration: 0 } }, 'impossible'],
    ['was not found', { [APP]: { responseStatus: 404, duration: 9 } }, 'impossible'],
    [
      'is smaller than any framework',
      { [APP]: { responseStatus: 200, duration: 9, decodedBodySize: 2000 } },
      'impossible',
    ],
    ['is as large as one', { [APP]: { responseStatus: 200, duration: 9, decodedBodySize: 20_000 } }, 'likely'],
    ['came', { [APP]: { responseStatus: 200, duration: 9 } }, 'likely'],
    ['came from the cache', { [APP]: { responseStatus: 200, duration: 0 } }, 'likely'],
    ['came from another site, which does not say how', { [APP]: { responseStatus: 0, duration: 9 } }, 'likely'],
  ] as const)('knows once the page has loaded that its script %s', (_, fetched, chance) => {
    expect(judgeHydration(makePage(`<div id="__next">${STORY}</div>${BUNDLE}`, fetched))).toBe(chance);
  });

  it('reckons with what a small module imports', () => {
    const small = { [APP]: { responseStatus: 200, duration: 9, decodedBodySize: 200 } };
    expect(judgeHydration(makePage(`<main>${STORY}</main>${MODULE}`, small))).toBe('likely');
  });

  it('reckons with an inline app where the other scripts were not found', () => {
    const html = `<main>${STORY}</main>${BUNDLE}<script>hydrateRoot(app)</script>`;
    expect(judgeHydration(makePage(html, { [APP]: { responseStatus: 404, duration: 9 } }))).toBe('possible');
  });

  it('takes inline scripts not to run either where none of several files was even tried', () => {
    const files = ['a', 'b', 'c'].map((name) => `<script src="https://a.example/${name}.js"></script>`).join('');
    const html = `<main>${STORY}</main>${files}<script>hydrateRoot(app)</script>`;
    expect(judgeHydration(makePage(html, {}))).toBe('impossible');
    const failed = { 'https://a.example/a.js': { responseStatus: 404, duration: 9 } };
    expect(judgeHydration(makePage(html, failed))).toBe('possible');
  });

  it('reckons with scripts that are still to arrive with the rest of the page', () => {
    const page = makePage(STORY);
    vi.spyOn(page, 'readyState', 'get').mockReturnValue('loading');
    expect(judgeHydration(page)).toBe('possible');
  });
});
