import { readPublishedDate } from '@/page/facts/read-published-date';
import { startMentionSteps } from '@/page/highlight/mention-steps';
import { startPopover } from '@/page/popover/start-popover';

import type { StartPresenter } from './presenter-context';
import { startHighlights } from './start-highlights';
import { offerSteps } from './steps-desk';

/** Joins highlights, popover and stepping on one page. Runs in the injected script. */
export const startPresenter: StartPresenter = (context, signal) => {
  const { document } = context;
  const { highlighter, ...highlights } = startHighlights(context, signal);
  const { find, findAt } = highlighter;
  const getPageDate = () => readPublishedDate(document);
  const pieces = { findPieces: find, findPieceAt: findAt };
  const popover = startPopover(document, { ...context, ...pieces, getPageDate }, signal);
  const openCard = (number: number) => popover.openAtMention(number, 'keyboard');
  offerSteps(startMentionSteps(document, highlighter, openCard, signal), signal);

  return {
    ...highlights,
    popover,
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
