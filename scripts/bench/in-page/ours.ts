import { openLibrary } from '@/core/library/library';
import { createMemorySource } from '@/core/library/memory-source';
import type { BlockFindings } from '@/core/matching/mention';
import { chooseMentions, type Labels } from '@/core/page/choose-mentions';
import type { TermLabel } from '@/core/page/page-report';
import { DEFAULT_SETTINGS } from '@/core/settings/settings';
import { createHighlighter } from '@/page/highlight/highlighter';
import { runInSlices } from '@/page/schedule/in-slices';
import { readBlocks } from '@/page/text/collect-blocks';
import type { PageBlock } from '@/page/text/page-block';
import { startPageWatcher } from '@/page/watch/page-watcher';

import type { Contest } from './contest';
import { makeLibrary } from './terms';

/** Chromium's, where the bench runs. */
declare const scheduler: { yield(): Promise<void> };

/** As many characters as the extension asks about in one go. */
const BATCH_LENGTH = 100_000;

/**
 * The extension's own modules, from reading the page to the last mark. The library is asked in the page's own thread, where
 * its work shows; in the extension that is the worker's. `isTinted` has it show everything as where nothing may be wrapped.
 */
export function createOurs(termCount: number, isTinted: boolean): Contest {
  const documents = makeLibrary(termCount).map((backgrounder) => ({ backgrounder, notes: {} }));
  const library = openLibrary(createMemorySource(documents));

  return async (document) => {
    const { signal } = new AbortController();
    const startMs = performance.now();
    const blocks = await readPage(document, signal);
    const findings: (BlockFindings | null)[] = [];
    const labels = new Map<string, TermLabel>();
    for (const batch of splitIntoBatches(blocks)) {
      const found = await library.find(batch, document.documentElement.lang || null);
      findings.push(...found.findings);
      for (const label of found.labels) labels.set(label.termId, label);
      await scheduler.yield();
    }
    const shown = choose(blocks, findings, labels);
    const decidedMs = performance.now();

    if (shown.some(({ mentions }) => mentions.length > 0)) {
      const highlighter = createHighlighter(
        document,
        startPageWatcher(document, signal),
        { isSafe: () => !isTinted, registry: CSS.highlights, onFirstTint: () => {} },
        signal,
      );
      for (const { block, mentions } of shown) highlighter.paint(block, mentions);
      await highlighter.whenPainted();
    }
    return { decideMs: decidedMs - startMs, markMs: performance.now() - decidedMs };
  };
}

async function readPage(document: Document, signal: AbortSignal): Promise<readonly PageBlock[]> {
  const blocks: PageBlock[] = [];
  const keep = (block: PageBlock | null): void => void (block && blocks.push(block));
  await runInSlices(
    readBlocks(document, () => true),
    keep,
    signal,
  );
  return blocks;
}

/** What to show, of the blocks that name something. */
function choose(blocks: readonly PageBlock[], findings: readonly (BlockFindings | null)[], labels: Labels) {
  let firstNumber = 1;
  const found = blocks.flatMap((block, position) => {
    const own = findings[position] ?? null;
    if (own === null) return [];
    firstNumber += own.mentions.length;
    return [{ block, role: block.role, findings: own, firstNumber: firstNumber - own.mentions.length }];
  });
  const { mentions } = chooseMentions(found, labels, { ...DEFAULT_SETTINGS, showsBroadAnyway: false });
  return found.map(({ block }, position) => ({ block, mentions: mentions[position]! }));
}

function splitIntoBatches(blocks: readonly PageBlock[]): readonly (readonly PageBlock[])[] {
  const batches: PageBlock[][] = [[]];
  let length = 0;
  for (const block of blocks) {
    if (length >= BATCH_LENGTH) {
      batches.push([]);
      length = 0;
    }
    batches.at(-1)!.push(block);
    length += block.text.length;
  }
  return batches;
}
