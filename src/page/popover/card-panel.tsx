import { render } from 'preact';

import type { HoverEvent, View } from '@/core/popover/hover-state';

import { type Anchor, followAnchor, keepInView, placePanel } from './place-panel';
import type { PopoverContext } from './popover-context';
import { PopoverView } from './PopoverView';

/** What a panel has on it. */
export interface PanelContent {
  readonly view: View;
  readonly isPinned: boolean;
  readonly canGoBack: boolean;
  /** The day was published what the mention is in, `YYYY-MM-DD`, or `null`. */
  readonly pageDate: string | null;
}

/** One of the popover's panels, unseen until it is revealed. */
export interface CardPanel {
  readonly element: HTMLElement;
  /** The id of the heading that names it. */
  readonly titleId: string;
  render(content: PanelContent): void;
  /** Puts it beside the anchor, where it fits best. */
  place(anchor: Anchor): void;
  /** Whether it was put there, and neither the anchor nor the window has moved or changed its size since. */
  isPlaced(anchor: Anchor): boolean;
  /** Keeps it where it stands to the anchor; when the window gets another size, it is placed anew. */
  follow(anchor: Anchor, onLost: () => void): void;
  /** Keeps it where it stands in the window. */
  stayPut(): void;
  /** Whether the pointer acts on the page through it; so it is until it is revealed and the pointer moves. */
  setPassable(isPassable: boolean): void;
  /** Makes a dialog of it that is seen. */
  reveal(): void;
  /** Empties it, and lets it go unseen where it stands. */
  clear(): void;
  /** As `clear`, but it is emptied only in the next frame, so that the card shown in its stead does not wait for that. */
  retire(): void;
}

/** Makes a panel of this element, which is empty. `titleId` is an id that nothing else in its shadow root has. */
export function createCardPanel(
  element: HTMLElement,
  titleId: string,
  { words }: Pick<PopoverContext, 'words'>,
  dispatch: (event: HoverEvent) => void,
): CardPanel {
  const window = element.ownerDocument.defaultView!;
  let standing = new AbortController();
  let placedAt: string | null = null;
  let emptying = 0;

  const describePlace = (anchor: DOMRect | null): string =>
    JSON.stringify([anchor, window.innerWidth, window.innerHeight]);

  const place = (anchor: Anchor): void => {
    placedAt = describePlace(placePanel(element, anchor));
  };

  /** Whatever kept the panel in its place before stops doing so. */
  const startStanding = (): AbortSignal => {
    standing.abort();
    standing = new AbortController();
    return standing.signal;
  };

  const follow = (anchor: Anchor, onLost: () => void): void => {
    const signal = startStanding();
    const onResized = () => {
      place(anchor);
      follow(anchor, onLost);
    };
    followAnchor(element, anchor, { onLost, onResized }, signal);
  };

  const setPassable = (isPassable: boolean) => void (element.style.pointerEvents = isPassable ? 'none' : '');

  /**
   * Transparent rather than not visible: revealing it changes one layer's opacity, with no style, layout or painting to be
   * worked out for the card. A revealed card lets the pointer through until that moves.
   */
  const hide = (): void => {
    element.style.opacity = '0';
    setPassable(true);
    element.removeAttribute('role');
    element.setAttribute('aria-hidden', 'true');
  };

  const fill = (content: PanelContent | null): void => {
    window.cancelAnimationFrame(emptying);
    render(content && <PopoverView {...{ ...content, words, titleId, dispatch }} />, element);
  };

  const leave = (): void => {
    standing.abort();
    hide();
    placedAt = null;
  };

  element.setAttribute('aria-labelledby', titleId);
  hide();
  return {
    element,
    titleId,
    render: fill,
    place,
    isPlaced: (anchor) => placedAt === describePlace(anchor.getRect()),
    follow,
    stayPut: () => {
      const signal = startStanding();
      window.addEventListener('resize', () => keepInView(element), { signal });
    },
    setPassable,
    reveal: () => {
      element.style.opacity = '';
      element.setAttribute('role', 'dialog');
      element.removeAttribute('aria-hidden');
    },
    clear: () => {
      leave();
      fill(null);
    },
    retire: () => {
      leave();
      emptying = window.requestAnimationFrame(() => fill(null));
    },
  };
}
