import { findClosest } from '@/page/shadow/shadow-tree';

/**
 * How likely scripts of the page are to take over HTML that a server made: `impossible` where none could, `unlikely` where
 * nothing speaks for it, `possible` where the page is built like an app, `likely` where it bears a framework's signature.
 */
export type HydrationChance = 'impossible' | 'unlikely' | 'possible' | 'likely';

/**
 * What frameworks write into HTML so as to find their way in it again: Next, Nuxt, Gatsby, Remix, SvelteKit, Vue 2, React 16,
 * Solid, Angular, Lit, Inferno.
 */
const SIGNATURES =
  '#__next, #__nuxt, #___gatsby, #__layout, #svelte, [data-server-rendered], [data-reactroot], [data-reactid], [data-hk], ' +
  '[ng-server-context], [ngh], [defer-hydration], [data-sveltekit-preload-data], [data-svelte-h], [data-n-head], [data-react-helmet]';

/** Comments of React (`$`, `$?`, empty between two texts), Vue and Svelte (`[`, `]`), Solid, Lit. */
const SIGNATURE_COMMENT = /^(?:\/?\$[?!~]?| |\[[!?]?.?|\]|\/\[?|lit-part.*|\/lit-part)$/;

/** Where apps are commonly mounted. */
const APP_ROOT =
  '#root, #app, #react-root, #app-root, #main-app, #application, [id$="-root"], [id$="-app"], [data-v-app]';

/** An inline script that takes over HTML, or fetches the one that does. */
const APP_SCRIPT = /hydrat|createRoot|createSSRApp|\bimport\b|__NEXT|__NUXT|__sveltekit|webpackChunk/i;

const SCRIPT_TYPE = /^(?:|module|(?:text|application)\/(?:x-)?(?:java|ecma)script)$/i;

const ISLAND = 'astro-island';

/** Judged from what the document and the browser's list of fetched scripts show; changes nothing. Best asked once the page has loaded. */
export function judgeHydration(document: Document): HydrationChance {
  const scripts = [...document.scripts].filter(({ type }) => SCRIPT_TYPE.test(type.split(';')[0]!.trim()));
  if (!scripts.some(createRunTest(document, scripts))) return 'impossible';
  if (hasSignature(document)) return 'likely';
  if (scripts.some(({ type }) => type === 'module')) return 'possible';
  const canBeApp = scripts.some((script) => script.src !== '' || APP_SCRIPT.test(script.text));
  return canBeApp && isAppLike(document) ? 'possible' : 'unlikely';
}

/** Whether an element is in an island that its script has not reached yet; around islands the page is as it was written. */
export function isInDryIsland(element: Element): boolean {
  return findClosest(element, `${ISLAND}[ssr]`) !== null;
}

/**
 * A script whose file was not found does not run. Where the browser got no file at all (the page's policy or the reader's
 * settings forbid scripts, or there is no network), no script runs, inline ones neither.
 */
function createRunTest(
  document: Document,
  scripts: readonly HTMLScriptElement[],
): (script: HTMLScriptElement) => boolean {
  const performance = document.defaultView?.performance;
  const external = scripts.filter(({ src }) => src !== '');
  if (performance === undefined || document.readyState !== 'complete' || external.length === 0) return () => true;
  const fetches = external.flatMap(({ src }) => performance.getEntriesByName(src)).map(readFetch);
  if (!fetches.some(({ isAnswered }) => isAnswered)) return () => false;
  return ({ src }) =>
    src === '' ||
    !performance
      .getEntriesByName(src)
      .map(readFetch)
      .some(({ isFailed }) => isFailed);
}

/**
 * A browser that says nothing of the answer (Safari before 17, a file of another site) is taken to have got it. Chromium lists
 * what it was forbidden to fetch as fetched in no time, Firefox not at all.
 */
function readFetch(entry: PerformanceEntry): { readonly isAnswered: boolean; readonly isFailed: boolean } {
  const status = 'responseStatus' in entry ? Number(entry.responseStatus) : 0;
  const isFailed = status >= 400;
  return { isFailed, isAnswered: !isFailed && (status > 0 || entry.duration > 0) };
}

function hasSignature(document: Document): boolean {
  return document.querySelector(SIGNATURES) !== null || hasSignatureComment(document);
}

function hasSignatureComment(document: Document): boolean {
  if (document.body === null) return false;
  const comments = document.createNodeIterator(document.body, NodeFilter.SHOW_COMMENT);
  for (let node = comments.nextNode(); node !== null; node = comments.nextNode()) {
    if (SIGNATURE_COMMENT.test(node.nodeValue!) && node.parentElement?.closest(ISLAND) === null) return true;
  }
  return false;
}

/** Everything on show is in one element, or in one that is called the app. */
function isAppLike(document: Document): boolean {
  const root = document.querySelector(APP_ROOT);
  if (root !== null && root.firstElementChild !== null) return true;
  const shown = [...document.body.children].filter(
    (element) => !element.matches('script, style, noscript, link, template'),
  );
  return shown.length === 1;
}
