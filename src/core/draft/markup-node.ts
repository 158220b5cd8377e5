/**
 * An element or text of a document, as plain data: how `core` reads HTML without a DOM. Text is as it stands in the
 * source, its white space included; comments, scripts and styles have no node.
 */
export type MarkupNode = MarkupElement | string;

export interface MarkupElement {
  /** Lower case. */
  readonly tag: string;
  /** Names in lower case. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly MarkupNode[];
}
