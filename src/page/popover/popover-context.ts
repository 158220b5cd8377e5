import type { Card } from '@/core/card/card';
import type { HoverState } from '@/core/popover/hover-state';
import type { MentionPiece } from '@/page/highlight/mention-piece';
import type { Words } from '@/ui/words';

/** What of the page's watcher the popover needs: changes made through it are not taken for the page's own. */
export interface PageChanger {
  mutate<T>(change: () => T): T;
}

/** Mentions that are not in the page itself, whose numbers are below 0. */
export interface Guests {
  /** As those of the page. */
  findPieces(number: number): readonly MentionPiece[];
  /** The day that was published which the mention is in, `YYYY-MM-DD`, or `null`. */
  getPageDate(number: number): string | null;
  /** Called after everything that may have changed the popover's state. */
  onState(state: HoverState): void;
}

/** What the popover needs from outside. */
export interface PopoverContext {
  readonly watcher: PageChanger;
  /** The cards of a term; none where the library does not know it. */
  readonly getCards: (termId: string) => Promise<readonly Card[]>;
  readonly words: Words;
  /** The day the page was published, `YYYY-MM-DD`, or `null`. */
  readonly getPageDate: () => string | null;
  /** The pieces of a mention, in reading order; none where it is gone. */
  readonly findPieces: (number: number) => readonly MentionPiece[];
  /** The piece that an event of the pointer happened on, or `null`. */
  readonly findPieceAt: (event: MouseEvent) => MentionPiece | null;
  /** Called with the mention whose card opens, and with `null` when it closes. */
  readonly onCurrent?: (number: number | null) => void;
}
