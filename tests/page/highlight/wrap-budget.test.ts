import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { createWrapBudget } from '@/page/highlight/wrap-budget';
import type { PageBlock } from '@/page/text/page-block';

let end = new AbortController();

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  end.abort();
  end = new AbortController();
  vi.useRealTimers();
});

function setStage() {
  const told: PageBlock[][] = [];
  const budget = createWrapBudget((blocks) => told.push([...blocks]), end.signal);
  return { budget, told };
}

function makeBlock(text: string): PageBlock {
  return { text, role: 'body', lang: null, container: document.body, pieces: [] };
}

const [first, second] = [makeBlock('CSTO'), makeBlock('Rybar')] as const;

describe('createWrapBudget', () => {
  it.each([
    ['cheap', [5, 8, 5], true],
    ['dear once, as when the machine is busy', [5, 300, 5], true],
    ['dear twice in a row', [5, 300, 200], false],
  ])('goes on where wrapping is %s: %j', (_, costs, isTaken) => {
    const { budget } = setStage();
    costs.forEach(budget.spend);
    expect(budget.take(first)).toBe(isTaken);
  });

  it('tells of what it refused when the page has rested twenty times as long, and takes it then', () => {
    const { budget, told } = setStage();
    [200, 200].forEach(budget.spend);
    budget.take(first);
    budget.take(second);
    vi.advanceTimersByTime(3999);
    expect(told).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(told).toEqual([[first, second]]);
    expect(budget.take(first)).toBe(true);
  });

  it('rests twice as long when it was dear again, and as at first when it was cheap between', () => {
    const { budget, told } = setStage();
    [200, 200].forEach(budget.spend);
    vi.advanceTimersByTime(4000);
    budget.spend(200);
    vi.advanceTimersByTime(7999);
    expect(told).toHaveLength(1);
    vi.advanceTimersByTime(1);
    expect(told).toHaveLength(2);
    [5, 200, 200].forEach(budget.spend);
    vi.advanceTimersByTime(4000);
    expect(told).toHaveLength(3);
  });

  it('tells nothing of blocks that are no longer painted, nor when the signal has aborted', () => {
    const { budget, told } = setStage();
    [200, 200].forEach(budget.spend);
    budget.take(first);
    budget.take(second);
    budget.remove(first);
    vi.advanceTimersByTime(4000);
    expect(told).toEqual([[second]]);
    budget.spend(200);
    end.abort();
    vi.advanceTimersByTime(100_000);
    expect(told).toHaveLength(1);
  });
});
