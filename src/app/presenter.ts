import type { NumberedMention } from '@/core/page/choose-mentions';
import { createHighlighter } from '@/page/highlight/highlighter';
import { startMentionSteps } from '@/page/highlight/mention-steps';
import { startPopover } from '@/page/popover/start-popover';
import { runInSlices } from '@/page/schedule/in-slices';
import { viewportFirst } from '@/page/schedule/viewport-first';
import type { PageBlock } from '@/page/text/page-block';

import type { Painting, StartPresenter } from './presenter-context';

/** Joins highlights, popover and stepping on one page. Runs in the injected script. */
export const startPresenter: StartPresenter = (context, signal) => {
  const { document, watcher } = context;
  const highlighter = createHighlighter(document, watcher, signal);
  const popover = startPopover(document, { ...context, findMarks: highlighter.findMarks }, signal);
  const steps = startMentionSteps(document, highlighter, (number) => popover.openAtMention(number, 'keyboard'), signal);
  const painted = new Map<PageBlock, readonly NumberedMention[]>();
  let painting = new AbortController();
  highlighter.setStyle(context.style);

  const erase = (blocks: readonly PageBlock[]): void => {
    for (const block of blocks) if (painted.delete(block)) highlighter.erase(block);
  };
  const paint = ({ block, mentions }: Painting): void => {
    painted.set(block, mentions);
    highlighter.paint(block, mentions);
  };

  return {
    erase,
    present: (paintings) => {
      painting.abort();
      painting = new AbortController();
      const wanted = new Map(paintings.map((entry) => [entry.block, entry.mentions]));
      erase([...painted.keys()].filter((block) => !wanted.get(block)?.length));
      const changed = paintings.filter(({ block, mentions }) => !hasSameMentions(painted.get(block) ?? [], mentions));
      const either = AbortSignal.any([painting.signal, signal]);
      void runInSlices(viewportFirst(window, changed, ({ block }) => block.container), paint, either);
    },
    setStyle: highlighter.setStyle,
    step: steps.step,
    openCard: steps.openCard,
    showLookUp: (text, cards) => popover.showLookUp(text, cards, selectionBox(document)),
  };
};

/** Numbers are given once and follow a mention, so equal numbers are equal mentions. */
function hasSameMentions(a: readonly NumberedMention[], b: readonly NumberedMention[]): boolean {
  return a.length === b.length && a.every(({ number }, position) => number === b[position]?.number);
}

/** Where the selected text stands, or `null` where it has no box (a form field's selection has none). */
function selectionBox(document: Document): DOMRect | null {
  const selection = document.getSelection();
  if (selection === null || selection.rangeCount === 0) return null;
  const box = selection.getRangeAt(0).getBoundingClientRect();
  return box.width > 0 ? box : null;
}
