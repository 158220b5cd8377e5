import { afterEach, beforeEach, vi } from 'vitest';

import type { PageBlock } from '@/page/text/page-block';
import { startTextReader } from '@/page/watch/follow-text';
import { startPageWatcher } from '@/page/watch/page-watcher';
import { writeHtml } from '@@/tests/page/write-html';

/** Longer than a place must rest before it is read, and than it takes to notice a new shadow tree. */
const RESTED_MS = 1500;

/** A page that is read, on a clock of its own, in each test of a file. */
export interface Reading {
  /** Reads a page, and forgets what was told of it. */
  open(html: string): Promise<void>;
  /** Lets the page rest until all is read. */
  rest(): Promise<void>;
  pass(ms: number): Promise<void>;
  end(): void;
  /** What was told since the page was opened, in order: `+text` for added and `-text` for removed blocks. */
  told(): readonly string[];
}

export function stageReading(): Reading {
  let end: AbortController;
  let told: string[];

  beforeEach(() => {
    vi.useFakeTimers();
    end = new AbortController();
  });

  afterEach(() => {
    end.abort();
    vi.useRealTimers();
    document.body.innerHTML = '';
  });

  const note = (sign: string) => (blocks: readonly PageBlock[]) => {
    told.push(...blocks.map(({ text }) => sign + text));
  };
  const pass = async (ms: number) => void (await vi.advanceTimersByTimeAsync(ms));

  return {
    async open(html) {
      told = [];
      writeHtml(document.body, html);
      const watcher = startPageWatcher(document, end.signal);
      startTextReader(document, watcher, { onAdded: note('+'), onRemoved: note('-') }, end.signal);
      await pass(RESTED_MS);
      told = [];
    },
    rest: () => pass(RESTED_MS),
    pass,
    end: () => end.abort(),
    told: () => told,
  };
}
