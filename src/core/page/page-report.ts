import type { Kind } from '@/core/backgrounder/backgrounder';

/** A term's name and kind: what a page needs to know of it besides where it is named. */
export interface TermLabel {
  readonly termId: string;
  readonly name: string;
  readonly kind: Kind;
}

/**
 * Why a page is lit or not: switched off everywhere, resting, switched off on this site, not among the listed sites,
 * not a news article, not a page that can be read (an image, XML), nothing of the library named, or lit.
 */
export const PAGE_STATES = [
  'off',
  'paused',
  'off-on-site',
  'not-listed',
  'not-an-article',
  'unreadable',
  'nothing-found',
  'lit',
] as const;

export type PageState = (typeof PAGE_STATES)[number];

export interface FoundTerm extends TermLabel {
  readonly count: number;
  /** Where on the page each mention stands, top 0 to bottom 1, in reading order. */
  readonly positions: readonly number[];
}

/** What is named on a page, or in a frame of it. */
export interface FoundOnPage {
  /** Whether it is about a backgrounder's subject, so that broad terms count. */
  readonly isOnSubject: boolean;
  /** In order of first appearance. */
  readonly terms: readonly FoundTerm[];
  /** Broad terms that are named but not lit because the page is about something else. */
  readonly quietTerms: readonly TermLabel[];
  /** Mentions that are not highlighted because there are very many; see `keepWithinBudget`. */
  readonly leftOutCount: number;
}

/** What the popup shows about the page in the active tab. */
export interface PageReport extends FoundOnPage {
  readonly state: PageState;
  /** The page's host, as the reader knows it; empty for a local file. */
  readonly site: string;
  readonly isArticle: boolean;
}
