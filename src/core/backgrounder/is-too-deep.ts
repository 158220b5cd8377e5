/**
 * Columns before the sign of a list. The Markdown parser reads what is in an item once for each level that it is in: 100 levels take
 * some 0.03 s, 2,000 over a minute.
 */
const DEEPEST_ITEM = 200;

const DEEP_ITEM = new RegExp(String.raw`^[ \t>]{${DEEPEST_ITEM},}(?:[-*+]|\d{1,9}[.)])(?:\s|$)`, 'm');

/** Whether Markdown has a list within lists that is deeper than anybody writes, and than its parser reads in good time. */
export function isTooDeep(markdown: string): boolean {
  return DEEP_ITEM.test(markdown);
}
