import type { ShownMention } from '@/page/highlight/plan-block';
import { createHighlighter } from '@/page/highlight/highlighter';
import { collectBlocks } from '@/page/text/collect-blocks';
import type { PageBlock } from '@/page/text/page-block';
import { startPageWatcher } from '@/page/watch/page-watcher';

/** Highlights every capitalised word of the page by the extension's own modules, whatever the library knows. */
export interface EveryName {
  switchOn(): Promise<void>;
  switchOff(): void;
}

/** Words that begin with a capital, alone or in a row; of scripts without capitals, a few letters here and there. */
const NAME = /\p{Lu}[\p{L}\p{N}]*(?:[ -]\p{Lu}[\p{L}\p{N}]*)*|(?<=\p{Lo}{4})\p{Lo}{2,4}/gu;

let end = new AbortController();

const everyName: EveryName = {
  async switchOn() {
    end = new AbortController();
    const watcher = startPageWatcher(document, end.signal);
    const highlighter = createHighlighter(
      document,
      watcher,
      { isSafe: () => true, registry: CSS.highlights, onFirstTint: () => {} },
      end.signal,
    );
    let first = 1;
    for (const block of collectBlocks(document)) {
      const mentions = listNames(block, first);
      first += mentions.length;
      highlighter.paint(block, mentions);
    }
    await highlighter.whenPainted();
  },
  switchOff: () => end.abort(),
};

function listNames({ text }: PageBlock, first: number): ShownMention[] {
  return [...text.matchAll(NAME)].map((match, position) => ({
    termId: 'name',
    number: first + position,
    start: match.index,
    end: match.index + match[0].length,
  }));
}

Object.assign(globalThis, { everyName });
