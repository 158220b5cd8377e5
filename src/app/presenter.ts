import type { NumberedMention } from '@/core/page/choose-mentions';
import { readPublishedDate } from '@/page/facts/read-published-date';
import { createHighlighter } from '@/page/highlight/highlighter';
import { startMentionSteps } from '@/page/highlight/mention-steps';
import { startHydrationGate } from '@/page/hydration/hydration-gate';
import { startPopover } from '@/page/popover/start-popover';
import type { PageBlock } from '@/page/text/page-block';

import type { StartPresenter } from './presenter-context';

/** Joins highlights, popover and stepping on one page. Runs in the injected script. */
export const startPresenter: StartPresenter = (context, signal) => {
  const { document, watcher, readFrameworks, injectTints } = context;
  const gate = startHydrationGate(document, readFrameworks, () => highlighter.wrapMore(), signal);
  const registry = globalThis.CSS?.highlights ?? null;
  const onFirstTint = () => void injectTints().catch(() => undefined);
  const highlighter = createHighlighter(document, watcher, { isSafe: gate.isSafe, registry, onFirstTint }, signal);
  const { find, findAt } = highlighter;
  const getPageDate = () => readPublishedDate(document);
  const pieces = { findPieces: find, findPieceAt: findAt };
  const popover = startPopover(document, { ...context, ...pieces, getPageDate }, signal);
  const steps = startMentionSteps(document, highlighter, (number) => popover.openAtMention(number, 'keyboard'), signal);
  const shown = new Map<PageBlock, readonly NumberedMention[]>();
  highlighter.setStyle(context.style);

  const erase = (blocks: readonly PageBlock[]): void => {
    for (const block of blocks) if (shown.delete(block)) highlighter.erase(block);
  };

  return {
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
    step: steps.step,
    openCard: steps.openCard,
    showLookUp: (text, cards) => popover.showLookUp(text, cards, getSelectionBox(document)),
  };
};

/** Where the selected text stands, or `null` where it has no box (a form field's selection has none). */
function getSelectionBox(document: Document): DOMRect | null {
  const selection = document.getSelection();
  if (selection === null || selection.rangeCount === 0) return null;
  const box = selection.getRangeAt(0).getBoundingClientRect();
  return box.width > 0 ? box : null;
}
