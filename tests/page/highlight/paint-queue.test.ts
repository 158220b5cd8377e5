import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { createPaintQueue } from '@/page/highlight/paint-queue';
import type { PageBlock } from '@/page/text/page-block';

let end = new AbortController();
let isHidden = false;

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(document, 'hidden', 'get').mockImplementation(() => isHidden);
});
afterEach(() => {
  end.abort();
  end = new AbortController();
  isHidden = false;
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

function makeBlock(length: number): PageBlock {
  return { text: 'x'.repeat(length), role: 'body', lang: null, container: document.body, pieces: [] };
}

interface Wishes {
  /** Whether the selection holds all blocks. */
  readonly isHeld?: () => boolean;
  readonly onStep?: (step: string) => void;
  readonly prepared?: Promise<void>;
}

/** A queue of blocks of 1,000 characters each, named by their numbers; notes what is done with which, in what order. */
function setUp(count: number, { isHeld = () => false, onStep = () => {}, prepared = Promise.resolve() }: Wishes = {}) {
  const blocks = Array.from({ length: count }, () => makeBlock(1000));
  const steps: string[] = [];
  const note = (deed: string, batch: readonly PageBlock[]): void => {
    steps.push(`${deed} ${batch.map((block) => blocks.indexOf(block)).join(' ')}`);
    onStep(steps.at(-1)!);
  };
  const painter = {
    prepare: () => prepared,
    plan: (batch: readonly PageBlock[]) => note('plan', batch),
    paint: (batch: readonly PageBlock[]) => {
      note('paint', batch);
      return isHeld() ? batch : [];
    },
  };
  const queue = createPaintQueue(document, painter, end.signal);
  return { queue, blocks, steps };
}

async function settle(): Promise<void> {
  await vi.advanceTimersByTimeAsync(1000);
}

describe('createPaintQueue', () => {
  it('shows the first block at once, and plans ever more blocks before it paints them, in batches that grow', async () => {
    const { queue, blocks, steps } = setUp(12);
    for (const block of blocks) queue.add(block);
    await settle();
    expect(steps).toEqual([
      'plan 0',
      'paint 0',
      'plan 1 2',
      'plan 3 4 5 6',
      'plan 7 8',
      'paint 1 2 3 4',
      'paint 5 6 7 8',
      'plan 9 10 11',
      'paint 9 10 11',
    ]);
  });

  it('does nothing before it is prepared', async () => {
    let tell = (): void => {};
    const { queue, blocks, steps } = setUp(1, { prepared: new Promise((resolve) => (tell = resolve)) });
    queue.add(blocks[0]!);
    await settle();
    expect(steps).toEqual([]);
    tell();
    await settle();
    expect(steps).toEqual(['plan 0', 'paint 0']);
  });

  it('looks for what is in view at once, and then after the page was laid out', async () => {
    let draw = (): void => {};
    vi.stubGlobal('requestAnimationFrame', (callback: () => void) => (draw = callback));
    const { queue, blocks, steps } = setUp(3);
    for (const block of blocks) queue.add(block);
    await vi.advanceTimersByTimeAsync(20);
    expect(steps).toEqual(['plan 0', 'paint 0']);
    draw();
    await vi.advanceTimersByTimeAsync(20);
    expect(steps.slice(2)).toEqual(['plan 1 2', 'paint 1 2']);
  });

  it('waits for the page to be idle once several screens are painted', async () => {
    const idle: (() => void)[] = [];
    vi.stubGlobal('requestIdleCallback', (tell: () => void) => idle.push(tell));
    const { queue, blocks, steps } = setUp(60, { onStep: () => vi.advanceTimersByTime(10) });
    for (const block of blocks) queue.add(block);
    await settle();
    expect(idle).toHaveLength(1);
    const soon = new Set(steps.filter((step) => step.startsWith('paint')).flatMap((step) => step.split(' ').slice(1)));
    expect(soon.size).toBeGreaterThan(30);
    expect(soon.size).toBeLessThan(60);
    for (let tell = idle.pop(); tell !== undefined; tell = idle.pop()) {
      tell();
      await settle();
    }
    expect(steps.at(-1)).toMatch(/^paint .*59$/);
  });

  it('takes smaller batches where a step takes long', async () => {
    const { queue, blocks, steps } = setUp(10, { onStep: () => vi.advanceTimersByTime(10) });
    for (const block of blocks) queue.add(block);
    await settle();
    expect(steps.slice(2)).toEqual(expect.arrayContaining(['plan 1', 'plan 9', 'paint 9']));
  });

  it('paints no block that was taken off after it was planned', async () => {
    const { queue, blocks, steps } = setUp(3, { onStep: (step) => step === 'plan 1 2' && queue.remove(blocks[1]!) });
    for (const block of blocks) queue.add(block);
    await settle();
    expect(steps.slice(2)).toEqual(['plan 1 2', 'paint 2']);
  });

  it('paints a block once that is added again before it is painted, and again where that is after', async () => {
    const add = (step: string): void => {
      if (step === 'plan 1 2') queue.add(blocks[2]!);
      if (step === 'paint 1 2' && steps.length === 4) queue.add(blocks[1]!);
    };
    const { queue, blocks, steps } = setUp(3, { onStep: add });
    for (const block of blocks) queue.add(block);
    await settle();
    expect(steps.slice(2)).toEqual(['plan 1 2', 'paint 1 2', 'plan 1', 'paint 1']);
  });

  it('brings held blocks again when the selection has changed and rested', async () => {
    let isHeld = true;
    const { queue, blocks, steps } = setUp(1, { isHeld: () => isHeld });
    queue.add(blocks[0]!);
    await settle();
    isHeld = false;
    document.dispatchEvent(new Event('selectionchange'));
    await settle();
    expect(steps).toEqual(['plan 0', 'paint 0', 'plan 0', 'paint 0']);
    document.dispatchEvent(new Event('selectionchange'));
    await settle();
    expect(steps).toHaveLength(4);
  });

  it('rests in a hidden tab, and loses nothing of what it had begun', async () => {
    const { queue, blocks, steps } = setUp(6, { onStep: (step) => (isHidden = step === 'plan 1 2') });
    for (const block of blocks) queue.add(block);
    await settle();
    expect(steps).toEqual(['plan 0', 'paint 0', 'plan 1 2']);
    isHidden = false;
    document.dispatchEvent(new Event('visibilitychange'));
    await settle();
    expect(steps.filter((step) => step.startsWith('paint')).flatMap((step) => step.split(' ').slice(1))).toEqual(
      ['0', '1', '2', '3', '4', '5'], // prettier-ignore
    );
  });

  it('is done when nothing waits', async () => {
    const { queue, blocks, steps } = setUp(2);
    for (const block of blocks) queue.add(block);
    const done = queue.whenDone();
    await settle();
    await done;
    expect(steps.at(-1)).toBe('paint 1');
    await queue.whenDone();
  });

  it('stops when the signal aborts', async () => {
    const { queue, blocks, steps } = setUp(2);
    for (const block of blocks) queue.add(block);
    end.abort();
    await settle();
    expect(steps).toEqual([]);
  });
});
