/**
 * @typedef {import('puppeteer-core').Page} Page
 *
 * @typedef {object} PageMention a mention as it stands in the page
 * @property {string} termId
 * @property {string} text all its pieces
 * @property {string} blockText the text of the paragraph or other block around it
 * @property {number} offset where in that text it starts, in UTF-16 units
 */

/** Highlighting runs in slices; once no mention was added for this long, it is taken to be done. */
const QUIET_MS = 400;

/**
 * Waits until a page's mentions are marked, or until the limit has passed.
 * @param {Page} page
 * @param {number} limitMs
 */
export async function waitForMentions(page, limitMs) {
  const endMs = Date.now() + limitMs;
  let count = 0;
  let sinceMs = Date.now();
  while (Date.now() < endMs) {
    const now = await page.evaluate(() => document.querySelectorAll('mark[data-backgrounder-term]').length);
    if (now !== count) [count, sinceMs] = [now, Date.now()];
    if (count > 0 && Date.now() - sinceMs >= QUIET_MS) return;
    await new Promise((done) => setTimeout(done, 50));
  }
}

/**
 * The mentions marked in a page, in the order of its text.
 * @param {Page} page
 * @returns {Promise<PageMention[]>}
 */
export function readMentions(page) {
  return page.evaluate(() => {
    /** @type {Map<string, HTMLElement[]>} */
    const mentions = new Map();
    for (const mark of document.querySelectorAll('mark[data-backgrounder-term]')) {
      if (!(mark instanceof HTMLElement)) continue;
      const number = mark.dataset.backgrounderMention ?? '';
      mentions.set(number, [...(mentions.get(number) ?? []), mark]);
    }

    return [...mentions.values()].map((pieces) => {
      const first = /** @type {HTMLElement} */ (pieces[0]);
      const block =
        first.closest('p, li, td, th, h1, h2, h3, h4, h5, h6, blockquote, figcaption, dd, dt, div') ?? first;
      const before = document.createRange();
      before.setStart(block, 0);
      before.setEndBefore(first);
      return {
        termId: first.dataset.backgrounderTerm ?? '',
        text: pieces.map((piece) => piece.textContent).join(''),
        blockText: block.textContent,
        offset: before.toString().length,
      };
    });
  });
}
