import { whenLoaded } from '@/page/schedule/when-loaded';
import { findHost } from '@/page/shadow/shadow-tree';

import { isInDryIsland, judgeHydration } from './judge-hydration';
import type { ElementPath, HydratedParts } from './read-frameworks';

/** Knows where the page's own HTML may be changed without disturbing a framework that is still to take it over. */
export interface HydrationGate {
  /** Whether hydration was seen, or is impossible, around this element. */
  isSafe(element: Element): boolean;
}

/** From one look at the frameworks to the next; the last one holds from then on. Rests while nobody waits for an answer. */
const LOOKS_MS = [50, 100, 250, 500, 1000, 1000, 2000, 2000, 3000, 3000, 5000, 10_000, 30_000];

/** A framework that is seen has mounted; what it renders right afterwards is waited for. */
const SETTLE_MS = 250;

/** A page that is merely built like an app and has not hydrated this long after it loaded is taken at its word. */
const PATIENCE_MS = 10_000;

/**
 * `readFrameworks` asks the page's own world; `onSafer` is called when places that were refused may be safe now. Until the
 * page has loaded, only a page without scripts is safe. See docs/adr/0015-hydration.md.
 */
export function startHydrationGate(
  document: Document,
  readFrameworks: () => Promise<HydratedParts>,
  onSafer: () => void,
  signal: AbortSignal,
): HydrationGate {
  const isStatic = judgeHydration(document) === 'impossible';
  let isOpen = isStatic;
  let wasRefused = false;
  let hydrated: readonly Node[] = [];
  let timer: ReturnType<typeof setTimeout>;

  function isSafe(element: Element): boolean {
    const isAllowed = isStatic || (isOpenAround(element) && !isInDryIsland(element));
    wasRefused ||= !isAllowed;
    return isAllowed;
  }

  function isOpenAround(element: Element): boolean {
    return isOpen || hydrated.some((part) => holds(part, element));
  }

  function pause(durationMs: number): Promise<void> {
    return new Promise((resolve) => (timer = setTimeout(resolve, durationMs)));
  }

  async function look(): Promise<void> {
    // Where the page's world is out of reach for a moment (the worker is being replaced), the next look will tell.
    const paths = await readFrameworks().catch(() => []);
    const parts = paths.flatMap((path) => findElement(document, path) ?? []);
    if (parts.some((part) => !hydrated.includes(part))) await pause(SETTLE_MS);
    hydrated = parts;
  }

  async function follow(): Promise<void> {
    await whenLoaded(document, signal);
    const chance = judgeHydration(document);
    const loadedMs = performance.now();
    isOpen = chance === 'impossible' || chance === 'unlikely';
    for (let count = 0; !signal.aborted; count++) {
      const isWaitedFor = wasRefused && !document.hidden;
      if (isWaitedFor && !isOpen) await look();
      isOpen ||= chance === 'possible' && performance.now() - loadedMs >= PATIENCE_MS;
      if (isWaitedFor && !signal.aborted) {
        wasRefused = false;
        onSafer();
      }
      await pause(LOOKS_MS[count] ?? LOOKS_MS.at(-1)!);
    }
  }

  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
  if (!isStatic) void follow();
  return { isSafe };
}

/** Also where the element stands in a shadow root inside the part. */
function holds(part: Node, element: Element): boolean {
  if (part.contains(element)) return true;
  const host = findHost(element);
  return host !== null && holds(part, host);
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
