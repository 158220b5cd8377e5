import { afterEach, describe, expect, it, vi } from 'vitest';

import { createWrapBudget } from '@/page/highlight/wrap-budget';
import { collectBlocks } from '@/page/text/collect-blocks';
import type { PageBlock } from '@/page/text/page-block';

const end = new AbortController();

afterEach(() => vi.useRealTimers());

function setStage(count: number) {
  vi.useFakeTimers();
  document.body.innerHTML = '<p>CSTO</p>'.repeat(count);
  const told: PageBlock[] = [];
  const budget = createWrapBudget(document, (blocks) => told.push(...blocks), end.signal);
  return { budget, told, blocks: collectBlocks(document.body) };
}

async function scroll(): Promise<void> {
  document.dispatchEvent(new Event('scroll'));
  await vi.advanceTimersByTimeAsync(500);
}

describe('createWrapBudget', () => {
  it('pays for the first blocks, and for those again', () => {
    const { budget, blocks } = setStage(400);
    expect(blocks.map(budget.take).filter(Boolean)).toHaveLength(300);
    expect(blocks.map(budget.take).filter(Boolean)).toHaveLength(300);
  });

  it('pays for more when the reader scrolls, until all are paid', async () => {
    const { budget, blocks, told } = setStage(360);
    blocks.forEach(budget.take);
    await scroll();
    expect(told).toEqual(blocks.slice(300, 340));
    expect(told.map(budget.take).every(Boolean)).toBe(true);
    await scroll();
    await scroll();
    expect(told).toEqual(blocks.slice(300));
  });

  it('tells nothing of blocks that are no longer painted', async () => {
    const { budget, blocks, told } = setStage(302);
    blocks.forEach(budget.take);
    budget.remove(blocks[300]!);
    await scroll();
    expect(told).toEqual([blocks[301]]);
  });
});
