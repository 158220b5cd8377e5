import { runInSlices } from '@/page/schedule/in-slices';
import { whenIdle } from '@/page/schedule/when-idle';
import { whenLaidOut } from '@/page/schedule/when-laid-out';
import { whenShown } from '@/page/schedule/when-shown';
import type { PageBlock } from '@/page/text/page-block';
import { startInView } from '@/page/text/start-in-view';

/** Blocks that wait to be painted. */
export interface PaintQueue {
  /**
   * To be painted before the next frame, or as soon after it as the page's own work allows; what is in view comes first, and
   * what is far from it when the page is idle.
   */
  add(block: PageBlock): void;
  remove(block: PageBlock): void;
  /** Resolves when nothing waits but what is held. */
  whenDone(): Promise<void>;
}

/** How blocks are painted: what is read of the page for many of them comes before what is changed for any. */
export interface Painter {
  /** Called at once; nothing is planned or painted before it resolves. */
  prepare(): Promise<void>;
  /** Reads what painting these blocks will take. */
  plan(blocks: readonly PageBlock[]): void;
  /** Paints blocks, planned or not, and returns those that the reader's selection holds: they come again when it has changed. */
  paint(blocks: readonly PageBlock[]): readonly PageBlock[];
}

/**
 * Characters of text planned or painted in one go, at least and at most: a paragraph, as the first ones run code that the
 * browser has still to compile, and some ten where that takes no longer than a step should.
 */
const BATCH_LENGTHS = { least: 500, most: 4000 };
const STEP_MS = 8;

/** Characters of text painted without waiting for the page to be idle: several screens of it. */
const PROMPT_LENGTH = 30_000;

/**
 * Characters of text painted between one look at the page's style and the next, in the first round and at most: each look
 * makes the browser work out the style of what was changed before, but the reader is not to wait for the first.
 */
const ROUND_LENGTHS = { first: 1000, growth: 8, most: 64_000 };

/** A selection that has not changed for this long is made. */
const SELECTION_REST_MS = 300;

/** When the signal aborts, the queue stops. */
export function createPaintQueue(
  document: Document,
  { prepare, plan, paint }: Painter,
  signal: AbortSignal,
): PaintQueue {
  let waiting = new Set<PageBlock>();
  /** Being planned and painted. */
  const round = new Set<PageBlock>();
  const held = new Set<PageBlock>();
  const prepared = prepare();
  let batchLength = BATCH_LENGTHS.least;
  /** Characters painted since the queue was last empty. */
  let paintedLength = 0;
  let work: Promise<void> | null = null;
  let selectionTimer: ReturnType<typeof setTimeout>;

  function* takeRound(length: number): Generator<() => void> {
    // Each time, for the reader may have scrolled; and a page that was hidden meanwhile was left in the middle of a round.
    waiting = new Set(startInView([...round, ...waiting]));
    round.clear();
    for (const block of takeBatch(waiting, length)) round.add(block);
    const planning = new Set(round);
    while (planning.size > 0 && !document.hidden) {
      const batch = takeBatch(planning, batchLength);
      yield () => plan(batch.filter((block) => round.has(block)));
    }
    while (round.size > 0 && !document.hidden) {
      const batch = takeBatch(round, batchLength);
      yield () => paintBatch(batch);
    }
  }

  function paintBatch(batch: readonly PageBlock[]): void {
    for (const block of paint(batch)) held.add(block);
    for (const { text } of batch) paintedLength += text.length;
  }

  /** Halves the batches where a step takes long (the machine may be slow, or the page dear to lay out), and doubles them where not. */
  function takeStep(step: () => void): void {
    const startMs = performance.now();
    step();
    const tookMs = performance.now() - startMs;
    if (tookMs > STEP_MS) batchLength = Math.max(batchLength / 2, BATCH_LENGTHS.least);
    if (tookMs < STEP_MS / 4) batchLength = Math.min(batchLength * 2, BATCH_LENGTHS.most);
  }

  async function whenReady(): Promise<void> {
    if (paintedLength > PROMPT_LENGTH) await whenIdle();
  }

  async function drain(): Promise<void> {
    const { first, growth, most } = ROUND_LENGTHS;
    let length = first;
    await prepared;
    await whenShown(document, signal);
    while (waiting.size + round.size > 0 && !signal.aborted) {
      // To look at what is in view costs nothing right after the browser's own layout of what the last round has changed.
      if (length > first) await whenLaidOut();
      await runInSlices(takeRound(length), takeStep, signal, { whenReady });
      length = Math.min(length * growth, most);
      await whenShown(document, signal);
    }
    paintedLength = 0;
    work = null;
  }

  function add(block: PageBlock): void {
    if (!round.has(block)) waiting.add(block);
    work ??= drain();
  }

  function release(): void {
    const released = [...held];
    held.clear();
    for (const block of released) add(block);
  }

  document.addEventListener(
    'selectionchange',
    () => {
      clearTimeout(selectionTimer);
      if (held.size > 0) selectionTimer = setTimeout(() => signal.aborted || release(), SELECTION_REST_MS);
    },
    { signal },
  );

  return {
    add,
    remove(block) {
      waiting.delete(block);
      round.delete(block);
      held.delete(block);
    },
    whenDone: () => work ?? Promise.resolve(),
  };
}

/** Takes the first blocks off the set, until they have so many characters together. */
function takeBatch(blocks: Set<PageBlock>, leastLength: number): PageBlock[] {
  const batch: PageBlock[] = [];
  let length = 0;
  for (const block of blocks) {
    blocks.delete(block);
    batch.push(block);
    length += block.text.length;
    if (length >= leastLength) break;
  }
  return batch;
}
