import type { MentionPiece } from '@/page/highlight/mention-piece';
import { findFocused } from '@/page/shadow/find-focused';
import { findClosest } from '@/page/shadow/shadow-tree';

import type { PageChanger } from './popover-context';
import type { PopoverHost } from './popover-host';

export interface FocusKeeper {
  /** Notes where the page's focus is, before a card takes it. */
  remember(): void;
  /**
   * Takes the focus, if it is there, out of the card: back to where it was. Where the page had none, it goes to `piece`,
   * if given, so that Tab goes on from the mention.
   */
  giveBack(piece: MentionPiece | null): void;
  /** Lets the focus go where the reader took it. */
  forget(): void;
}

/** Remembers the page's focus while the card has it. */
export function createFocusKeeper(
  document: Document,
  { element: host, root }: Pick<PopoverHost, 'element' | 'root'>,
  changer: PageChanger,
  signal: AbortSignal,
): FocusKeeper {
  let before: HTMLElement | null = null;

  const onFocusIn = (event: Event): void => {
    const from = event instanceof FocusEvent ? event.relatedTarget : null;
    if (isFocusable(from) && from.getRootNode() !== root) before = from;
  };
  root.addEventListener('focusin', onFocusIn, { signal });

  return {
    remember: () => {
      const focused = findFocused(document);
      if (focused !== host) before = isFocusable(focused) ? focused : null;
    },
    giveBack: (piece) => {
      if (root.activeElement === null) return;
      if (piece?.takeFocus) piece.takeFocus();
      else if (before?.isConnected) before.focus({ preventScroll: true });
      else if (piece !== null) focusPiece(piece, changer);
    },
    forget: () => {
      before = null;
    },
  };
}

/** The body has the focus only for want of anything else. */
function isFocusable(target: EventTarget | null): target is HTMLElement {
  return target instanceof HTMLElement && target !== target.ownerDocument.body;
}

/**
 * A link around the mention has its own focus; a mark that cannot have it is lent it until it moves on. Where there is
 * neither, the page is left alone.
 */
function focusPiece({ element, mark }: MentionPiece, changer: PageChanger): void {
  const link = findClosest(element, 'a[href], button');
  if (link instanceof HTMLElement) return link.focus({ preventScroll: true });
  if (mark === null) return;
  if (!mark.hasAttribute('tabindex')) {
    changer.mutate(() => mark.setAttribute('tabindex', '-1'));
    mark.addEventListener('blur', () => changer.mutate(() => mark.removeAttribute('tabindex')), { once: true });
  }
  mark.focus({ preventScroll: true });
}
