import { runInSlices, yieldToPage } from '@/page/schedule/in-slices';
import { whenLaidOut } from '@/page/schedule/when-laid-out';
import { whenShown } from '@/page/schedule/when-shown';
import { listInside } from '@/page/shadow/shadow-tree';
import { readBlocks } from '@/page/text/collect-blocks';
import type { PageBlock } from '@/page/text/page-block';
import { startInView } from '@/page/text/start-in-view';

import { type ChangedPlaces, findChangedPlaces } from './changed-places';
import { createKnownBlocks } from './known-blocks';
import { createLateRoots } from './late-roots';
import type { PageWatcher } from './page-watcher';

/** Told what there is to read. A block that is removed was added before, and comes back only as a new one. */
export interface TextListener {
  onAdded(blocks: readonly PageBlock[]): void;
  /** Called in the checkpoint in which the page changed the blocks' text. */
  onRemoved(blocks: readonly PageBlock[]): void;
}

/** A place that changed is read once the page has left it alone for this long; a place that never rests is never read. */
const REST_MS = 150;

/** Characters told of in one call: what is sent, answered and taken in within a few milliseconds on a slow machine. */
const BATCH_LENGTH = 40_000;

/** What sending a block takes besides its text, in characters. */
const BLOCK_LENGTH = 40;

/** Reads the page's text, what is in view first, and then follows what the page adds, changes and takes away. */
export function startTextReader(
  document: Document,
  watcher: PageWatcher,
  { onAdded, onRemoved }: TextListener,
  signal: AbortSignal,
): void {
  const known = createKnownBlocks();
  /** Block-level elements to be read, and when the page last changed their text (ms). */
  const places = new Map<Element, number>();
  /** Blocks that were read and not told of yet. */
  const fresh = new Set<PageBlock>();
  let isReading = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function drop(blocks: readonly PageBlock[]): void {
    const told = blocks.filter((block) => !fresh.delete(block));
    if (told.length > 0) onRemoved(told);
  }

  /** What has been read before is read again only if it waits for that itself. */
  function isWanted(element: Element): boolean {
    const isNew = known.enter(element);
    if (isNew) places.delete(element);
    return isNew;
  }

  function watchHost(host: Element): void {
    if (host.shadowRoot === null) lateRoots.add(host);
    else watcher.watchRoot(host.shadowRoot);
  }

  function* readPlaces(): Generator<PageBlock | null> {
    for (const [element, changedMs] of places) {
      if (document.hidden) return;
      if (performance.now() - changedMs < REST_MS) continue;
      places.delete(element);
      if (!element.isConnected) continue;
      known.enter(element);
      drop(known.forget(element));
      const unfinished = yield* readBlocks(element, isWanted, watchHost);
      for (const left of unfinished) places.set(left, performance.now());
    }
  }

  function keep(block: PageBlock | null): void {
    if (block === null) return;
    known.add(block);
    fresh.add(block);
  }

  /** Tells of what the page has not taken away meanwhile. */
  function tell(batch: readonly PageBlock[]): void {
    const left = batch.filter((block) => fresh.delete(block));
    if (left.length > 0) onAdded(left);
  }

  async function read(): Promise<void> {
    timer = undefined;
    isReading = true;
    await yieldToPage();
    const options = { whenReady: () => whenShown(document, signal) };
    await runInSlices(readPlaces(), keep, signal, options);
    if (signal.aborted) return;
    lateRoots.look();
    await whenLaidOut();
    if (signal.aborted) return;
    await runInSlices(splitIntoBatches(startInView([...fresh])), tell, signal, options);
    isReading = false;
    schedule();
  }

  /** The timer is not put off by further changes: one restless place would keep all others waiting. */
  function schedule(): void {
    if (places.size === 0 || isReading || document.hidden || signal.aborted) return;
    timer ??= setTimeout(() => void read(), REST_MS);
  }

  function change({ lost, touched }: ChangedPlaces): void {
    const nowMs = performance.now();
    const gone = [...lost].flatMap(listInside);
    // What a page takes away need not be read; where it waits to be shown, it may take away much.
    for (const element of gone) places.delete(element);
    for (const element of touched) if (element.isConnected) places.set(element, nowMs);
    drop(gone.flatMap(known.leave));
    drop([...touched].flatMap(known.forget));
    schedule();
  }

  const lateRoots = createLateRoots(document, (hosts) => change(findChangedPlaces([], known.hasAny, hosts)), signal);
  watcher.listen((records) => change(findChangedPlaces(records, known.hasAny)), signal);
  document.addEventListener('visibilitychange', schedule, { signal });
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });

  if (document.documentElement !== null) places.set(document.documentElement, -Infinity);
  if (!document.hidden) void read();
}

function* splitIntoBatches(blocks: readonly PageBlock[]): Generator<readonly PageBlock[]> {
  let batch: PageBlock[] = [];
  let length = 0;
  for (const block of blocks) {
    batch.push(block);
    length += block.text.length + BLOCK_LENGTH;
    if (length < BATCH_LENGTH) continue;
    yield batch;
    batch = [];
    length = 0;
  }
  if (batch.length > 0) yield batch;
}
