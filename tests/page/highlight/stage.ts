import { vi } from 'vitest';

import { createHighlighter, type Highlighter, type HighlighterOptions } from '@/page/highlight/highlighter';
import type { ShownMention } from '@/page/highlight/plan-block';
import { collectBlocks } from '@/page/text/collect-blocks';
import type { PageBlock } from '@/page/text/page-block';
import { type PageWatcher, startPageWatcher } from '@/page/watch/page-watcher';

/** A page with a highlighter at work. */
export interface Stage {
  readonly end: AbortController;
  readonly watcher: PageWatcher;
  readonly highlighter: Highlighter;
  readonly blocks: readonly PageBlock[];
}

/** Loads a page and starts a highlighter on it; nothing is painted yet. A watcher may be there already. */
export function setStage(
  html: string,
  earlier?: Pick<Stage, 'end' | 'watcher'>,
  options: HighlighterOptions = { isSafe: () => true, registry: null, onFirstTint: () => {} },
): Stage {
  document.body.innerHTML = html;
  const end = earlier?.end ?? new AbortController();
  const watcher = earlier?.watcher ?? startPageWatcher(document, end.signal);
  const highlighter = createHighlighter(document, watcher, options, end.signal);
  return { end, watcher, highlighter, blocks: collectBlocks(document.body) };
}

/** Every `word` of a block as a mention of the term with its name in lower case, numbered from `first`. */
export function findMentions(block: PageBlock, words = /CSTO|Rybar/g, first = 1): ShownMention[] {
  return [...block.text.matchAll(words)].map((match, position) => ({
    termId: match[0].toLowerCase(),
    start: match.index,
    end: match.index + match[0].length,
    number: first + position,
  }));
}

/** Paints every block with its mentions. */
export async function paintAll({ highlighter, blocks }: Stage, words?: RegExp): Promise<void> {
  let first = 1;
  for (const block of blocks) {
    const mentions = findMentions(block, words, first);
    first += mentions.length;
    highlighter.paint(block, mentions);
  }
  // The first marks are rehearsed, in tasks of their own.
  if (vi.isFakeTimers()) await vi.advanceTimersByTimeAsync(10);
  await highlighter.whenPainted();
}

/** The body's HTML with marks written as `[…]`. */
export function readMarked(): string {
  return document.body.innerHTML.replaceAll(/<mark[^>]*>(.*?)<\/mark>/g, '[$1]');
}

/** All nodes of the body in document order, each with its text. */
export function listNodes(): [Node, string | null][] {
  const walker = document.createTreeWalker(document.body);
  const nodes: [Node, string | null][] = [];
  while (walker.nextNode() !== null) nodes.push([walker.currentNode, walker.currentNode.nodeValue]);
  return nodes;
}
