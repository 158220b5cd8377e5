/**
 * Work done in one go before the page gets its turn: with a frame of 16.7 ms this leaves room for the page's own, and on
 * a machine four times slower no task comes near the 50 ms that count as long (https://w3c.github.io/longtasks/).
 */
const BUDGET_MS = 8;

export interface SliceOptions {
  readonly budgetMs?: number;
  /** Called at the end of each slice, in the same task, and so also after the last item. */
  readonly onSliceEnd?: () => void;
  /** Asked before each further slice, besides the page's turn: the work rests until the promise resolves. */
  readonly whenReady?: () => Promise<void>;
  /** The clock, in milliseconds. */
  readonly now?: () => number;
}

/**
 * Works through `items` in slices, and between two slices lets the page handle input and paint. The first slice runs at
 * once. Items may be made while they are asked for. When the signal aborts, the rest is dropped and the promise resolves.
 */
export async function runInSlices<T>(
  items: Iterable<T>,
  work: (item: T) => void,
  signal: AbortSignal,
  { budgetMs = BUDGET_MS, onSliceEnd, whenReady, now = () => performance.now() }: SliceOptions = {},
): Promise<void> {
  let sliceStart = now();
  for (const item of items) {
    work(item);
    if (now() - sliceStart < budgetMs) continue;
    onSliceEnd?.();
    await yieldToPage();
    await whenReady?.();
    if (signal.aborted) return;
    sliceStart = now();
  }
  onSliceEnd?.();
}

interface Scheduler {
  yield?(): Promise<void>;
}

/**
 * Ends the task, so that the page can handle input and paint. Where `scheduler.yield` is missing, a timer does, at the price
 * of 4 ms each time.
 */
export function yieldToPage(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: Scheduler };
  return scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve, 0));
}
