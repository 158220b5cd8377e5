import type { NumberedMention } from '@/core/page/choose-mentions';
import { createHighlighter, type Highlighter } from '@/page/highlight/highlighter';
import { startHydrationGate } from '@/page/hydration/hydration-gate';
import type { PageBlock } from '@/page/text/page-block';

import type { Presenter, PresenterContext } from './presenter-context';

/** The part of a presenter that shows highlights, which is the same in pages and in frames. */
export interface ShownHighlights extends Pick<Presenter, 'present' | 'erase' | 'setStyle'> {
  readonly highlighter: Highlighter;
}

/** Shows highlights in one document until the signal aborts. */
export function startHighlights(context: PresenterContext, signal: AbortSignal): ShownHighlights {
  const { document, watcher, injectTints } = context;
  const news = { onSafer: () => highlighter.wrapMore(), onDoubt: () => highlighter.wrapLess() };
  const gate = startHydrationGate(document, context, news, signal);
  const registry = globalThis.CSS?.highlights ?? null;
  const onFirstTint = () => void injectTints().catch(() => undefined);
  const highlighter = createHighlighter(document, watcher, { isSafe: gate.isSafe, registry, onFirstTint }, signal);
  const shown = new Map<PageBlock, readonly NumberedMention[]>();
  highlighter.setStyle(context.style);

  const erase = (blocks: readonly PageBlock[]): void => {
    for (const block of blocks) if (shown.delete(block)) highlighter.erase(block);
  };

  return {
    highlighter,
    erase,
    present: (paintings) => {
      const wanted = new Map(paintings.map(({ block, mentions }) => [block, mentions]));
      erase([...shown.keys()].filter((block) => !wanted.get(block)?.length));
      for (const { block, mentions } of paintings) {
        if (mentions.length === 0) continue;
        shown.set(block, mentions);
        highlighter.paint(block, mentions);
      }
    },
    setStyle: highlighter.setStyle,
  };
}
