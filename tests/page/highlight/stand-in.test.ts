import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import type { PageBlock } from '@/page/text/page-block';
import { startTextReader } from '@/page/watch/follow-text';
import { createRandom, type Random } from '@@/tests/fixtures/frameworks/random';
import { TwinPage } from '@@/tests/fixtures/twins/twin-page';

import { findMentions, setStage, type Stage } from './stage';

/** Pages that live through random changes; raise it to look for what these do not show. */
const PAGES = 12;
const CHANGES = 30;

let stage: Stage;

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  stage.end.abort();
  vi.useRealTimers();
});

/** A painted page that is read again and painted again as it changes, and a plain one beside it. */
function open(random: Random): { readonly page: TwinPage; readonly painted: Element; readonly plain: Element } {
  stage = setStage('<main></main>');
  const painted = document.querySelector('main')!;
  const plain = document.createElement('main');
  const { highlighter, watcher, end } = stage;
  let first = 1;
  const onAdded = (blocks: readonly PageBlock[]): void => {
    for (const block of blocks) {
      const mentions = findMentions(block, undefined, first);
      first += mentions.length;
      highlighter.paint(block, mentions);
    }
  };
  const onRemoved = (blocks: readonly PageBlock[]): void => blocks.forEach(highlighter.erase);
  startTextReader(document, watcher, { onAdded, onRemoved }, end.signal);
  return { page: new TwinPage(random, painted, plain), painted, plain };
}

describe('whatever a page does while it is painted', () => {
  it.each(Array.from({ length: PAGES }, (_, seed) => seed))('shows its own text: seed %i', async (seed) => {
    const random = createRandom(seed);
    const { page, painted, plain } = open(random);
    for (let change = 0; change < CHANGES; change += 1) {
      page.change();
      await Promise.resolve();
      expect(painted.textContent, `after change ${change}`).toBe(plain.textContent);
      await vi.advanceTimersByTimeAsync(random.pick([0, 0, 100, 400, 1500]));
      expect(painted.textContent, `after change ${change}, painted`).toBe(plain.textContent);
    }
    stage.end.abort();
    expect(painted.innerHTML).toBe(plain.innerHTML);
  });
});

describe('the pages of this test', () => {
  it('are painted, most of the time', async () => {
    const random = createRandom(1);
    const { page } = open(random);
    let painted = 0;
    for (let change = 0; change < CHANGES; change += 1) {
      page.change();
      await vi.advanceTimersByTimeAsync(1500);
      painted += stage.highlighter.list().length > 0 ? 1 : 0;
    }
    expect(painted).toBeGreaterThan(CHANGES / 2);
  });
});
