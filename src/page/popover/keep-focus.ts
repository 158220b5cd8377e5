import type { PageChanger } from './popover-context';

export interface FocusKeeper {
  /** Notes where the page's focus is. */
  remember(): void;
  /** Puts the focus back there, or on `mark` where the page had none, so that Tab goes on from the mention. */
  giveBack(mark: HTMLElement | null): void;
}

/** Remembers the page's focus while the card has it. */
export function createFocusKeeper(document: Document, host: Element, changer: PageChanger): FocusKeeper {
  let before: HTMLElement | null = null;
  return {
    remember: () => {
      const { activeElement } = document;
      if (activeElement === host) return;
      before = activeElement instanceof HTMLElement && activeElement !== document.body ? activeElement : null;
    },
    giveBack: (mark) => {
      const target = before?.isConnected ? before : mark;
      before = null;
      if (target === null) return;
      if (target === mark) focusMark(mark, changer);
      else target.focus({ preventScroll: true });
    },
  };
}

/** A mark can have the focus only while it is lent to it; a link around it has its own. */
function focusMark(mark: HTMLElement, changer: PageChanger): void {
  const link = mark.closest<HTMLElement>('a[href], button');
  if (link !== null) return link.focus({ preventScroll: true });
  changer.mutate(() => mark.setAttribute('tabindex', '-1'));
  mark.addEventListener('blur', () => changer.mutate(() => mark.removeAttribute('tabindex')), { once: true });
  mark.focus({ preventScroll: true });
}
