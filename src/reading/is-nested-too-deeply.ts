/**
 * Elements in each other. Browsers keep 512 levels of a page and parse what is deeper in the square of the time: 5,000 levels in
 * half a second, 60,000 in 20.
 */
const DEEPEST = 5000;

const TAG = /<(\/?)([a-z][\w-]*)/gi;

/** What has no end tag, or may go without. */
const OPEN_ENDED = new Set(
  (
    'area base br col embed hr img input link meta param source track wbr ' +
    'p li dt dd tr td th thead tbody tfoot option optgroup html head body colgroup rt rp path circle rect use'
  ).split(' '),
);

/** Whether HTML opens more elements within each other than any page, so that it had better not be parsed. */
export function isNestedTooDeeply(html: string): boolean {
  let depth = 0;
  for (const [, slash, tag] of html.matchAll(TAG)) {
    if (OPEN_ENDED.has(tag!.toLowerCase())) continue;
    depth = slash === '' ? depth + 1 : Math.max(0, depth - 1);
    if (depth > DEEPEST) return true;
  }
  return false;
}
