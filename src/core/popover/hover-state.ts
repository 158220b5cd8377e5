import type { Card } from '@/core/card/card';

/** A mention as the popover knows it: its number on the page and the term it names. */
export interface MentionRef {
  readonly number: number;
  readonly termId: string;
}

/** What brought a card up. Only a card opened by hovering goes when the pointer leaves; one opened by key takes the focus. */
export type Opening = 'hover' | 'tap' | 'keyboard';

/** One page of the popover: a term's cards (at least one), or the text that was looked up in vain. */
export type View =
  | { readonly kind: 'cards'; readonly termId: string; readonly cards: readonly Card[] }
  | { readonly kind: 'miss'; readonly text: string };

/** The popover while it is open. */
export interface Shown {
  /** The mention it stands beside, or `null` for a looked-up text. */
  readonly mention: MentionRef | null;
  readonly opening: Opening;
  /** The views opened one from another, the one on show last. */
  readonly trail: readonly [View, ...View[]];
  readonly isPinned: boolean;
  /** The keyboard focus is in the card. */
  readonly hasFocus: boolean;
  /** The pointer is on the mention or the card. */
  readonly isUnderPointer: boolean;
  /** The request for a related term's cards that is under way. */
  readonly relatedRequest: { readonly token: number; readonly termId: string } | null;
}

/** A dwell is a rest, which only tells it from passing by, and then the dwell proper, in which the card is prepared. */
export interface Dwell {
  readonly timer: 'rest' | 'dwell';
  readonly token: number;
  /** A short one, for a reader who goes from one name to the next. */
  readonly isWarm: boolean;
}

/** A mention whose card may open: once the dwell is over and the cards are here. */
export interface Candidate {
  readonly mention: MentionRef;
  readonly opening: Opening;
  /** Names the request for its cards. */
  readonly token: number;
  /** `null` while they are being fetched. */
  readonly cards: readonly Card[] | null;
  /** What of the dwell still has to pass, or `null`. */
  readonly dwell: Dwell | null;
  /** Its card stands beside it already, unseen. */
  readonly isPrepared: boolean;
}

/** All that decides about the popover. What is shown and what comes next are independent of each other. */
export interface HoverState {
  readonly shown: Shown | null;
  readonly next: Candidate | null;
  /** The token of the running grace period, after which the card goes, or `null`. */
  readonly grace: number | null;
  /** When the last card went, on the clock of `advance`; `null` before the first. */
  readonly closedAtMs: number | null;
  /** Tokens count up, so that no answer to an abandoned question is ever taken for a present one. */
  readonly lastToken: number;
}

export const CLOSED: HoverState = { shown: null, next: null, grace: null, closedAtMs: null, lastToken: 0 };

export type HoverEvent =
  /** `isOnPath`: the pointer is crossing it on its way into the open card. */
  | { readonly type: 'pointer-entered-mention'; readonly mention: MentionRef; readonly isOnPath: boolean }
  | { readonly type: 'pointer-entered-card' }
  /** The pointer is now on neither a mention nor the card. */
  | { readonly type: 'pointer-left' }
  /** The pointer moves on within the mention without resting. */
  | { readonly type: 'pointer-travelled' }
  /** The pointer is outside, on its way into the card. */
  | { readonly type: 'pointer-approached' }
  | { readonly type: 'page-scrolled' }
  /** A button or finger went down; `isAway`: on neither the card nor the mention it belongs to. */
  | { readonly type: 'pressed'; readonly isAway: boolean }
  | { readonly type: 'rest-elapsed'; readonly token: number }
  | { readonly type: 'dwell-elapsed'; readonly token: number }
  | { readonly type: 'grace-elapsed'; readonly token: number }
  /** An empty list also stands for a failed request. */
  | { readonly type: 'cards-arrived'; readonly token: number; readonly cards: readonly Card[] }
  | { readonly type: 'mention-chosen'; readonly mention: MentionRef; readonly opening: Opening }
  | { readonly type: 'looked-up'; readonly text: string; readonly cards: readonly Card[] }
  | { readonly type: 'related-chosen'; readonly termId: string }
  | { readonly type: 'back-chosen' }
  | { readonly type: 'pin-chosen' }
  | { readonly type: 'close-chosen' }
  /** `isInCard`: with the focus in the card. */
  | { readonly type: 'escape-pressed'; readonly isInCard: boolean }
  /** The mention left the view, or the page took it away. */
  | { readonly type: 'mention-lost' }
  | { readonly type: 'focus-entered' }
  | { readonly type: 'focus-left' }
  /** Tab was pressed on the card's last (or with Shift first) stop. */
  | { readonly type: 'tabbed-out' };

/**
 * Each timer runs once at a time: waiting anew replaces the wait before. What comes of `dwell` is seen at once, so it is to
 * end in step with the screen.
 */
export type Timer = 'rest' | 'dwell' | 'grace';

export type HoverEffect =
  | { readonly do: 'wait'; readonly timer: Timer; readonly token: number; readonly durationMs: number }
  | { readonly do: 'stop-waiting'; readonly timer: Timer }
  | { readonly do: 'fetch'; readonly token: number; readonly termId: string }
  /** Render the next card and place it beside its mention, unseen. */
  | { readonly do: 'prepare' }
  /** Take away what was prepared. */
  | { readonly do: 'discard' }
  /** Render, place beside the mention and reveal; what of that was prepared need not be done again. */
  | { readonly do: 'show' }
  /** Render again, in place. */
  | { readonly do: 'update' }
  | { readonly do: 'hide' }
  | { readonly do: 'focus-card' }
  /** If the focus is in the card, give it back to where it was; `isAtKeyboard`: or else to the mention. */
  | { readonly do: 'return-focus'; readonly isAtKeyboard: boolean };

export interface Step {
  readonly state: HoverState;
  /** In the order in which they are to be done. */
  readonly effects: readonly HoverEffect[];
}
