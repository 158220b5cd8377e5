import { render } from 'preact';

import type { HoverEvent, Shown } from '@/core/popover/hover-state';
import type { MentionPiece } from '@/page/highlight/mention-piece';

import { findMentionAnchor, makePlaceAnchor, makeTopAnchor } from './mention-anchor';
import { type Anchor, followAnchor, keepInView, placePanel } from './place-panel';
import type { PopoverContext } from './popover-context';
import { type PopoverHost, TITLE_ID } from './popover-host';
import { PopoverView } from './PopoverView';
import type { PointerPlace, ShownBoxes } from './watch-pointer';

/** The popover as it stands on the page. */
export interface PopoverPanel {
  /** Renders what is shown, and places it unless it is pinned somewhere already. */
  show(shown: Shown, pointer: PointerPlace): void;
  /** Renders it again where it stands. */
  update(shown: Shown): void;
  hide(): void;
  /** Where a looked-up text stands in the viewport now, or `null`; the card of the next look-up is placed there. */
  setLookUpPlace(place: DOMRect | null): void;
  focusTitle(): void;
  /** The first piece of the mention the panel stands beside, or `null`. */
  findPiece(): MentionPiece | null;
  findBoxes(): ShownBoxes | null;
  /** Whether the pointer acts on the page through the panel: a card that scrolls under a still pointer must not catch its wheel. */
  setPassable(isPassable: boolean): void;
}

/** Shows the popover's state in its host: renders it, and keeps it beside its mention. */
export function createPopoverPanel(
  document: Document,
  { panel, root, open, close }: PopoverHost,
  { words, getPageDate, findPieces }: PopoverContext,
  dispatch: (event: HoverEvent) => void,
): PopoverPanel {
  const window = document.defaultView!;
  let number: number | null = null;
  let anchor: Anchor | null = null;
  let lookUpAnchor: Anchor = makeTopAnchor(document);
  let standing = new AbortController();

  const getPieces = () => (number === null ? [] : findPieces(number));
  const hasFocus = () => root.activeElement !== null;
  const focusTitle = () => root.getElementById(TITLE_ID)?.focus({ preventScroll: true });
  const lose = () => dispatch({ type: 'mention-lost' });
  const setPassable = (isPassable: boolean) => void (panel.style.pointerEvents = isPassable ? 'none' : '');

  const renderView = (shown: Shown): void =>
    render(<PopoverView {...{ shown, words, dispatch }} pageDate={getPageDate()} titleId={TITLE_ID} />, panel);

  /** Whatever kept the panel in its place before stops doing so. */
  const startStanding = (): AbortSignal => {
    standing.abort();
    standing = new AbortController();
    return standing.signal;
  };

  const place = (): void => {
    if (anchor === null) return lose();
    placePanel(panel, anchor);
    follow();
  };

  const follow = (): void => {
    const signal = startStanding();
    if (anchor !== null) followAnchor(panel, anchor, { onLost: lose, onResized: place }, signal);
  };

  const stayPut = (): void => {
    const signal = startStanding();
    window.addEventListener('resize', () => keepInView(panel), { signal });
  };

  return {
    show: (shown, pointer) => {
      number = shown.mention?.number ?? null;
      renderView(shown);
      open(getPieces()[0]?.element ?? null);
      setPassable(false);
      anchor = shown.mention === null ? lookUpAnchor : findMentionAnchor(getPieces, pointer);
      if (shown.isPinned) stayPut();
      else place();
    },
    update: (shown) => {
      const hadFocus = hasFocus();
      renderView(shown);
      if (hadFocus && !hasFocus()) focusTitle();
      if (shown.isPinned) stayPut();
      else follow();
    },
    hide: () => {
      standing.abort();
      close();
      render(null, panel);
      anchor = null;
      number = null;
    },
    setLookUpPlace: (at) => {
      lookUpAnchor = at ? makePlaceAnchor(window, at) : makeTopAnchor(document);
    },
    focusTitle,
    findPiece: () => getPieces()[0] ?? null,
    findBoxes: () => {
      const mention = anchor?.getRect();
      return mention ? { number, mention, card: panel.getBoundingClientRect() } : null;
    },
    setPassable,
  };
}
