import { whenLoaded } from '@/page/schedule/when-loaded';
import { findClosest, isWithin } from '@/page/shadow/shadow-tree';
import type { PageWatcher } from '@/page/watch/page-watcher';

import { isHandWritten } from './is-hand-written';
import { ISLAND, judgeHydration, wasLoaded } from './judge-hydration';
import type { ElementPath, HydratedParts } from './read-frameworks';

/** Knows where the page's own HTML may be changed without disturbing a framework that is still to take it over. */
export interface HydrationGate {
  /** Whether hydration was seen, or is impossible, around this element, which is in this block or the block itself. */
  isSafe(element: Element, block: Element): boolean;
}

/** A framework that is seen has mounted; what it renders right afterwards is waited for. */
const SETTLE_MS = 250;

/** A page that could be an app and has not hydrated this long after it loaded is taken at its word. */
const PATIENCE_MS = 10_000;

/** What the gate knows the page by. */
export interface HydrationSources {
  readonly watcher: Pick<PageWatcher, 'listen'>;
  /** Asks the page's own world; rejects while that is out of reach. */
  readFrameworks(): Promise<HydratedParts>;
}

/** What the gate tells. */
export interface HydrationNews {
  /** Places that were refused may be safe now. */
  onSafer(): void;
  /** Places that were safe are no longer: what was changed there has to be given back at once. */
  onDoubt(): void;
}

/** Until the page has loaded, only a page without scripts is safe. See docs/adr/0015-hydration.md. */
export function startHydrationGate(
  document: Document,
  { watcher, readFrameworks }: HydrationSources,
  { onSafer, onDoubt }: HydrationNews,
  signal: AbortSignal,
): HydrationGate {
  let chance = judgeHydration(document);
  let isLoaded = false;
  let isSigned = true;
  let isPatienceOver = false;
  let wasRefused = false;
  let isDoubted = false;
  let hydrated: readonly Node[] = [];
  let dry: readonly Node[] = [];
  let timer: ReturnType<typeof setTimeout>;
  /** What was there when the page had loaded. What its scripts put in later was made by no server. */
  let served: WeakSet<Element> | null = null;

  const isDry = (element: Element): boolean => dry.some((part) => isWithin(element, part));
  const isHydrated = (element: Element): boolean => hydrated.some((part) => isWithin(element, part)) && !isDry(element);

  function isSafe(element: Element, block: Element): boolean {
    const isAllowed = chance === 'impossible' || (isLoaded && isOpen(element, block));
    wasRefused ||= !isAllowed;
    return isAllowed;
  }

  function isOpen(element: Element, block: Element): boolean {
    const island = findClosest(element, ISLAND);
    if (island !== null) return hydrated.includes(island);
    return (isPatienceOver && !isDry(element)) || isHydrated(element) || isLate(block) || isStatic(block);
  }

  /** A server may have made what is in shadow trees. */
  function isLate(block: Element): boolean {
    return served !== null && !served.has(block) && block.getRootNode() === document;
  }

  /** Around islands a page is as it was written. */
  function isStatic(block: Element): boolean {
    return (!isSigned && document.querySelector(ISLAND) !== null) || isHandWritten(block, isSigned);
  }

  function pause(durationMs: number): Promise<void> {
    return new Promise((resolve) => (timer = setTimeout(resolve, durationMs)));
  }

  async function look(): Promise<void> {
    // Where the page's world is out of reach for a moment (the worker is being replaced), the next look will tell.
    const answer = await readFrameworks().catch(() => []);
    const [parts = [], dryParts = [], signed = [document]] = answer.map((paths) =>
      paths.flatMap((path) => findElement(document, path) ?? []),
    );
    const isNew = parts.some((part) => !hydrated.includes(part)) || dry.some((part) => !dryParts.includes(part));
    if (isNew) await pause(SETTLE_MS);
    hydrated = parts;
    dry = dryParts;
    isSigned &&= signed.length > 0;
  }

  async function follow(): Promise<void> {
    await whenLoaded(document, signal);
    const startMs = performance.now();
    let loadedMs: number | null = null;
    isLoaded = true;
    while (!signal.aborted && chance !== 'impossible') {
      const nowMs = performance.now();
      if (loadedMs === null && wasLoaded(document)) {
        loadedMs = nowMs;
        served ??= new WeakSet(document.querySelectorAll('*'));
        if (!isDoubted) chance = judgeHydration(document);
      }
      const isWaitedFor = wasRefused && !document.hidden;
      if (isWaitedFor && chance !== 'impossible') await look();
      if (isWaitedFor && !signal.aborted) {
        const isPossible = chance === 'possible' || !isSigned;
        isPatienceOver ||= isPossible && loadedMs !== null && nowMs - loadedMs >= PATIENCE_MS;
        wasRefused = false;
        onSafer();
      }
      await pause(pauseAfter(nowMs - startMs));
    }
  }

  /** A small script may fetch an app at any time: that is seen when it asks for it, so before it has come. */
  function doubt(records: readonly MutationRecord[]): void {
    if (chance !== 'impossible' || !records.some(({ addedNodes }) => [...addedNodes].some(isFetched))) return;
    isDoubted = true;
    isLoaded ||= wasLoaded(document);
    chance = 'possible';
    onDoubt();
    void follow();
  }

  watcher.listen(doubt, signal);
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
  if (chance !== 'impossible') void follow();
  return { isSafe };
}

const isFetched = (node: Node): boolean => node instanceof HTMLScriptElement && node.src !== '';

/** From one look at the frameworks to the next; rests while nobody waits for an answer. */
function pauseAfter(durationMs: number): number {
  return durationMs < 20_000 ? Math.max(50, Math.min(durationMs, 700)) : Math.min(durationMs / 10, 30_000);
}

/** `null` where the page has changed since the path was taken. */
function findElement(document: Document, path: ElementPath): Node | null {
  let node: ParentNode & Node = document;
  for (const position of path) {
    const child: Element | undefined = node.children[position];
    if (child === undefined) return null;
    node = child;
  }
  return node;
}
