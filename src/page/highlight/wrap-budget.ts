import type { PageBlock } from '@/page/text/page-block';

/**
 * Whether wrapping is worth what it costs the page. Where one change has a whole table laid out anew, every batch of marks
 * makes the page stand still; there tints do for a while.
 */
export interface WrapBudget {
  /** Whether a block may be wrapped now. Where not, it is told of again later. */
  take(block: PageBlock): boolean;
  /** A block that is painted no longer. */
  remove(block: PageBlock): void;
  /** What wrapping a batch took, with the layout of the page, milliseconds. Two in a row count: one alone may be the machine's. */
  spend(tookMs: number): void;
}

/** A longer stop is noticed (https://w3c.github.io/longtasks/). */
const DEAR_MS = 50;

/** So many times as long as it took nothing is wrapped, and twice as long each further time. */
const REST_SHARE = 20;

/** `onRested` is called with the blocks that were refused, in no certain order, when it is time to try again. */
export function createWrapBudget(onRested: (blocks: readonly PageBlock[]) => void, signal: AbortSignal): WrapBudget {
  const left = new Set<PageBlock>();
  let isResting = false;
  let share = REST_SHARE;
  let beforeMs = 0;
  let timer: ReturnType<typeof setTimeout>;

  function end(): void {
    isResting = false;
    const blocks = [...left];
    left.clear();
    onRested(blocks);
  }

  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });

  return {
    take(block) {
      if (isResting) left.add(block);
      else left.delete(block);
      return !isResting;
    },
    remove: (block) => void left.delete(block),
    spend(tookMs) {
      const dearMs = Math.min(tookMs, beforeMs);
      beforeMs = tookMs;
      if (dearMs < DEAR_MS) share = REST_SHARE;
      else if (!isResting) {
        isResting = true;
        timer = setTimeout(end, dearMs * share);
        share *= 2;
      }
    },
  };
}
