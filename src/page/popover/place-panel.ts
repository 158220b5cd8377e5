import {
  chooseSide,
  getRoom,
  isCutOff,
  keepInside,
  MARGIN_PX,
  placeBox,
  type Placement,
} from '@/core/popover/place-box';
import type { Point } from '@/core/popover/safe-path';

import { findClippers } from './find-clippers';
import { getView } from './get-view';

/** What the panel stands beside. */
export interface Anchor {
  /** Where it is now in the viewport, or `null` once it is gone. */
  getRect(): DOMRect | null;
  /** An element that goes where it goes, and is hidden where it is; none for a mere place on the page. */
  readonly element: Element | undefined;
  readonly placement: Placement;
}

/**
 * With this much room below or above, the card stands there and scrolls; with less it stands at the side, where it
 * hides the rest of the line. It shows the summary and the first of the background.
 */
const FAIR_HEIGHT_PX = 320;

/** More than any view has. */
const NO_LIMIT_PX = 99_999;

/**
 * Puts the panel beside its anchor, where it fits best, no larger than the room there, and tells where the anchor was;
 * `null` where it is gone.
 *
 * Unless the panel has to be narrower than it likes, the layout is worked out only once: lower, it is as high as the room.
 */
export function placePanel(panel: HTMLElement, { getRect, placement }: Anchor): DOMRect | null {
  setRoom(panel, null, NO_LIMIT_PX);
  const anchor = getRect();
  if (anchor === null) return null;
  const view = getView(panel.ownerDocument);
  const natural = panel.getBoundingClientRect();
  const fair = { width: natural.width, height: Math.min(natural.height, FAIR_HEIGHT_PX) };
  const side = chooseSide(anchor, fair, view, placement);
  const room = getRoom(anchor, view, side);
  if (natural.width > room.width) setRoom(panel, room.width, NO_LIMIT_PX);
  const { width, height } = natural.width > room.width ? panel.getBoundingClientRect() : natural;
  const size = { width, height: Math.min(height, room.height) };
  const place = placeBox(anchor, size, view, placement, side);
  movePanel(panel, natural, place);
  panel.toggleAttribute('data-is-low', room.height < FAIR_HEIGHT_PX);
  // The panel's top stays where it is when a question is opened, so that nothing moves under the pointer: it grows
  // downwards as far as the view goes. A card that scrolls already keeps its height.
  const isScrolling = height >= room.height;
  const toEdgePx = view.bottom - MARGIN_PX - Math.round(place.y);
  setRoom(panel, room.width, isScrolling ? room.height : Math.max(height, toEdgePx));
  return anchor;
}

/**
 * Keeps the panel where it stands to its anchor until the signal aborts. `onLost` is called when the anchor is out of view
 * or gone, `onResized` when the room for the panel is another; then it is followed no further.
 *
 * What moves an anchor is without number: the page and any part of it scrolling, also in a shadow root, pictures that
 * arrive, animations. So one look is taken in every frame, which finds the layout done and costs next to nothing.
 */
export function followAnchor(
  panel: HTMLElement,
  anchor: Anchor,
  { onLost, onResized }: { readonly onLost: () => void; readonly onResized: () => void },
  signal: AbortSignal,
): void {
  const start = anchor.getRect();
  if (start === null) return onLost();
  const { ownerDocument: document } = panel;
  const window = document.defaultView!;
  const { innerWidth, innerHeight } = window;
  const { left, top } = panel.getBoundingClientRect();
  const away = { x: left - start.left, y: top - start.top };
  let clippers: readonly Element[] | null = null;
  let last = start;

  const look = (): void => {
    const rect = anchor.getRect();
    if (rect === null) return onLost();
    clippers ??= anchor.element ? findClippers(anchor.element) : [];
    if (window.innerWidth !== innerWidth || window.innerHeight !== innerHeight) return onResized();
    if (isCutOff(rect, [getView(document), ...clippers.map((each) => each.getBoundingClientRect())])) return onLost();
    if (rect.left !== last.left || rect.top !== last.top) {
      last = rect;
      movePanel(panel, panel.getBoundingClientRect(), { x: rect.left + away.x, y: rect.top + away.y });
    }
    frame = window.requestAnimationFrame(look);
  };

  // Not in the frame that shows the card, which is to be painted soon.
  let frame = window.requestAnimationFrame(look);
  signal.addEventListener('abort', () => window.cancelAnimationFrame(frame), { once: true });
}

/** Brings a panel that stands by itself back into view after the window was resized. */
export function keepInView(panel: HTMLElement): void {
  const rect = panel.getBoundingClientRect();
  movePanel(panel, rect, keepInside({ x: rect.left, y: rect.top }, rect, getView(panel.ownerDocument)));
}

/** The card keeps within these lengths; `null` leaves it as wide as it likes. */
function setRoom(panel: HTMLElement, widthPx: number | null, heightPx: number): void {
  panel.style.setProperty('--available-width', widthPx === null ? null : `${widthPx}px`);
  panel.style.setProperty('--available-height', `${heightPx}px`);
}

/**
 * Moves the panel from where it stands in the viewport by as much as that is elsewhere: out of the top layer, a page that moves its root moves
 * the panel as well.
 */
function movePanel(panel: HTMLElement, { left, top }: DOMRect, { x, y }: Point): void {
  const [byX, byY] = panel.style.translate.split(' ').map(Number.parseFloat);
  panel.style.translate = `${Math.round((byX || 0) + x - left)}px ${Math.round((byY || 0) + y - top)}px`;
}
