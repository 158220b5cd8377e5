import type { PageServer } from '@@/scripts/browser/serve-pages.mjs';
import { FIRST_STORY } from '@@/tests/fixtures/hydration/hydrate-page';
import type { Story } from '@@/tests/fixtures/frameworks/story';

import { buildForServer, buildScript } from './build-script';

/** The frameworks that pages are rendered and hydrated with, by the kind of their files. */
const EXTENSIONS = { React: 'tsx', 'React-late': 'tsx', Vue: 'ts', 'Vue-late': 'ts', Svelte: 'ts' } as const;

export type Framework = keyof typeof EXTENSIONS;

interface Shape {
  /** Selects the elements that are taken over. */
  readonly roots: string;
  readonly wrap: (story: string) => string;
  /** The script stands in the page itself, beside one whose file is missing, as of statistics that are blocked. */
  readonly isInline?: boolean;
  /** The page has a small script alone, which asks for the app's after a second. */
  readonly isAskedFor?: boolean;
}

/** How the HTML stands in the page, as it comes from these sites' servers. */
export const SHAPES = {
  plain: { roots: '#app', wrap: (story) => `<header>The Courier</header><div id="app">${story}</div>` },
  'one-file': {
    roots: '#story',
    wrap: (story) => `<header>The Courier</header><section id="story">${story}</section>`,
    isInline: true,
  },
  'asked for later': {
    roots: '#story',
    wrap: (story) => `<header>The Courier</header><section id="story">${story}</section>`,
    isAskedFor: true,
  },
  'article-like': {
    roots: '.live',
    wrap: (story) => `
      <main>
        <h1>Two stories from Armenia</h1>
        <p>The CSTO was silent.</p>
        <div class="live">${story}</div>
        <p>Russia said nothing either.</p>
        <div class="live">${story}</div>
      </main>
    `,
  },
  'Next-like': {
    roots: '#__next',
    wrap: (story) =>
      `<div id="__next">${story}</div><script id="__NEXT_DATA__" type="application/json">{"page":"/story"}</script>`,
  },
  'Nuxt-like': {
    roots: '#__nuxt',
    wrap: (story) =>
      `<div id="__nuxt">${story}</div><script>window.__NUXT__={config:{}}</script><div id="teleports"></div>`,
  },
  'Astro-like': {
    roots: 'astro-island',
    wrap: (story) =>
      `<h1>Two stories from Armenia</h1><main>${`<astro-island ssr client="load" component-url="/story.js">${story}</astro-island>`.repeat(2)}</main>`,
  },
} as const satisfies Record<string, Shape>;

export type ShapeName = keyof typeof SHAPES;

/** Renders a story on the server and serves it. Returns its path; the address ends with the delay: `#2000`. */
export async function serveHydrationPage(
  server: PageServer,
  framework: Framework,
  shapeName: ShapeName,
): Promise<string> {
  const kind = framework.toLowerCase();
  const file = (part: string) => `tests/fixtures/hydration/${kind}-${part}.${EXTENSIONS[framework]}`;
  const { renderStory } = await buildForServer<{ renderStory(story: Story): Promise<string> }>(file('server'));
  const { roots, wrap, isInline = false, isAskedFor = false }: Shape = SHAPES[shapeName];
  const folder = `/hydration/${kind}/${shapeName.replaceAll(' ', '-')}`;
  const code = await buildScript(file('client'));
  const script = isInline ? { code } : { src: isAskedFor ? 'ask.js' : 'page.js' };
  const asScript = { 'content-type': 'text/javascript' };
  server.addPage(`${folder}/ask.js`, { body: `(${askForApp.toString()})('${roots}')`, headers: asScript });
  server.addPage(`${folder}/page.html`, { body: makePage(wrap(await renderStory(FIRST_STORY)), roots, script) });
  server.addPage(`${folder}/page.js`, { body: code, headers: asScript });
  return `${folder}/page.html`;
}

/** Runs in the page, as its one script. */
function askForApp(roots: string): void {
  setTimeout(() => {
    const script = document.createElement('script');
    script.src = 'page.js';
    script.dataset['roots'] = roots;
    document.head.append(script);
  }, 1000);
}

function makePage(content: string, roots: string, script: { src: string } | { code: string }): string {
  const app =
    'src' in script
      ? `<script src="${script.src}" data-roots="${roots}"></script>`
      : `<script async src="missing.js"></script><script data-roots="${roots}">${escapeScript(script.code)}</script>`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Live from the talks | The Courier</title>
<meta property="og:type" content="article">
<link rel="icon" href="data:,">
</head>
<body>${content}${app}</body>
</html>`;
}

/** Code that holds pieces of HTML ends its script element with none of them. */
const escapeScript = (code: string): string => code.replaceAll('</script', '<\\/script').replaceAll('<!--', '\\x3C!--');
