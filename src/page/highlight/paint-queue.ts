import { runInSlices } from '@/page/schedule/in-slices';
import { whenShown } from '@/page/schedule/when-shown';
import type { PageBlock } from '@/page/text/page-block';
import { startInView } from '@/page/text/start-in-view';

/** Blocks that wait to be painted. */
export interface PaintQueue {
  /** To be painted before the next frame, or as soon after it as the page's own work allows; what is in view comes first. */
  add(block: PageBlock): void;
  remove(block: PageBlock): void;
  /** Resolves when nothing waits but what is held. */
  whenDone(): Promise<void>;
}

/** Characters of text painted together, between one look at the page's style and the next: some ten paragraphs. */
const BATCH_LENGTH = 4000;

/** A selection that has not changed for this long is made. */
const SELECTION_REST_MS = 300;

/**
 * `paint` returns the blocks that the reader's selection holds; they come again when it has changed. When the signal
 * aborts, the queue stops.
 */
export function createPaintQueue(
  document: Document,
  paint: (blocks: readonly PageBlock[]) => readonly PageBlock[],
  signal: AbortSignal,
): PaintQueue {
  let waiting = new Set<PageBlock>();
  const held = new Set<PageBlock>();
  let work: Promise<void> | null = null;
  let selectionTimer: ReturnType<typeof setTimeout>;

  function* takeBatches(): Generator<readonly PageBlock[]> {
    waiting = new Set(startInView([...waiting]));
    while (waiting.size > 0 && !document.hidden) yield takeBatch(waiting);
  }

  function paintBatch(batch: readonly PageBlock[]): void {
    for (const block of paint(batch)) held.add(block);
  }

  async function drain(): Promise<void> {
    await whenShown(document, signal);
    while (waiting.size > 0 && !signal.aborted) {
      await runInSlices(takeBatches(), paintBatch, signal);
      await whenShown(document, signal);
    }
    work = null;
  }

  function add(block: PageBlock): void {
    waiting.add(block);
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
      held.delete(block);
    },
    whenDone: () => work ?? Promise.resolve(),
  };
}

/** Takes the first blocks off the set. */
function takeBatch(blocks: Set<PageBlock>): PageBlock[] {
  const batch: PageBlock[] = [];
  let length = 0;
  for (const block of blocks) {
    blocks.delete(block);
    batch.push(block);
    length += block.text.length;
    if (length >= BATCH_LENGTH) break;
  }
  return batch;
}
