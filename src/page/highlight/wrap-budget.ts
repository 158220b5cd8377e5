import { compareBlocks } from '@/page/text/compare-blocks';
import type { PageBlock } from '@/page/text/page-block';
import { startInView } from '@/page/text/start-in-view';

/** Of how many blocks the mentions may be wrapped: a long page is not laid out again and again for text nobody looks at. */
export interface WrapBudget {
  /** Takes a block's share. Where nothing is left, `false`: the block is told of again when the reader has come near it. */
  take(block: PageBlock): boolean;
  /** A block that is painted no longer. */
  remove(block: PageBlock): void;
}

/** More than long articles have; a 1 MB report has four times as many. */
const FIRST_BLOCKS = 300;

/** What a reader sees in the next moments. */
const NEXT_BLOCKS = 40;

const SCROLL_REST_MS = 150;

/** `onNear` is called when the reader has scrolled, with the nearest blocks that got nothing before. */
export function createWrapBudget(
  document: Document,
  onNear: (blocks: readonly PageBlock[]) => void,
  signal: AbortSignal,
): WrapBudget {
  const left = new Set<PageBlock>();
  const paid = new Set<PageBlock>();
  let rest = FIRST_BLOCKS;
  let timer: ReturnType<typeof setTimeout>;

  function payForNear(): void {
    const near = startInView([...left].toSorted(compareBlocks)).slice(0, NEXT_BLOCKS);
    for (const block of near) {
      left.delete(block);
      paid.add(block);
    }
    onNear(near);
  }

  function onScroll(): void {
    clearTimeout(timer);
    if (left.size > 0) timer = setTimeout(payForNear, SCROLL_REST_MS);
  }

  document.addEventListener('scroll', onScroll, { signal, passive: true, capture: true });
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });

  return {
    take(block) {
      if (paid.has(block)) return true;
      if (rest === 0) left.add(block);
      else paid.add(block);
      rest = Math.max(rest - 1, 0);
      return paid.has(block);
    },
    remove(block) {
      left.delete(block);
      paid.delete(block);
    },
  };
}
