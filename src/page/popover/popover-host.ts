import { findClosest } from '@/page/shadow/shadow-tree';
import cardCss from '@/ui/card/card.css?inline';

import panelCss from './panel.css?inline';
import type { PageChanger } from './popover-context';

/** The id of the heading that names the dialog, within the popover's shadow root. */
export const TITLE_ID = 'title';

export interface PopoverHost {
  readonly element: HTMLElement;
  /** Closed: the page's scripts see the host, never what is in it. */
  readonly root: ShadowRoot;
  /** The dialog; it is empty until something is rendered into it. */
  readonly panel: HTMLElement;
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
  const panel = document.createElement('div');
  panel.className = 'panel';
  panel.setAttribute('role', 'dialog');
  panel.setAttribute('aria-labelledby', TITLE_ID);
  root.append(style, panel);
  return {
    element,
    root,
    panel,
    open: (mention) => {
      // All of the page outside a modal dialog is inert, and a press outside an open popover closes that.
      const parent = (mention && findClosest(mention, 'dialog[open], [popover]')) ?? document.documentElement;
      if (element.parentNode === parent) return;
      changer.mutate(() => parent.append(element));
      enterTopLayer(element);
      // Coordinates are the viewport's; on a page that zooms itself they would be scaled.
      panel.style.setProperty('zoom', `${1 / element.currentCSSZoom}`);
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
