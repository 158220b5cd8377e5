import { autoUpdate, computePosition, flip, hide, offset, type Placement, shift, size } from '@floating-ui/dom';

import { getView } from './get-view';

/** What the panel stands beside. */
export interface Anchor {
  /** Where it is now in the viewport, or `null` once it is gone. */
  getRect(): DOMRect | null;
  /** The element whose scrolling ancestors move it; none for a mere place on the page. */
  readonly element: Element | undefined;
  /** The side that is tried first, and the edge the panel shares with the anchor. */
  readonly placement: 'bottom' | 'bottom-start' | 'bottom-end';
}

/** Between the anchor and the panel; a pointer has to cross it. */
const GAP_PX = 6;

/** Between the panel and the edge of what is visible. */
const MARGIN_PX = 8;

/**
 * With this much room below or above, the card stands there and scrolls; with less it stands at the side, where it
 * hides the rest of the line. It shows the summary and the first of the background.
 */
const FAIR_HEIGHT_PX = 320;

/** The other sides, in the order in which they are tried. */
const FALLBACKS: Record<Anchor['placement'], Placement[]> = {
  bottom: ['top', 'right', 'left'],
  'bottom-start': ['top-start', 'right-start', 'left-start'],
  'bottom-end': ['top-end', 'left-start', 'right-start'],
};

/** Puts the panel beside its anchor, where it fits best, no larger than the room there. */
export async function placePanel(panel: HTMLElement, anchor: Anchor): Promise<void> {
  const reference = makeReference(anchor);
  if (reference === null) return;
  setRoom(panel, null, FAIR_HEIGHT_PX);
  let roomPx = 0;
  const { x, y } = await computePosition(reference, panel, {
    strategy: 'fixed',
    placement: anchor.placement,
    middleware: [
      offset(GAP_PX),
      // Sliding along the anchor is `shift`'s part, so only the side it stands on is weighed here.
      flip({ crossAxis: false, padding: MARGIN_PX, fallbackPlacements: FALLBACKS[anchor.placement] }),
      shift({ padding: MARGIN_PX }),
      size({
        padding: MARGIN_PX,
        apply: ({ availableWidth, availableHeight }) => {
          // A card as high as the room must not seem a fraction higher and be sent to another side.
          roomPx = Math.floor(availableHeight);
          setRoom(panel, Math.floor(availableWidth), roomPx);
        },
      }),
    ],
  });
  panel.toggleAttribute('data-is-low', roomPx < FAIR_HEIGHT_PX);
  movePanel(panel, x, y);
  openDownwards(panel, roomPx);
}

/**
 * Keeps the panel where it stands to its anchor while the page scrolls, until the signal aborts. `onLost` is called
 * when the anchor is out of view or gone, `onResized` when the room for the panel is another.
 */
export function followAnchor(
  panel: HTMLElement,
  anchor: Anchor,
  { onLost, onResized }: { readonly onLost: () => void; readonly onResized: () => void },
  signal: AbortSignal,
): void {
  const reference = makeReference(anchor);
  const start = anchor.getRect();
  if (reference === null || start === null) return onLost();
  const { left, top } = panel.getBoundingClientRect();
  const awayX = left - start.left;
  const awayY = top - start.top;
  const view = panel.ownerDocument.defaultView!;
  const { innerWidth, innerHeight } = view;

  const update = async (): Promise<void> => {
    const rect = anchor.getRect();
    if (rect === null) return onLost();
    if (view.innerWidth !== innerWidth || view.innerHeight !== innerHeight) return onResized();
    movePanel(panel, rect.left + awayX, rect.top + awayY);
    const { middlewareData } = await computePosition(reference, panel, { strategy: 'fixed', middleware: [hide()] });
    if (middlewareData.hide?.referenceHidden && !signal.aborted) onLost();
  };

  const stop = autoUpdate(reference, panel, () => void update(), { elementResize: false });
  signal.addEventListener('abort', stop, { once: true });
}

/** Brings a panel that stands by itself back into view after the window was resized. */
export function keepInView(panel: HTMLElement): void {
  const { left, top, width, height } = panel.getBoundingClientRect();
  const view = getView(panel.ownerDocument);
  const x = Math.min(left, view.right - width - MARGIN_PX);
  const y = Math.min(top, view.bottom - height - MARGIN_PX);
  movePanel(panel, Math.max(x, view.left + MARGIN_PX), Math.max(y, view.top + MARGIN_PX));
}

function makeReference(anchor: Anchor) {
  let last = anchor.getRect();
  if (last === null) return null;
  return {
    contextElement: anchor.element,
    getBoundingClientRect: () => (last = anchor.getRect() ?? last!),
  };
}

/** The card keeps within these lengths; `null` leaves it as wide as it likes. */
function setRoom(panel: HTMLElement, widthPx: number | null, heightPx: number): void {
  panel.style.setProperty('--available-width', widthPx === null ? null : `${widthPx}px`);
  panel.style.setProperty('--available-height', `${heightPx}px`);
}

function movePanel(panel: HTMLElement, x: number, y: number): void {
  panel.style.translate = `${Math.round(x)}px ${Math.round(y)}px`;
}

/**
 * The panel's top stays where it is when a question is opened, so that nothing moves under the pointer: it grows
 * downwards as far as the view goes. A card that scrolls already keeps its height.
 */
function openDownwards(panel: HTMLElement, roomPx: number): void {
  const { top, height } = panel.getBoundingClientRect();
  if (height >= roomPx) return;
  const downToEdge = getView(panel.ownerDocument).bottom - MARGIN_PX - top;
  panel.style.setProperty('--available-height', `${Math.max(height, downToEdge)}px`);
}
