/**
 * How likely scripts of the page are to take over HTML that a server made: `impossible` where none could, `possible` where
 * only what stands in the page itself could, which may be data, `likely` where a file was fetched that could.
 */
export type HydrationChance = 'impossible' | 'possible' | 'likely';

/** An inline script that takes over HTML, or fetches the one that does. */
const APP_SCRIPT = /hydrat|createRoot|createSSRApp|\bimport\b|createElement\(.script|getScript/i;

/** Characters. No framework is smaller: one page with Preact has 14,000, one with Svelte 35,000. */
const LEAST_APP_LENGTH = 5000;

/** Where the browser tried none of more files than this, no script is allowed to run; fewer may be blocked by the reader. */
const MOST_BLOCKED = 2;

const SCRIPT_TYPE = /^(?:|module|(?:text|application)\/(?:x-)?(?:java|ecma)script)$/i;

/** What Astro takes over, each by itself; what is around them stays as it was written. */
export const ISLAND = 'astro-island';

/** Judged from what the document and the browser's list of fetched scripts show; changes nothing. Best asked once the page has loaded. */
export function judgeHydration(document: Document): HydrationChance {
  if (document.readyState === 'loading' && !wasLoaded(document)) return 'possible';
  const scripts = [...document.scripts].filter(
    (script) => !script.hasAttribute('nomodule') && SCRIPT_TYPE.test(script.type.split(';')[0]!.trim()),
  );
  const mayHaveRun = createRunTest(document, scripts);
  const hasFetched = scripts.some((script) => script.src !== '' && mayHaveRun(script));
  if (!hasFetched && !scripts.some((script) => isInlineApp(script) && mayHaveRun(script))) return 'impossible';
  return hasFetched ? 'likely' : 'possible';
}

/** Also where a script writes the document anew, which the browser takes for one that is loading. */
export function wasLoaded({ readyState, defaultView }: Document): boolean {
  const entries = defaultView?.performance.getEntriesByType('navigation') as PerformanceNavigationTiming[] | undefined;
  return readyState === 'complete' || (entries?.[0]?.loadEventEnd ?? 0) > 0;
}

function isInlineApp({ src, text }: HTMLScriptElement): boolean {
  return src === '' && (text.length >= LEAST_APP_LENGTH || APP_SCRIPT.test(text));
}

/**
 * Whether a script may have run, and be an app: not one whose file was not found or is too small, nor any where the page's
 * policy or the reader forbids them.
 */
function createRunTest(
  document: Document,
  scripts: readonly HTMLScriptElement[],
): (script: HTMLScriptElement) => boolean {
  const performance = document.defaultView?.performance;
  if (performance === undefined || document.readyState !== 'complete') return () => true;
  const readFetches = ({ src, type }: HTMLScriptElement) =>
    performance.getEntriesByName(src).map((entry) => readFetch(entry, type));
  const external = scripts.filter(({ src }) => src !== '');
  const fetches = external.flatMap(readFetches);
  const isAnyAnswered = fetches.some(({ isAnswered }) => isAnswered);
  const isForbidden =
    external.length > MOST_BLOCKED && !fetches.some(({ isAnswered, isFailed }) => isAnswered || isFailed);
  return (script) =>
    script.src === '' ? !isForbidden : isAnyAnswered && !readFetches(script).some(({ isFailed }) => isFailed);
}

/** What not every browser tells may be missing. */
type FetchEntry = PerformanceEntry & Partial<Pick<PerformanceResourceTiming, 'responseStatus' | 'decodedBodySize'>>;

/**
 * A browser that says nothing of the answer (Safari before 17, a file of another site) is taken to have got it. Chromium lists
 * what it was forbidden to fetch as fetched in no time, Firefox not at all. A small module may import a large one.
 */
function readFetch(
  { responseStatus = 0, duration, decodedBodySize = 0 }: FetchEntry,
  type: string,
): { readonly isAnswered: boolean; readonly isFailed: boolean } {
  const isSmall = decodedBodySize > 0 && decodedBodySize < LEAST_APP_LENGTH && type !== 'module';
  const isFailed = isSmall || responseStatus >= 400;
  return { isFailed, isAnswered: !isFailed && (responseStatus > 0 || duration > 0) };
}
