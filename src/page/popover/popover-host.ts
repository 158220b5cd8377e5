import { findClosest } from '@/page/shadow/shadow-tree';
import cardCss from '@/ui/card/card.css?inline';

import panelCss from './panel.css?inline';
import type { PageChanger } from './popover-context';

export interface PopoverHost {
  readonly element: HTMLElement;
  /** Closed: the page's scripts see the host, never what is in it. */
  readonly root: ShadowRoot;
  /** Two places for a card, so that the next one can be prepared while one is read; empty at first. */
  readonly panels: readonly [HTMLElement, HTMLElement];
  /** Whether the host is in the page, but not where `open` would put it. */
  readonly isElsewhere: (element: Element) => boolean;
  /** Puts the host on top of the page, and of the dialog that `element` (the mention's) stands in; anew if the page removed it. */
  readonly open: (element: Element | null) => void;
  readonly close: () => void;
}

/** Makes the element that the popover lives in. While it is closed, nothing of it is in the page. */
export function createPopoverHost(document: Document, changer: PageChanger): PopoverHost {
  const element = document.createElement('backgrounder-popover');
  element.setAttribute('popover', 'manual');
  const root = element.attachShadow({ mode: 'closed' });
  // Set by an extension, a style needs no leave of the page's content security policy, in Firefox and Chromium alike.
  const style = document.createElement('style');
  style.textContent = cardCss + panelCss;
  const panels = [document.createElement('div'), document.createElement('div')] as const;
  for (const panel of panels) panel.className = 'panel';
  root.append(style, ...panels);

  // All of the page outside a modal dialog is inert, and a press outside an open popover closes that.
  const findParent = (mention: Element | null): Element =>
    (mention && findClosest(mention, 'dialog[open], [popover]')) ?? document.documentElement;

  return {
    element,
    root,
    panels,
    isElsewhere: (mention) => element.isConnected && element.parentNode !== findParent(mention),
    open: (mention) => {
      const parent = findParent(mention);
      if (element.parentNode === parent) return;
      // Coordinates are the viewport's; on a page that zooms itself they would be scaled. Asked of the parent, it costs nothing:
      // the host's own style need not be worked out before all of it stands.
      for (const panel of panels) panel.style.setProperty('zoom', `${1 / parent.currentCSSZoom}`);
      changer.mutate(() => parent.append(element));
      enterTopLayer(element);
    },
    close: () => changer.mutate(() => element.remove()),
  };
}

/** Where the browser refuses, the host's `z-index` has to do. */
function enterTopLayer(element: HTMLElement): void {
  try {
    element.showPopover();
  } catch {
    element.removeAttribute('popover');
  }
}
