/** What decides whether a frame is looked at as if it were a page. */
export interface FrameFacts {
  readonly widthPx: number;
  readonly heightPx: number;
  /** Characters of text, scripts and style sheets left out. */
  readonly textLength: number;
}

/**
 * Whether a frame can hold an article. A frame is 300 by 150 px where nobody says otherwise
 * (https://html.spec.whatwg.org/#dimension-attributes); what is made smaller is an advertisement, a button, a counter. Text
 * as short as Readability passes over in a paragraph (`minContentLength`, 140) is no article either.
 */
export function canHoldArticle({ widthPx, heightPx, textLength }: FrameFacts): boolean {
  return widthPx >= 300 && heightPx >= 150 && textLength >= 140;
}

/** Where a frame is in its tab: the positions of the frames around it and of itself, from the top down; none for the top. */
export type FramePath = readonly number[];

/** What an instance that was let into a frame is told about it. */
export interface FrameSeat {
  /** The host of the tab's page, by which the settings for sites go. */
  readonly site: string;
  /** The browser's numbers for the frames around it, from the top down; none where it is in the page itself. */
  readonly aroundIds: readonly number[];
}
