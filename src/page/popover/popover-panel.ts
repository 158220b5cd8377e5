import type { Card } from '@/core/card/card';
import type { Candidate, HoverEvent, Shown } from '@/core/popover/hover-state';
import type { MentionPiece } from '@/page/highlight/mention-piece';

import { createCardPanel, type PanelContent } from './card-panel';
import { findMentionAnchor, makePlaceAnchor, makeTopAnchor } from './mention-anchor';
import type { Anchor } from './place-panel';
import type { PopoverContext } from './popover-context';
import type { PopoverHost } from './popover-host';
import type { PointerPlace, ShownBoxes } from './watch-pointer';

/** The popover as it stands on the page. */
export interface PopoverPanel {
  /** Renders the cards of a mention that is still to be shown, and places them beside it, unseen. */
  prepare(next: Candidate, pointer: PointerPlace): void;
  /** Takes away what was prepared. */
  discard(): void;
  /** Renders what is shown, and places it unless it is pinned somewhere already; less is to do where it was prepared. */
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

/** What the panel needs from outside; `getPageDate` goes by the mention whose card it shows, if it is one's. */
export interface PanelContext extends Pick<PopoverContext, 'words' | 'findPieces'> {
  readonly getPageDate: (number: number | null) => string | null;
}

/** Shows the popover's state in its host: renders it, and keeps it beside its mention. */
export function createPopoverPanel(
  document: Document,
  { root, element: host, panels, isElsewhere, open, close }: PopoverHost,
  context: PanelContext,
  dispatch: (event: HoverEvent) => void,
): PopoverPanel {
  const { findPieces, getPageDate } = context;
  let panel = createCardPanel(panels[0], 'title', context, dispatch);
  /** Where the next card is prepared. */
  let spare = createCardPanel(panels[1], 'next-title', context, dispatch);
  let prepared: readonly Card[] | null = null;
  let isShown = false;
  let number: number | null = null;
  let anchor: Anchor | null = null;
  let lookUpAnchor: Anchor = makeTopAnchor(document);

  const getPieces = () => (number === null ? [] : findPieces(number));
  const hasFocus = () => root.activeElement !== null;
  const focusTitle = () => root.getElementById(panel.titleId)?.focus({ preventScroll: true });
  const lose = () => dispatch({ type: 'mention-lost' });
  const setPassable = (isPassable: boolean) => panel.setPassable(isPassable);

  const getContent = ({ trail, isPinned, mention }: Shown): PanelContent => ({
    view: trail.at(-1)!,
    isPinned,
    canGoBack: trail.length > 1,
    pageDate: getPageDate(mention?.number ?? null),
  });

  const isPrepared = ({ trail: [view], isPinned }: Shown): boolean =>
    view.kind === 'cards' && view.cards === prepared && !isPinned && host.isConnected;

  const discard = (): void => {
    prepared = null;
    spare.clear();
    if (!isShown) close();
  };

  const stand = (isPinned: boolean): void => {
    if (isPinned) panel.stayPut();
    else if (anchor === null) lose();
    else panel.follow(anchor, lose);
  };

  return {
    prepare: ({ mention, cards }, pointer) => {
      const pieces = () => findPieces(mention.number);
      const beside = findMentionAnchor(pieces, pointer);
      const [piece] = pieces();
      // A card that is open elsewhere must not go there and back again.
      if (cards === null || beside === null || piece === undefined || isElsewhere(piece.element)) return;
      prepared = cards;
      const view = { kind: 'cards', termId: mention.termId, cards } as const;
      spare.render({ view, isPinned: false, canGoBack: false, pageDate: getPageDate(mention.number) });
      open(piece.element);
      spare.place(beside);
    },
    discard,
    show: (shown, pointer) => {
      number = shown.mention?.number ?? null;
      isShown = true;
      const isReady = isPrepared(shown);
      if (isReady) [panel, spare] = [spare, panel];
      else {
        panel.render(getContent(shown));
        panel.setPassable(false);
      }
      open(getPieces()[0]?.element ?? null);
      anchor = shown.mention === null ? lookUpAnchor : findMentionAnchor(getPieces, pointer);
      const isPlaced = shown.isPinned || anchor === null || (isReady && panel.isPlaced(anchor));
      if (!isPlaced) panel.place(anchor!);
      stand(shown.isPinned);
      // Nothing is read after this: what has become of the layout is worked out once, in the frame that shows it.
      panel.reveal();
      prepared = null;
      spare.retire();
    },
    update: (shown) => {
      const hadFocus = hasFocus();
      panel.render(getContent(shown));
      if (hadFocus && !hasFocus()) focusTitle();
      stand(shown.isPinned);
    },
    hide: () => {
      isShown = false;
      panel.clear();
      if (prepared === null) close();
      anchor = null;
      number = null;
    },
    setLookUpPlace: (at) => {
      lookUpAnchor = at ? makePlaceAnchor(document.defaultView!, at) : makeTopAnchor(document);
    },
    focusTitle,
    findPiece: () => getPieces()[0] ?? null,
    findBoxes: () => {
      const mention = anchor?.getRect();
      return mention ? { number, mention, card: panel.element.getBoundingClientRect() } : null;
    },
    setPassable,
  };
}
