/**
 * Where a block stands on its page. `headline` is the page's main heading, `heading` any other, `body` running text,
 * `aside` what surrounds an article: menus, teasers, lists of links, comments, captions of other stories, footers.
 */
export const BLOCK_ROLES = ['headline', 'heading', 'body', 'aside'] as const;

export type BlockRole = (typeof BLOCK_ROLES)[number];

/** Text that reads as one: a paragraph, a heading, a table cell. A name never crosses its edge. */
export interface TextBlock {
  /**
   * The text as the page's text nodes hold it, joined without separators. A line-break element stands as a line feed; what
   * is in the line but is no text (a picture, a form field, code), or parts two words, as U+FFFC.
   */
  readonly text: string;
  readonly role: BlockRole;
  /** BCP 47 tag the page declares for this block, or `null`. */
  readonly lang: string | null;
}
