import type { Card } from '@/core/card/card';
import type { NumberedMention } from '@/core/page/choose-mentions';
import type { HighlightStyle } from '@/core/settings/settings';
import type { HydratedParts } from '@/page/hydration/read-frameworks';
import type { Popover } from '@/page/popover/start-popover';
import type { PageBlock } from '@/page/text/page-block';
import type { PageWatcher } from '@/page/watch/page-watcher';
import type { Words } from '@/ui/words';

/** What is to be highlighted in one block of the page. */
export interface Painting {
  readonly block: PageBlock;
  readonly mentions: readonly NumberedMention[];
}

/** What the loader hands the presenter, which knows no extension API. */
export interface PresenterContext {
  readonly document: Document;
  readonly watcher: PageWatcher;
  readonly words: Words;
  readonly style: HighlightStyle;
  getCards(termId: string): Promise<readonly Card[]>;
  /** Puts the styles of tints into the page; rejects while the worker is out of reach. */
  injectTints(): Promise<void>;
  /** Which parts of the page their frameworks have taken over; rejects while the worker is out of reach. */
  readFrameworks(): Promise<HydratedParts>;
}

/** Shows highlights and cards on one page, until the signal it was started with aborts. */
export interface Presenter {
  /** Makes these the page's highlights; they are given in reading order, and what is already as wanted stays untouched. */
  present(paintings: readonly Painting[]): void;
  /** Takes the highlights out of blocks that the page is changing, at once. */
  erase(blocks: readonly PageBlock[]): void;
  setStyle(style: HighlightStyle): void;
  /** In a frame it does nothing: look-ups are shown at the top. */
  showLookUp(text: string, cards: readonly Card[]): void;
  /** `null` in a frame, whose cards are shown at the top. */
  readonly popover: Popover | null;
}

export type StartPresenter = (context: PresenterContext, signal: AbortSignal) => Presenter;
